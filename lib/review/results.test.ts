import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Rubric } from "@/lib/call/rubric";
import { RUBRIC } from "@/lib/testing/form";
import { byRule, centreOf, ranksOf, resultOf, writtenPoints, type Sheet } from "./results";

const sheet = (id: string, work: number, writing = 10, kind: Sheet["kind"] = "score"): Sheet => ({ id, kind, scores: { work, writing } });

describe("the middle of several totals", () => {
  test("mean, median and trimmed mean in hundredths of a point", () => {
    expect(centreOf([40, 44, 51])).toEqual({ mean: 2250, median: 2200, trimmed: 2200 });
    expect(centreOf([40, 41, 44, 60])).toEqual({ mean: 2313, median: 2125, trimmed: 2125 });
  });
  test("of fewer than three nothing is taken off", () => {
    expect(centreOf([40, 50])).toEqual({ mean: 2250, median: 2250, trimmed: null });
    expect(byRule(centreOf([40, 50]), "trimmed")).toBe(2250);
  });
  test("all three lie between the lowest and the highest, in whatever order they came", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 15 }), (totals) => {
      const centre = centreOf(totals);
      const [low, high] = [Math.min(...totals) * 50, Math.max(...totals) * 50];
      for (const value of Object.values(centre)) if (value !== null) expect(value >= low && value <= high).toBe(true);
      expect(centreOf(totals.toReversed())).toEqual(centre);
    }));
  });
});

describe("a result", () => {
  test("follows the rule that the call fixed", () => {
    const sheets = [sheet("a", 20), sheet("b", 30), sheet("c", 31), sheet("d", 40)];
    expect((["mean", "median", "trimmed"] as const).map((rule) => resultOf(RUBRIC, rule, sheets)?.value)).toEqual([2013, 2025, 2025]);
  });
  test("says how far apart the scores are and which lie far off", () => {
    expect(resultOf(RUBRIC, "mean", [sheet("a", 30), sheet("b", 31), sheet("far", 10)])).toMatchObject({ spread: 1050, outliers: ["far"] });
    expect(resultOf(RUBRIC, "mean", [sheet("a", 30)])).toMatchObject({ spread: 0, outliers: [] });
  });
  test("weighs the stages in per cent of their full marks, or adds them up", () => {
    const split: Rubric = { ...RUBRIC, criteria: [{ key: "seen", label: "现场", standard: "", max: 20, method: "", bands: [], at: "visit" }, ...RUBRIC.criteria.map((one) => ({ ...one, at: "score" as const }))] };
    const sheets: Sheet[] = [{ id: "v", kind: "visit", scores: { seen: 15 } }, sheet("a", 30, 15), sheet("b", 34, 17)];
    expect(resultOf(split, "mean", sheets)?.value).toBe(750 + 2400);
    expect(resultOf({ ...split, weights: { visit: 40, score: 60 } }, "mean", sheets)?.value).toBe(7800);
  });
  test("a veto is named and changes no number", () => {
    const rubric: Rubric = { ...RUBRIC, criteria: [...RUBRIC.criteria, { key: "fraud", label: "弄虚作假", standard: "", max: 2, method: "", bands: [], kind: "veto" }] };
    expect(resultOf(rubric, "mean", [{ id: "a", kind: "score", scores: { work: 30, writing: 10, fraud: 2 } }])).toMatchObject({ value: 2000, vetoes: ["弄虚作假"] });
  });
  test("without a sheet there is none", () => {
    expect(resultOf(RUBRIC, "mean", [])).toBeNull();
  });
});

test("equal values share a rank and are marked, and the next counts on", () => {
  expect(ranksOf([8000, 9000, 8000, 7000])).toEqual([{ rank: 2, tied: true }, { rank: 1, tied: false }, { rank: 2, tied: true }, { rank: 4, tied: false }]);
  expect([8650, 8033, 9000].map(writtenPoints)).toEqual(["86.5", "80.33", "90"]);
});
