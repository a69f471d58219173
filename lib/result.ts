import type { ErrorCode, Problem, Refusal } from "./errors";

/** Why a write was not done: one of the five expected errors. */
export type Failure = { ok: false; code: ErrorCode; refusal: Refusal | null; problems: Record<string, Problem> };

/** What a write answers: its data, or why not. */
export type Result<T> = { ok: true; data: T } | Failure;
