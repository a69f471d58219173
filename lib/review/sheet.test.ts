import { describe, expect, test } from "vitest";
import type { Criterion } from "@/lib/call/rubric";
import { bandRanges, meanPoints, readSheet, typedOf } from "./sheet";

const criterion = (key: string, max: number): Criterion => ({
  key, label: key, standard: "", method: "", max,
  bands: [{ name: "优", from: 45, words: "好" }, { name: "良", from: 36, words: "较好" }, { name: "差", from: 0, words: "不好" }],
});
const RUBRIC = { criteria: [criterion("first", 50), criterion("second", 50)], passMark: 0 };

describe("readSheet", () => {
  test("typed points become half-points; full-width digits are taken", () => {
    expect(readSheet(RUBRIC, { first: "１７．５", second: " 20 " })).toEqual({ scores: { first: 35, second: 40 }, problems: {} });
  });

  test("an empty box is no score and no problem", () => {
    expect(readSheet(RUBRIC, { first: "", second: " " })).toEqual({ scores: {}, problems: {} });
  });

  test("a wrong box does not count and says why", () => {
    const { scores, problems } = readSheet(RUBRIC, { first: "26", second: "3.2" });
    expect(scores).toEqual({});
    expect(problems.first).toMatchObject({ code: "score_over", max: "25" });
    expect(problems.second).toMatchObject({ code: "score_half" });
  });

  test("kept scores come back as they are written", () => {
    expect(typedOf({ first: 35, second: 40 })).toEqual({ first: "17.5", second: "20" });
    expect(readSheet(RUBRIC, typedOf({ first: 35, second: 40 })).scores).toEqual({ first: 35, second: 40 });
  });
});

test("bandRanges: the bands meet without a gap, the best ends at the maximum", () => {
  expect(bandRanges(criterion("first", 50)).map((band) => band.range)).toEqual(["22.5–25", "18–22", "0–17.5"]);
});

describe("meanPoints", () => {
  test("in points, two decimals at most", () => {
    expect(meanPoints([169, 172])).toBe("85.25");
    expect(meanPoints([160, 170, 171])).toBe("83.5");
    expect(meanPoints([1, 1, 2])).toBe("0.67");
  });

  test("no totals, no mean", () => {
    expect(meanPoints([])).toBeNull();
  });
});
