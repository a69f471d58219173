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

/** The sum of all scores, in half-points. */
export const totalOf = (scores: Scores) => Object.values(scores).reduce((sum, score) => sum + score, 0);
/** The most that a rubric gives, in half-points. */
export const fullMarks = (rubric: Rubric) => rubric.criteria.reduce((sum, criterion) => sum + criterion.max, 0);
/** The criteria that have no score yet. */
export const unscored = (rubric: Rubric, scores: Scores) => rubric.criteria.filter((criterion) => scores[criterion.key] === undefined);

/** The rating band that a score falls in; bands stand highest first. */
export function bandOf(criterion: Criterion, halfPoints: number) {
  return criterion.bands.find((band) => halfPoints >= band.from) ?? null;
}

/** Criteria scored so low (last band) or so high (95 % and more) that the remark must say why. */
export function needingReason(rubric: Rubric, scores: Scores): Criterion[] {
  return rubric.criteria.filter((criterion) => {
    const score = scores[criterion.key];
    if (score === undefined) return false;
    const lowest = criterion.bands.length > 1 && bandOf(criterion, score) === criterion.bands.at(-1);
    return lowest || score >= criterion.max * 0.95;
  });
}
