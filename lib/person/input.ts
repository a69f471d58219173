import { z } from "zod";
import { LOCALES, TEXT_SIZES } from "@/lib/words/locales";

/** NFKC first, so that full-width letters are the same account (ASVS 5.0, 2.2). */
export const normaliseAccount = (typed: string) => typed.normalize("NFKC").trim().toLowerCase();

export const SignInInput = z.object({ account: z.string().max(200), password: z.string().max(1000) });

export const ChangePasswordInput = z.strictObject({
  current: z.string().min(1).max(1000),
  next: z.string().max(1000),
});
export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>;

export const PreferencesInput = z.strictObject({
  locale: z.enum(LOCALES).optional(),
  textSize: z.enum(TEXT_SIZES).optional(),
});
export type PreferencesInput = z.infer<typeof PreferencesInput>;

export const NothingInput = z.strictObject({});
