import type { Form } from "@/lib/call/form";
import type { Rubric } from "@/lib/call/rubric";
import type { Problem } from "@/lib/errors";
import { lengthOf } from "@/lib/text/normalise";
import { differencesOf, strangeScores } from "./paper-sheet";
import type { Scores } from "./scoring";
import { verdictProblems } from "./verdict";

/** The most that a reason for changing scores holds, in code points. */
export const LONGEST_CHANGE_REASON = 1000;

/** A change of sent scores (改分): the rubric of its stage, what stood, what shall stand, and why. */
export type Change = { form: Form; rubric: Rubric; reasons: boolean; before: Scores; after: Scores; reason: string };

function reasonProblem(reason: string): Problem | null {
  const length = lengthOf(reason.trim());
  if (length === 0) return { code: "reason_short" };
  return length > LONGEST_CHANGE_REASON ? { code: "too_long", over: length - LONGEST_CHANGE_REASON, max: LONGEST_CHANGE_REASON } : null;
}

/**
 * What stands in the way of a change, by path: `scores.KEY`, `reason`, `scores` where nothing is changed. The same is asked
 * as when scores are sent; where a very high or low score needs a reason, the reason of the change is it.
 */
export function changeProblems({ form, rubric, reasons, before, after, reason }: Change): Record<string, Problem> {
  const problems = { ...verdictProblems({ form, rubric, scored: true, reasons, scores: after, remark: reason }, "score", []), ...strangeScores(rubric.criteria, after) };
  const why = reasonProblem(reason);
  const same = Object.keys(problems).length === 0 && differencesOf(rubric.criteria, before, after).length === 0;
  const { remark: _, ...ofScores } = problems;
  return { ...ofScores, ...(same ? { scores: { code: "score_same" } } : {}), ...(why ? { reason: why } : {}) };
}
