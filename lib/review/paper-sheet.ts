import type { Criterion } from "@/lib/call/rubric";
import type { Problem } from "@/lib/errors";
import type { Scores } from "./scoring";

/** none 未录入 · keyed 已录入，待复核 · counted 复核一致，已计分 · sent 评审人自己在系统里提交 */
export const PAPER_STATES = ["none", "keyed", "counted", "sent"] as const;
export type PaperState = (typeof PAPER_STATES)[number];

/** A criterion that two people keyed differently from the same paper, in half-points; null: left empty. */
export type Difference = Pick<Criterion, "key" | "label" | "kind"> & { first: number | null; second: number | null };

/** Where the second keying is not the first. */
export function differencesOf(criteria: readonly Criterion[], first: Scores, second: Scores): Difference[] {
  return criteria.map(({ key, label, kind }) => ({ key, label, kind, first: first[key] ?? null, second: second[key] ?? null })).filter((one) => one.first !== one.second);
}

/** What no paper of this rubric can say: a criterion it has not, or more than its maximum; by `scores.KEY`. */
export function strangeScores(criteria: readonly Criterion[], scores: Scores): Record<string, Problem> {
  const problems: Record<string, Problem> = {};
  for (const [key, value] of Object.entries(scores)) {
    const criterion = criteria.find((one) => one.key === key);
    if (!criterion) problems[`scores.${key}`] = { code: "shape" };
    else if (value > criterion.max) problems[`scores.${key}`] = { code: "score_over", max: criterion.max / 2 };
  }
  return problems;
}
