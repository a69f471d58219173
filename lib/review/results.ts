import type { Rubric } from "@/lib/call/rubric";
import { rubricAt } from "@/lib/call/rubric";
import type { Rule } from "@/lib/call/judging";
import type { StageKind } from "@/lib/call/stages";
import { fullMarks, totalOf, vetoed, type Scores } from "./scoring";

/** A sent sheet of scores in half-points, and the kind of stage that it was given at. */
export type Sheet = { id: string; kind: StageKind; scores: Scores };
/** Several totals made one, in hundredths of a point; `trimmed` is null where fewer than three leave nothing to take off. */
export type Centre = { mean: number; median: number; trimmed: number | null };
/** One material's result; points are in hundredths. `outliers` are the ids of sheets far from the others. */
export type Result = { value: number; centre: Centre; spread: number; outliers: string[]; vetoes: string[]; sheets: { id: string; total: number }[] };

/** A total this far from the median of its stage, as a share of full marks, is pointed out. */
export const FAR = 0.15;
const HUNDREDTHS = 50;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The median of at least one value; of an even number the mean of the middle two. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  return mean(middle);
}

/** Mean, median and trimmed mean (去掉一个最高分和一个最低分) of totals in half-points. */
export function centreOf(totals: readonly number[]): Centre {
  const inner = totals.toSorted((a, b) => a - b).slice(1, -1);
  const hundredths = (value: number) => Math.round(value * HUNDREDTHS);
  return { mean: hundredths(mean(totals)), median: hundredths(medianOf(totals)), trimmed: totals.length < 3 ? null : hundredths(mean(inner)) };
}

/** The one value of a stage by the rule that the call fixed; a trimmed mean of fewer than three is their mean. */
export const byRule = (centre: Centre, rule: Rule): number => (rule === "median" ? centre.median : rule === "trimmed" ? centre.trimmed ?? centre.mean : centre.mean);

type Stage = { kind: StageKind; full: number; centre: Centre; spread: number; outliers: string[]; sheets: { id: string; total: number }[] };

function stageOf(rubric: Rubric, kind: StageKind, sheets: readonly Sheet[]): Stage {
  const own = rubricAt(rubric, kind);
  const full = fullMarks(own);
  const totals = sheets.map(({ id, scores }) => ({ id, total: totalOf(own, scores) }));
  const values = totals.map(({ total }) => total);
  const middle = medianOf(values);
  return {
    kind, full, centre: centreOf(values), spread: (Math.max(...values) - Math.min(...values)) * HUNDREDTHS,
    outliers: values.length < 2 ? [] : totals.filter(({ total }) => Math.abs(total - middle) >= full * FAR).map(({ id }) => id),
    sheets: totals.map(({ id, total }) => ({ id, total: total * HUNDREDTHS })),
  };
}

function weighed(stages: readonly Stage[], rubric: Rubric, rule: Rule): number {
  const { weights } = rubric;
  if (!weights) return stages.reduce((sum, { centre }) => sum + byRule(centre, rule), 0);
  return Math.round(stages.reduce((sum, { kind, centre, full }) => sum + (full === 0 ? 0 : ((weights[kind] ?? 0) * byRule(centre, rule) * 2) / full), 0));
}

/**
 * The result of a material from its sent sheets: each stage by the rule, the stages by their weights (per cent of
 * 100 points) or added up; bonuses are in their stage's total, vetoes are named and change no number. Null without sheets.
 */
export function resultOf(rubric: Rubric, rule: Rule, sheets: readonly Sheet[]): Result | null {
  const kinds = [...new Set(sheets.map(({ kind }) => kind))];
  const stages = kinds.map((kind) => stageOf(rubric, kind, sheets.filter((sheet) => sheet.kind === kind)));
  const main = stages.toSorted((a, b) => b.sheets.length - a.sheets.length)[0];
  if (!main) return null;
  return {
    value: weighed(stages, rubric, rule), centre: main.centre, spread: main.spread, outliers: stages.flatMap(({ outliers }) => outliers),
    vetoes: [...new Set(sheets.flatMap(({ kind, scores }) => vetoed(rubricAt(rubric, kind), scores).map(({ label }) => label)))],
    sheets: stages.flatMap((stage) => stage.sheets),
  };
}

/** Ranks by value, the highest first, as 1 2 2 4; equal values are ties (并列). */
export function ranksOf(values: readonly number[]): { rank: number; tied: boolean }[] {
  return values.map((value) => ({ rank: 1 + values.filter((other) => other > value).length, tied: values.filter((other) => other === value).length > 1 }));
}

/** Hundredths of a point as people write them: 86.5, 80.33. */
export const writtenPoints = (hundredths: number) => String(hundredths / 100);
