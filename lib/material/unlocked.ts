import type { Form } from "@/lib/call/form";

export const EVIDENCE_KEY = "evidence";
export const SELF_SCORE_KEY = "selfScore";
/** Keys that a return may unlock besides the parts. */
export const SHEET_KEYS = ["fields", "figures", EVIDENCE_KEY] as const;

/** Whether a part or sheet may be changed: everything, unless a return named what is unlocked. */
export function isUnlocked(unlocked: readonly string[] | null, key: string): boolean {
  return unlocked === null || unlocked.includes(key);
}

/** Everything that a return may unlock: the sheets, the parts of the form, and the self-score where the call asks for it. */
export const unlockable = (form: Form, selfScored = false): string[] => [...SHEET_KEYS, ...(selfScored ? [SELF_SCORE_KEY] : []), ...form.parts.map((part) => part.key)];
