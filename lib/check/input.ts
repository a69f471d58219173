import { z } from "zod";
import { Id } from "@/lib/material/input";
import { KINDS } from "./kinds";

/** Say of a finding that it does not apply, and why; `part` "" for one of the whole material. */
export const DismissInput = z.strictObject({ materialId: Id, kind: z.enum(KINDS), part: z.string().max(40), quote: z.string().max(4000), reason: z.string().max(600) });
export type DismissInput = z.infer<typeof DismissInput>;

export const RecallInput = z.strictObject({ materialId: Id, dismissalId: Id });
export type RecallInput = z.infer<typeof RecallInput>;
