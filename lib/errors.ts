/** Why something is refused; lib/words has the sentence for each. */
export const REFUSALS = [
  "role", "not_yours", "not_covered", "wrong_state", "locked_part", "late", "review_started", "needs_sign_off",
  "not_assigned", "recused", "not_single", "not_last", "is_last", "already_sent", "not_organiser", "not_approved",
  "not_released", "own_review_first", "not_eligible", "call_not_open", "already_released", "not_filed", "not_started", "own_password", "nothing_to_confirm",
  "is_first", "is_single", "not_late", "not_begun", "not_qualified", "not_left_out", "no_supplement", "promise_first", "blind", "no_discussion",
  "reviewer_recused", "reviewer_doubtful", "second_person", "not_recused",
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** The five kinds of expected failure. */
export const ERROR_CODES = ["unauthenticated", "not_found", "forbidden", "invalid", "conflict"] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What is wrong with one field: a code of lib/words `problems`, with its numbers. */
export type Problem = { code: string; [detail: string]: string | number };

/** An expected failure: the only kind that the doors answer instead of letting crash. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly refusal: Refusal | null = null,
    readonly problems: Record<string, Problem> = {},
  ) {
    super(refusal ? `${code}: ${refusal}` : code);
  }
}

/** What is not there, and what this person may not know of: one answer for both. */
export const notFound = () => new AppError("not_found");
/** What this person sees but may not do now, with the reason. */
export const forbidden = (refusal: Refusal) => new AppError("forbidden", refusal);
/** What was typed cannot be taken; `problems` by the path of the box. */
export const invalid = (problems: Record<string, Problem>) => new AppError("invalid", null, problems);
/** Someone else was quicker, or the page shows an older state. */
export const conflict = () => new AppError("conflict");
