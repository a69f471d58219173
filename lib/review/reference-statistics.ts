import { effectsOf, variancesOf, type ScoredSheet } from "./reference-statistics-model";
import { ranksOf } from "./results";

/** Fewer than these carry no statement about anybody. */
export const LEAST = { materials: 6, reviewers: 3, sheets: 3, spare: 6 } as const;
/** Reviewers who differ by less than this share of full marks (one standard deviation) need no correction. */
const ALIKE = 0.01;

/** Why nothing can be said: of `panels` each is the ids of reviewers whom no material ties to the others. */
export type NoStatistics =
  | { why: "materials" | "reviewers"; count: number; least: number }
  | { why: "sheets"; reviewer: string; count: number; least: number }
  | { why: "apart"; panels: string[][] }
  | { why: "spare" }
  | { why: "alike"; deviation: number };
/** A reviewer's leniency in points against the mean of these reviewers (above nothing: lenient) and its standard error. */
export type Leniency = { id: string; sheets: number; points: number; error: number };
/** A material's mean as it is and as it would be from reviewers of the same severity, in points, each with its rank. */
export type Adjusted = { id: string; sheets: number; mean: number; rank: number; adjusted: number; adjustedRank: number };
export type Statistics = { reviewers: Leniency[]; materials: Adjusted[]; deviation: number };

/** The reviewers in sets that share materials, directly or over others: one set where all can be compared. */
export function panelsOf(sheets: readonly ScoredSheet[]): string[][] {
  const panels: { materials: Set<string>; reviewers: Set<string> }[] = [];
  for (const { material, reviewer } of sheets) {
    const joined = panels.filter((panel) => panel.materials.has(material) || panel.reviewers.has(reviewer));
    for (const panel of joined) panels.splice(panels.indexOf(panel), 1);
    panels.push({ materials: new Set([material, ...joined.flatMap((panel) => [...panel.materials])]), reviewers: new Set([reviewer, ...joined.flatMap((panel) => [...panel.reviewers])]) });
  }
  return panels.map(({ reviewers }) => [...reviewers].toSorted()).toSorted((a, b) => (a.join() < b.join() ? -1 : 1));
}

function tooThin(sheets: readonly ScoredSheet[]): NoStatistics | null {
  const [materials, reviewers] = [new Set(sheets.map(({ material }) => material)), Map.groupBy(sheets, ({ reviewer }) => reviewer)];
  if (materials.size < LEAST.materials) return { why: "materials", count: materials.size, least: LEAST.materials };
  if (reviewers.size < LEAST.reviewers) return { why: "reviewers", count: reviewers.size, least: LEAST.reviewers };
  const rare = [...reviewers].find(([, own]) => own.length < LEAST.sheets);
  if (rare) return { why: "sheets", reviewer: rare[0], count: rare[1].length, least: LEAST.sheets };
  const panels = panelsOf(sheets);
  if (panels.length > 1) return { why: "apart", panels };
  return sheets.length - materials.size - reviewers.size + 1 < LEAST.spare ? { why: "spare" } : null;
}

/** Adding nothing makes of a minus nought a plain one. */
const hundredths = (points: number) => Math.round(points * 100) / 100 + 0;

/**
 * What reviewers' severity does to the means (统计参考): score = mean + material + reviewer, both drawn towards the
 * mean (reference-statistics-model.ts). `full` is full marks in points. Refused, with the reason, where the sheets
 * cannot carry it. The order of the sheets changes nothing; results never rest on this.
 */
export function referenceStatistics(sheets: readonly ScoredSheet[], full: number): { ok: true; statistics: Statistics } | { ok: false; reason: NoStatistics } {
  const ordered = sheets.toSorted((a, b) => (a.material === b.material ? (a.reviewer < b.reviewer ? -1 : 1) : a.material < b.material ? -1 : 1));
  const thin = tooThin(ordered);
  if (thin) return { ok: false, reason: thin };
  const variances = variancesOf(ordered);
  const deviation = hundredths(Math.sqrt(variances.reviewer));
  if (deviation < full * ALIKE) return { ok: false, reason: { why: "alike", deviation } };
  const { mean, materials, reviewers } = effectsOf(ordered, variances);
  const [ofMaterial, ofReviewer] = [Map.groupBy(ordered, ({ material }) => material), Map.groupBy(ordered, ({ reviewer }) => reviewer)];
  const rows = [...ofMaterial].map(([id, own]) => ({
    id, sheets: own.length, mean: hundredths(own.reduce((sum, sheet) => sum + sheet.points, 0) / own.length), adjusted: hundredths(mean + (materials.get(id) ?? 0)),
  }));
  const [ranks, adjustedRanks] = [ranksOf(rows.map((row) => row.mean)), ranksOf(rows.map((row) => row.adjusted))];
  const ranked = rows.map((row, index) => ({ ...row, rank: ranks[index]?.rank ?? 0, adjustedRank: adjustedRanks[index]?.rank ?? 0 }));
  const lenient = [...reviewers].map(([id, { effect, deviation: error }]) => ({ id, sheets: ofReviewer.get(id)?.length ?? 0, points: hundredths(effect), error: hundredths(error) }));
  return {
    ok: true,
    statistics: { deviation, materials: ranked.toSorted((a, b) => a.rank - b.rank || a.adjustedRank - b.adjustedRank), reviewers: lenient.toSorted((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1)) },
  };
}
