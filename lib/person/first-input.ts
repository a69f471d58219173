import { z } from "zod";
import { normaliseAccount } from "./input";

/** Levels that the top of a tree of units may have; a grassroots unit has nobody below it. */
export const TOP_LEVELS = ["province", "prefecture", "county", "township"] as const;
export type TopLevel = (typeof TOP_LEVELS)[number];

/** Characters that an account may have, in its normalised form. */
const ACCOUNT = /^[\p{L}\p{N}._-]+$/u;

/** What the first administrator types; what a password must be is password-rule.ts's. */
export const FirstInput = z.strictObject({
  token: z.string().min(1).max(100),
  unitName: z.string().trim().min(2).max(60),
  level: z.enum(TOP_LEVELS),
  account: z.string().max(200).transform(normaliseAccount).pipe(z.string().min(2).max(40).regex(ACCOUNT)),
  name: z.string().trim().min(1).max(40),
  password: z.string().max(1000),
});
export type FirstInput = z.infer<typeof FirstInput>;
