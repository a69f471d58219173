import type { Criterion, Rubric } from "@/lib/call/rubric";
import type { Problem } from "@/lib/errors";

/** Half-points by criterion; a criterion not yet scored is absent. */
export type Scores = Record<string, number>;

/** A score as people write it: 17.5 for 35 half-points. */
export const pointsOf = (halfPoints: number) => String(halfPoints / 2);

/** A typed score as half-points, or what is wrong with it. Full-width digits and 。 for the point are taken. */
export function readScore(criterion: Criterion, typed: string): { halfPoints: number } | { problem: Problem } {
  const plain = typed.normalize("NFKC").trim().replace("。", ".");
  if (!/^\d{1,4}(\.\d+)?$/.test(plain)) return { problem: { code: "score_no_number" } };
  const halfPoints = Number(plain) * 2;
  if (!Number.isInteger(halfPoints)) return { problem: { code: "score_half" } };
  if (halfPoints > criterion.max) return { problem: { code: "score_over", max: pointsOf(criterion.max) } };
  return { halfPoints };
}

const ordinary = (rubric: Rubric) => rubric.criteria.filter((criterion) => criterion.kind === undefined);
const sumOver = (criteria: readonly Criterion[], scores: Scores) => criteria.reduce((sum, { key }) => sum + (scores[key] ?? 0), 0);

/** The sum of the scores in half-points: bonuses up to their cap, vetoes not at all. */
export function totalOf(rubric: Rubric, scores: Scores): number {
  const bonus = sumOver(rubric.criteria.filter(({ kind }) => kind === "bonus"), scores);
  return sumOver(ordinary(rubric), scores) + Math.min(bonus, rubric.bonusCap ?? bonus);
}
/** The most that a rubric gives without bonuses, in half-points. */
export const fullMarks = (rubric: Rubric) => ordinary(rubric).reduce((sum, criterion) => sum + criterion.max, 0);
/** The criteria that have no score yet; bonuses and vetoes need none. */
export const unscored = (rubric: Rubric, scores: Scores) => ordinary(rubric).filter((criterion) => scores[criterion.key] === undefined);
/** The vetoes (一票否决) that are cast. */
export const vetoed = (rubric: Rubric, scores: Scores) => rubric.criteria.filter(({ kind, key }) => kind === "veto" && (scores[key] ?? 0) > 0);

/** The rating band that a score falls in; bands stand highest first. */
export function bandOf(criterion: Criterion, halfPoints: number) {
  return criterion.bands.find((band) => halfPoints >= band.from) ?? null;
}

/** Criteria scored so low (last band) or so high (95 % and more) that the remark must say why. */
export function needingReason(rubric: Rubric, scores: Scores): Criterion[] {
  return ordinary(rubric).filter((criterion) => {
    const score = scores[criterion.key];
    if (score === undefined) return false;
    const lowest = criterion.bands.length > 1 && bandOf(criterion, score) === criterion.bands.at(-1);
    return lowest || score >= criterion.max * 0.95;
  });
}
