import type { Judging } from "@/lib/call/judging";
import { rubricAt, type Criterion, type Rubric } from "@/lib/call/rubric";
import type { Stage } from "@/lib/call/stages";
import type { Problem } from "@/lib/errors";
import { resultOf, type Sheet } from "@/lib/review/results";
import { fullMarks, unscored, type Scores } from "@/lib/review/scoring";
import { readSheet } from "@/lib/review/sheet";
import type { Task } from "./completeness";
import { SELF_SCORE_KEY } from "./unlocked";

/** What of a call says whether and by what a unit scores itself (自评). */
export type SelfScored = { judging: Pick<Judging, "selfScore">; rubric: Rubric; stages: readonly Pick<Stage, "kind" | "scored">[] };
/** What stands in the unit's boxes, by criterion, as typed. */
export type SelfTyped = Readonly<Record<string, string>>;

/** That of a call and nothing else: the unit's browser is not told who sits on a panel. */
export const selfScoredOf = ({ judging: { selfScore }, rubric, stages }: SelfScored): SelfScored =>
  ({ judging: { selfScore }, rubric, stages: stages.map(({ kind, scored }) => ({ kind, scored })) });

const kindsOf = ({ stages }: SelfScored) => [...new Set(stages.filter(({ scored }) => scored).map(({ kind }) => kind))];

/**
 * The rubric by which a unit scores itself: what reviewers score at any stage of the call, the vetoes (一票否决) among
 * it as rules without points. Null where the call asks for no self-score, or nothing of it has points.
 */
export function selfRubric(call: SelfScored): Rubric | null {
  if (call.judging.selfScore !== true) return null;
  const kinds = kindsOf(call);
  const criteria = call.rubric.criteria.filter(({ at }) => (at === undefined ? kinds.length > 0 : kinds.includes(at)));
  return criteria.some(({ kind }) => kind !== "veto") ? { ...call.rubric, criteria } : null;
}

/** The criteria of a rubric that have points to give. */
export const pointed = ({ criteria }: Rubric): Criterion[] => criteria.filter(({ kind }) => kind !== "veto");

/** A unit's scores as one number in hundredths of a point, reckoned as the reviewers' are: bonus cap, stages and their weights. */
export function selfTotal(call: SelfScored, scores: Scores): number {
  const sheets = kindsOf(call).map((kind): Sheet => ({ id: kind, kind, scores }));
  return resultOf(call.rubric, "mean", sheets)?.value ?? 0;
}

/** The most that `selfTotal` gives without bonuses, in hundredths of a point. */
export function selfFull(call: SelfScored): number {
  const { weights } = call.rubric;
  return kindsOf(call).reduce((sum, kind) => sum + (weights ? (weights[kind] ?? 0) * 100 : fullMarks(rubricAt(call.rubric, kind)) * 50), 0);
}

/** What stands in the way of a submit in the unit's own scores, by criterion; a bonus may be left empty. */
export function selfScoreProblems(rubric: Rubric, typed: SelfTyped): Record<string, Problem> {
  const { scores, problems } = readSheet(rubric, typed);
  const named = (key: string, problem: Problem): Problem => ({ ...problem, name: rubric.criteria.find((one) => one.key === key)?.label ?? "" });
  const missing = unscored(rubric, scores).map(({ key }): [string, Problem] => [key, problems[key] ?? { code: "required" }]);
  return Object.fromEntries([...missing, ...Object.entries(problems)].map(([key, problem]) => [key, named(key, problem)]));
}

/** The self-score as an item of the task list: `count` boxes, `missing` of them empty or wrong. */
export function selfScoreTask(rubric: Rubric, typed: SelfTyped): Task {
  const missing = Object.keys(selfScoreProblems(rubric, typed)).length;
  const filled = pointed(rubric).filter(({ key }) => (typed[key] ?? "").trim() !== "");
  const count = pointed(rubric).filter((one) => one.kind !== "bonus" || filled.includes(one)).length;
  return { key: SELF_SCORE_KEY, kind: "selfScore", count, missing, carried: 0, progress: missing === 0 ? "done" : filled.length > 0 ? "some" : "none" };
}
