import type { Criterion, Rubric } from "@/lib/call/rubric";
import type { Problem } from "@/lib/errors";
import { pointsOf, readScore, type Scores } from "./scoring";

/** What stands in the boxes of a sheet of scores, by criterion; a box that is not there is empty. */
export type Typed = Record<string, string>;

/** The boxes of kept scores. */
export function typedOf(scores: Scores): Typed {
  return Object.fromEntries(Object.entries(scores).map(([key, halfPoints]) => [key, pointsOf(halfPoints)]));
}

/** The scores in the boxes, and what is wrong with those that hold none; an empty box is neither. */
export function readSheet(rubric: Rubric, typed: Typed): { scores: Scores; problems: Record<string, Problem> } {
  const scores: Scores = {};
  const problems: Record<string, Problem> = {};
  for (const criterion of rubric.criteria) {
    const text = (typed[criterion.key] ?? "").trim();
    if (text === "") continue;
    const read = readScore(criterion, text);
    if ("problem" in read) problems[criterion.key] = read.problem;
    else scores[criterion.key] = read.halfPoints;
  }
  return { scores, problems };
}

/** The bands of a criterion with the points they span, as people write them: 22.5–25. */
export function bandRanges({ bands, max }: Criterion): { name: string; words: string; range: string }[] {
  return bands.map(({ name, words, from }, index) => {
    const above = bands[index - 1];
    return { name, words, range: `${pointsOf(from)}–${pointsOf(above ? above.from - 1 : max)}` };
  });
}

/** The mean of totals in half-points, in points with two decimals at most; null where there are none. */
export function meanPoints(totals: readonly number[]): string | null {
  if (totals.length === 0) return null;
  const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length / 2;
  return String(Math.round(mean * 100) / 100);
}
