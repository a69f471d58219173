/** One sent sheet: whose material, whose scores, and the total in points. A reviewer has at most one on a material. */
export type ScoredSheet = { material: string; reviewer: string; points: number };
/** How much scores vary, in points squared: between materials, between reviewers, and what neither explains. */
export type Variances = { material: number; reviewer: number; error: number };
/** What of the scores is the material's and what the reviewer's, in points from the mean of all; `deviation` is the standard error against the mean of these reviewers. */
export type Effects = { mean: number; materials: Map<string, number>; reviewers: Map<string, { effect: number; deviation: number }> };

type Side = Map<string, ScoredSheet[]>;
type Matrix = number[][];

const by = (sheets: readonly ScoredSheet[], side: "material" | "reviewer"): Side => Map.groupBy(sheets, (sheet) => sheet[side]);
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const points = (sheets: readonly ScoredSheet[]) => sum(sheets.map((sheet) => sheet.points));
const cell = (matrix: Matrix, row: number, column: number) => matrix[row]?.[column] ?? 0;

/** The inverse of a positive definite matrix (Gauss and Jordan). */
function inverse(matrix: Matrix): Matrix {
  const size = matrix.length;
  const work = matrix.map((row, index) => [...row, ...Array.from({ length: size }, (_, column) => Number(column === index))]);
  for (let at = 0; at < size; at += 1) {
    const lead = cell(work, at, at);
    const pivot = (work[at] ?? []).map((value) => value / lead);
    for (const [index, row] of work.entries()) {
      const share = row[at] ?? 0;
      work[index] = index === at ? pivot : row.map((value, column) => value - share * (pivot[column] ?? 0));
    }
  }
  return work.map((row) => row.slice(size));
}

const times = (matrix: Matrix, vector: readonly number[]) => matrix.map((row) => sum(row.map((value, index) => value * (vector[index] ?? 0))));

/** The reviewers' equations with those of the materials taken into them; `weight` is what a material of so many sheets counts. */
function absorbed(sheets: readonly ScoredSheet[], weight: (count: number) => number) {
  const [materials, reviewers] = [by(sheets, "material"), by(sheets, "reviewer")];
  const seats = new Map([...reviewers.keys()].map((id, index) => [id, index]));
  const matrix: Matrix = [...reviewers.values()].map((own, row) => Array.from(seats, ([, column]) => (row === column ? own.length : 0)));
  const right = [...reviewers.values()].map(points);
  for (const of of materials.values()) {
    const [share, total] = [weight(of.length), points(of)];
    const taken = of.map(({ reviewer }) => seats.get(reviewer) ?? 0);
    for (const row of taken) {
      right[row] = (right[row] ?? 0) - share * total;
      const line = matrix[row] ?? [];
      for (const column of taken) line[column] = (line[column] ?? 0) - share;
    }
  }
  return { materials, reviewers, matrix, right };
}

/**
 * The variances of the model score = mean + material + reviewer + rest, all three random, from a design that hangs
 * together: C. R. Henderson, "Estimation of variance and covariance components", Biometrics 9 (1953), method 3, by
 * which reductions of the sum of squares are set equal to what is expected of them. In closed form and unbiased;
 * what comes out below nothing is nothing. Needs more sheets than materials and reviewers together.
 */
export function variancesOf(sheets: readonly ScoredSheet[]): Variances {
  const middle = points(sheets) / sheets.length;
  const centred = sheets.map((sheet) => ({ ...sheet, points: sheet.points - middle }));
  const { materials, reviewers, matrix, right } = absorbed(centred, (count) => 1 / count);
  const [all, ofMaterials, ofReviewers] = [sheets.length, materials.size, reviewers.size];
  const reduction = (side: Side) => sum([...side.values()].map((of) => points(of) ** 2 / of.length));
  // One reviewer is the one whom the others are measured by: without that the equations do not tell them apart.
  const free = right.slice(0, -1);
  const within = sum(times(inverse(matrix.slice(0, -1).map((row) => row.slice(0, -1))), free).map((effect, index) => effect * (free[index] ?? 0)));
  const both = reduction(materials) + within;
  const error = Math.max(0, (sum(centred.map((sheet) => sheet.points ** 2)) - both) / (all - ofMaterials - ofReviewers + 1));
  const between = (rest: number, count: number, weight: number) => Math.max(0, (rest - (count - 1) * error) / weight);
  return { error, reviewer: between(within, ofReviewers, all - ofMaterials), material: between(both - reduction(reviewers), ofMaterials, all - ofReviewers) };
}

/** No variance is taken as less than this share of them all, so that the equations always have one answer. */
const LEAST = 1e-6;

/**
 * The effects of materials and reviewers, each drawn towards nothing by as much as its variance says (best linear
 * unbiased prediction): the mixed-model equations of C. R. Henderson, "Best linear unbiased estimation and prediction
 * under a selection model", Biometrics 31 (1975). The reviewers' effects add up to nothing, so that a `deviation` is
 * the root of the prediction error variance of a reviewer's difference from all of them.
 */
export function effectsOf(sheets: readonly ScoredSheet[], variances: Variances): Effects {
  const least = LEAST * (variances.material + variances.reviewer + variances.error);
  const [material, reviewer, error] = [variances.material, Math.max(least, variances.reviewer), Math.max(least, variances.error)];
  const weight = (count: number) => material / (count * material + error);
  const { materials, reviewers, matrix, right } = absorbed(sheets, weight);
  const left = (of: readonly ScoredSheet[]) => sum(of.map((sheet) => 1 - (materials.get(sheet.material)?.length ?? 0) * weight(materials.get(sheet.material)?.length ?? 0)));
  const head = [left(sheets), ...[...reviewers.values()].map(left)];
  const equations = [head, ...matrix.map((row, index) => [head[index + 1] ?? 0, ...row.map((value, column) => value + (index === column ? error / reviewer : 0))])];
  const first = sum([...materials.values()].map((of) => points(of) * (1 - of.length * weight(of.length))));
  const solved = inverse(equations);
  const [mean = 0, ...found] = times(solved, [first, ...right]);
  const shared = solved.slice(1).map((row) => sum(row.slice(1)) / reviewers.size);
  const apart = (index: number) => cell(solved, index + 1, index + 1) - 2 * (shared[index] ?? 0) + sum(shared) / reviewers.size;
  const effects = new Map([...reviewers.keys()].map((id, index) => [id, { effect: found[index] ?? 0, deviation: Math.sqrt(Math.max(0, error * apart(index))) }]));
  const own = (of: readonly ScoredSheet[]) => weight(of.length) * sum(of.map((sheet) => sheet.points - mean - (effects.get(sheet.reviewer)?.effect ?? 0)));
  return { mean, materials: new Map([...materials].map(([id, of]) => [id, own(of)])), reviewers: effects };
}
