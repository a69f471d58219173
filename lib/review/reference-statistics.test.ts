import { describe, expect, test } from "vitest";
import { panelsOf, referenceStatistics } from "./reference-statistics";
import { effectsOf, variancesOf, type ScoredSheet } from "./reference-statistics-model";

/** Evenly spread numbers from 0 to 1 by a seed (mulberry32), and from them normal ones (Box and Muller). */
function normals(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { next, normal: (deviation: number) => deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()) };
}

type Truth = { sheets: ScoredSheet[]; worth: Map<string, number>; severity: Map<string, number> };

/** A world where the truth is known: every material is scored by `each` of the reviewers, drawn by lot. */
function simulated(seed: number, severity: number, { materials = 30, reviewers = 8, each = 3 } = {}): Truth {
  const { next, normal } = normals(seed);
  const worth = new Map(Array.from({ length: materials }, (_, index) => [`m${index}`, 80 + normal(6)]));
  const bias = new Map(Array.from({ length: reviewers }, (_, index) => [`r${index}`, normal(severity)]));
  const sheets = [...worth].flatMap(([material, own]) => [...bias].map(([reviewer, add]) => ({ reviewer, add, lot: next() })).toSorted((a, b) => a.lot - b.lot).slice(0, each)
    .map(({ reviewer, add }) => ({ material, reviewer, points: Math.round((own + add + normal(3)) * 2) / 2 })));
  return { sheets, worth, severity: bias };
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
/** How far estimates lie from the truth, as it counts for an order: both from their own mean. */
function farFrom(worth: ReadonlyMap<string, number>, rows: readonly { id: string; points: number }[]): number {
  const truth = meanOf([...worth.values()]);
  const own = meanOf(rows.map(({ points }) => points));
  return Math.sqrt(meanOf(rows.map(({ id, points }) => (points - own - (worth.get(id) ?? 0) + truth) ** 2)));
}
function compared(seed: number, severity: number): { raw: number; adjusted: number; spoken: boolean } {
  const { sheets, worth } = simulated(seed, severity);
  const means = [...Map.groupBy(sheets, ({ material }) => material)].map(([id, own]) => ({ id, points: meanOf(own.map(({ points }) => points)) }));
  const found = referenceStatistics(sheets, 100);
  const raw = farFrom(worth, means);
  return { raw, spoken: found.ok, adjusted: found.ok ? farFrom(worth, found.statistics.materials.map(({ id, adjusted }) => ({ id, points: adjusted }))) : raw };
}
const SEEDS = Array.from({ length: 200 }, (_, index) => index + 1);

describe("where the truth is known", () => {
  test("with harsh and lenient reviewers the adjusted means lie nearer to it than the raw ones", () => {
    const worlds = SEEDS.map((seed) => compared(seed, 5));
    const [raw, adjusted] = [meanOf(worlds.map((world) => world.raw)), meanOf(worlds.map((world) => world.adjusted))];
    expect(adjusted).toBeLessThan(raw * 0.65);
    expect(worlds.filter((world) => world.adjusted < world.raw).length).toBeGreaterThanOrEqual(190);
  });

  test("a reviewer's severity is found, and lies within two standard errors as often as it should", () => {
    const told = SEEDS.flatMap((seed) => {
      const { sheets, severity } = simulated(seed, 5);
      const found = referenceStatistics(sheets, 100);
      const middle = meanOf([...severity.values()]);
      return found.ok ? found.statistics.reviewers.map(({ id, points, error }) => ({ truth: (severity.get(id) ?? 0) - middle, points, error })) : [];
    });
    expect(told.length).toBeGreaterThan(1500);
    expect(Math.sqrt(meanOf(told.map(({ truth, points }) => (truth - points) ** 2)))).toBeLessThan(1.1);
    const within = meanOf(told.map(({ truth, points, error }) => Number(Math.abs(truth - points) <= 2 * error)));
    expect(within).toBeGreaterThan(0.92);
    expect(within).toBeLessThan(0.99);
  });

  test("where all reviewers are alike it is mostly silent, and does no harm beyond a fiftieth of a point", () => {
    const worlds = SEEDS.map((seed) => compared(seed, 0));
    expect(worlds.filter(({ spoken }) => !spoken).length).toBeGreaterThan(180);
    expect(meanOf(worlds.map(({ raw, adjusted }) => adjusted - raw))).toBeLessThan(0.02);
  });

  test("the variances are found without bias, however few sheets each material has", () => {
    const found = SEEDS.map((seed) => variancesOf(simulated(seed, 5, { materials: 40, reviewers: 12, each: 3 }).sheets));
    expect(Math.abs(meanOf(found.map(({ error }) => error)) - 9)).toBeLessThan(0.5);
    expect(Math.abs(meanOf(found.map(({ reviewer }) => reviewer)) - 25)).toBeLessThan(3);
    expect(Math.abs(meanOf(found.map(({ material }) => material)) - 36)).toBeLessThan(3);
  });
});

/** Rows are materials m0…, columns reviewers r0…. */
const table = (rows: readonly (readonly (number | null)[])[]): ScoredSheet[] => rows.flatMap((row, material) =>
  row.flatMap((points, reviewer) => (points === null ? [] : [{ material: `m${material}`, reviewer: `r${reviewer}`, points }])));

describe("reckoned by hand", () => {
  /*
   * Means of rows 80 and 90, of columns 90, 84 and 81, of all 85; each deviation of the rest is ±1 in the first and
   * third column. Sums of squares: materials 150 (1 degree), reviewers 84 (2), rest 4 (2).
   */
  const SMALL = table([[86, 79, 75], [94, 89, 87]]);
  const VARIANCES = { error: 2, reviewer: (42 - 2) / 2, material: (150 - 2) / 3 };

  test("the variances of a complete table are those of its analysis of variance", () => {
    const found = variancesOf(SMALL);
    expect(found.error).toBeCloseTo(VARIANCES.error, 9);
    expect(found.reviewer).toBeCloseTo(VARIANCES.reviewer, 9);
    expect(found.material).toBeCloseTo(VARIANCES.material, 9);
  });

  test("effects are deviations from the mean, drawn in by n·variance / (n·variance + error)", () => {
    const { mean, materials, reviewers } = effectsOf(SMALL, VARIANCES);
    expect(mean).toBeCloseTo(85, 9);
    const drawn = (2 * 20) / (2 * 20 + 2);
    expect(["r0", "r1", "r2"].map((id) => reviewers.get(id)?.effect)).toEqual([5, -1, -4].map((deviation) => expect.closeTo(deviation * drawn, 9)));
    const own = 148 / (148 + 2);
    expect([materials.get("m0"), materials.get("m1")]).toEqual([expect.closeTo(-5 * own, 9), expect.closeTo(5 * own, 9)]);
  });

  test("a hole in the table: two materials that one harsh reviewer alone has in common are told apart from it", () => {
    const exact = table([[90, 80, null], [80, 70, 75], [null, 80, 85], [70, null, 65], [84, 74, 79], [76, 66, null]]);
    const { reviewers } = effectsOf(exact, variancesOf(exact));
    const [first = 0, second = 0, third = 0] = ["r0", "r1", "r2"].map((id) => reviewers.get(id)?.effect);
    expect([first - second, first - third]).toEqual([expect.closeTo(10, 3), expect.closeTo(5, 3)]);
  });
});

const COMPLETE = table([[88, 82, 80], [91, 84, 85], [80, 77, 71], [95, 90, 88], [70, 66, 61], [84, 80, 76], [77, 70, 70]]);
const statistics = (sheets: readonly ScoredSheet[]) => {
  const found = referenceStatistics(sheets, 100);
  if (!found.ok) throw new Error(found.reason.why);
  return found.statistics;
};
const refused = (sheets: readonly ScoredSheet[]) => {
  const found = referenceStatistics(sheets, 100);
  return found.ok ? null : found.reason;
};

describe("what it says", () => {
  test("where everybody scored everything the ranks are those of the mean", () => {
    const { materials } = statistics(COMPLETE);
    expect(materials.map(({ id }) => id)).toEqual(["m3", "m1", "m0", "m5", "m2", "m6", "m4"]);
    expect(materials.map(({ adjustedRank }) => adjustedRank)).toEqual(materials.map(({ rank }) => rank));
    for (let seed = 1; seed <= 40; seed += 1) {
      const rows = statistics(simulated(seed, 5, { materials: 12, reviewers: 5, each: 5 }).sheets).materials;
      expect(rows.map(({ adjustedRank }) => adjustedRank)).toEqual(rows.map(({ rank }) => rank));
    }
  });

  test("the lenient stand first, and lenient and harsh add up to nothing", () => {
    const { reviewers } = statistics(COMPLETE);
    expect(reviewers.map(({ id, sheets }) => [id, sheets])).toEqual([["r0", 7], ["r1", 7], ["r2", 7]]);
    expect(reviewers.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(0, 1);
    expect(reviewers.every(({ error }) => error > 0 && error < 5)).toBe(true);
  });

  test("a material that only the harsh saw is moved up, past one that only the lenient saw", () => {
    const uneven = [...COMPLETE, ...[["r1", 79], ["r2", 76]].map(([reviewer, points]) => ({ material: "unlucky", reviewer: String(reviewer), points: Number(points) })), { material: "lucky", reviewer: "r0", points: 80 }, { material: "lucky", reviewer: "r1", points: 76.5 }];
    const rows = new Map(statistics(uneven).materials.map((row) => [row.id, row]));
    const [unlucky, lucky] = [rows.get("unlucky"), rows.get("lucky")];
    expect([unlucky?.mean, lucky?.mean]).toEqual([77.5, 78.25]);
    expect([(unlucky?.rank ?? 0) > (lucky?.rank ?? 0), (unlucky?.adjustedRank ?? 0) < (lucky?.adjustedRank ?? 0)]).toEqual([true, true]);
  });

  test("the order of the sheets changes nothing", () => {
    const { sheets } = simulated(11, 5);
    const { next } = normals(5);
    const shuffled = sheets.map((sheet) => ({ sheet, lot: next() })).toSorted((a, b) => a.lot - b.lot).map(({ sheet }) => sheet);
    expect(referenceStatistics(shuffled, 100)).toEqual(referenceStatistics(sheets, 100));
  });

  test("scores that are exactly additive, or that all agree, break nothing", () => {
    const exact = table([10, 20, 30, 40, 50, 60].map((worth) => [worth, worth + 5, worth - 5]));
    expect(statistics(exact).reviewers.map(({ id, points }) => [id, points])).toEqual([["r1", 5], ["r0", 0], ["r2", -5]]);
    expect(refused(table(Array.from({ length: 6 }, () => [80, 80, 80])))).toEqual({ why: "alike", deviation: 0 });
  });
});

describe("where it says nothing", () => {
  test("too few materials, too few reviewers, or one with too few sheets", () => {
    expect(refused(COMPLETE.filter(({ material }) => material < "m5"))).toEqual({ why: "materials", count: 5, least: 6 });
    expect(refused(COMPLETE.filter(({ reviewer }) => reviewer !== "r2"))).toEqual({ why: "reviewers", count: 2, least: 3 });
    expect(refused([...COMPLETE, { material: "m0", reviewer: "rare", points: 60 }])).toEqual({ why: "sheets", reviewer: "rare", count: 1, least: 3 });
    expect(refused([])).toEqual({ why: "materials", count: 0, least: 6 });
  });

  test("two panels with no material in common cannot be compared; one common material ties them", () => {
    const other = COMPLETE.map(({ material, reviewer, points }) => ({ material: `x${material}`, reviewer: `x${reviewer}`, points }));
    expect(refused([...COMPLETE, ...other])).toEqual({ why: "apart", panels: [["r0", "r1", "r2"], ["xr0", "xr1", "xr2"]] });
    expect(panelsOf([...COMPLETE, ...other, { material: "m0", reviewer: "xr0", points: 80 }])).toHaveLength(1);
  });

  test("where nearly every material has one sheet, too little is scored twice", () => {
    const each = Array.from({ length: 12 }, (_, index) => ({ material: `m${index}`, reviewer: `r${index % 3}`, points: 60 + index }));
    expect(refused([...each, { material: "m0", reviewer: "r1", points: 66 }, { material: "m1", reviewer: "r2", points: 66 }])).toEqual({ why: "spare" });
  });

  test("reviewers who hardly differ need no correction", () => {
    expect(refused(table([[88, 87, 88], [91, 92, 91], [80, 80, 81], [95, 94, 95], [70, 71, 70], [84, 84, 83]]))).toMatchObject({ why: "alike" });
  });
});
