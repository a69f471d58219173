import type { Rubric } from "@/lib/call/rubric";
import { FAR, medianOf } from "./results";
import { fullMarks, totalOf, type Scores } from "./scoring";

/** A sent sheet, of which `id` names the reviewer's dot. */
export type SpreadSheet = { id: string; scores: Scores };
/**
 * One line of dots, in half-points; `key` and `label` of the total are "". `gap`: the highest less the lowest. `far`: those as far from
 * the median as the results point out, and by how much.
 */
export type SpreadRow = { key: string; label: string; max: number; dots: { id: string; value: number }[]; median: number; gap: number; far: { id: string; by: number }[] };

function rowOf(key: string, label: string, max: number, dots: { id: string; value: number }[]): SpreadRow {
  const values = dots.map(({ value }) => value);
  const median = medianOf(values);
  const away = dots.map(({ id, value }) => ({ id, by: Math.abs(value - median) }));
  return {
    key, label, max, dots, median, gap: Math.max(...values) - Math.min(...values),
    far: dots.length < 2 ? [] : away.filter(({ by }) => by > 0 && by >= max * FAR),
  };
}

/**
 * How the scores of several reviewers lie, the total first and then each criterion that somebody scored, vetoes not. A
 * bonus that one of them did not give counts as nothing. Empty without sheets.
 */
export function spreadOf(rubric: Rubric, sheets: readonly SpreadSheet[]): SpreadRow[] {
  if (sheets.length === 0) return [];
  const total = rowOf("", "", fullMarks(rubric), sheets.map(({ id, scores }) => ({ id, value: totalOf(rubric, scores) })));
  const scored = rubric.criteria.filter(({ key, kind }) => kind !== "veto" && sheets.some(({ scores }) => scores[key] !== undefined));
  return [total, ...scored.map(({ key, label, max }) => rowOf(key, label, max, sheets.map(({ id, scores }) => ({ id, value: scores[key] ?? 0 }))))];
}

/** The vetoes (一票否决) that are cast, each with the sheets that cast it. */
export function castVetoes(rubric: Rubric, sheets: readonly SpreadSheet[]): { label: string; ids: string[] }[] {
  const cast = rubric.criteria.filter(({ kind }) => kind === "veto").map(({ key, label }) => ({ label, ids: sheets.filter(({ scores }) => (scores[key] ?? 0) > 0).map(({ id }) => id) }));
  return cast.filter(({ ids }) => ids.length > 0);
}
