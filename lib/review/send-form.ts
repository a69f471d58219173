import type { Problem } from "@/lib/errors";
import { lengthOf } from "@/lib/text/normalise";
import type { Outcome, Verdict } from "./kinds";
import { verdictProblems, type Judged } from "./verdict";

/** What a reviewer has chosen so far; `unlocked` is null until it is changed from the usual, `downTo` is the index of an earlier stage. */
export type Choice = { verdict: Verdict | null; unlocked: readonly string[] | null; resume: "here" | "first"; downTo: number | null; outcome: Outcome | null; meeting: string; documentNumber: string };
/** The form before anything is chosen. */
export const UNDECIDED: Choice = { verdict: null, unlocked: null, resume: "here", downTo: null, outcome: null, meeting: "", documentNumber: "" };

const LONGEST = { meeting: 200, documentNumber: 100 } as const;

/** What stands in the way of sending, by path: as `verdictProblems`, and `verdict`, `outcome`, `meeting`, `documentNumber`. */
export function sendProblems(judged: Judged, choice: Choice, unlocked: readonly string[]): Record<string, Problem> {
  const { verdict, outcome } = choice;
  if (verdict === null) return { verdict: { code: "verdict_missing" } };
  const problems = verdictProblems(judged, verdict, unlocked);
  if (verdict === "sendDown" && choice.downTo === null) problems.downTo = { code: "choice" };
  if (verdict === "reject" && outcome === null) problems.outcome = { code: "choice" };
  for (const key of ["meeting", "documentNumber"] as const) {
    const over = lengthOf(choice[key]) - LONGEST[key];
    if (over > 0 && (verdict === "approve" || verdict === "reject")) problems[key] = { code: "too_long", max: LONGEST[key], over };
  }
  return problems;
}
