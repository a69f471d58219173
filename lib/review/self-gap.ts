import type { Rule } from "@/lib/call/judging";
import type { Criterion } from "@/lib/call/rubric";
import { pointed, selfRubric, selfTotal, type SelfScored } from "@/lib/material/self-score";
import { resultOf, type Sheet } from "./results";
import type { Scores } from "./scoring";

/** One criterion as the unit and as the reviewers scored it, in hundredths of a point; null: not scored. */
export type GapRow = { key: string; label: string; self: number | null; reviewed: number | null; gap: number | null };
/** The totals are reckoned alike, over the stages that have scores. */
export type SelfGap = { rows: GapRow[]; total: Omit<GapRow, "key" | "label"> };

const HUNDREDTHS = 50;

function rowOf({ key, label }: Criterion, self: Scores, sheets: readonly Sheet[]): GapRow {
  const given = sheets.flatMap(({ scores }) => scores[key] ?? []);
  const own = self[key];
  const reviewed = given.length === 0 ? null : Math.round((given.reduce((sum, score) => sum + score, 0) / given.length) * HUNDREDTHS);
  return { key, label, self: own === undefined ? null : own * HUNDREDTHS, reviewed, gap: reviewed === null ? null : (own ?? 0) * HUNDREDTHS - reviewed };
}

/**
 * The unit's own scores (half-points by criterion) beside the mean of the sent sheets, the widest gap first and in the
 * order of the rubric where they are alike; what nobody scored is left out. Null where the call asks for no self-score.
 */
export function selfGapOf(call: SelfScored & { judging: { rule: Rule } }, self: Scores, sheets: readonly Sheet[]): SelfGap | null {
  const rubric = selfRubric(call);
  if (!rubric) return null;
  const rows = pointed(rubric).map((criterion) => rowOf(criterion, self, sheets)).filter((row) => row.self !== null || row.reviewed !== null);
  const scored = call.stages.filter(({ kind }) => sheets.length === 0 || sheets.some((sheet) => sheet.kind === kind));
  const own = selfTotal({ ...call, stages: scored }, self);
  const reviewed = resultOf(call.rubric, call.judging.rule, sheets)?.value ?? null;
  const wide = ({ gap }: GapRow) => Math.abs(gap ?? 0);
  return { rows: rows.toSorted((a, b) => wide(b) - wide(a)), total: { self: own, reviewed, gap: reviewed === null ? null : own - reviewed } };
}
