import { describe, expect, test } from "vitest";
import { rubricAt, type Rubric } from "@/lib/call/rubric";
import { RUBRIC } from "@/lib/testing/form";
import { bandOf, fullMarks, needingReason, pointsOf, readScore, totalOf, unscored, vetoed, type Scores } from "./scoring";

const [work, writing] = RUBRIC.criteria;
if (!work || !writing) throw new Error("the small rubric has two criteria");

test.each([
  ["17.5", { halfPoints: 35 }], ["20", { halfPoints: 40 }], ["0", { halfPoints: 0 }], [" １７．５ ", { halfPoints: 35 }], ["17。5", { halfPoints: 35 }], ["17.50", { halfPoints: 35 }],
  ["20.5", { problem: { code: "score_over", max: "20" } }], ["9999", { problem: { code: "score_over", max: "20" } }],
  ["17.3", { problem: { code: "score_half" } }], ["17.25", { problem: { code: "score_half" } }],
  ["", { problem: { code: "score_no_number" } }], ["-1", { problem: { code: "score_no_number" } }], ["十七", { problem: { code: "score_no_number" } }],
  ["17.", { problem: { code: "score_no_number" } }], ["1 7", { problem: { code: "score_no_number" } }], ["1e1", { problem: { code: "score_no_number" } }],
])("a score typed as %j is read as %j", (typed, read) => {
  expect(readScore(work, typed)).toEqual(read);
});

test("half-points are written as people write points", () => {
  expect([0, 1, 35, 40].map(pointsOf)).toEqual(["0", "0.5", "17.5", "20"]);
});

test("sums, full marks and what is missing", () => {
  expect([totalOf(RUBRIC, {}), totalOf(RUBRIC, { work: 35, writing: 18 }), fullMarks(RUBRIC)]).toEqual([0, 53, 60]);
  expect(unscored(RUBRIC, { work: 0 }).map((criterion) => criterion.key)).toEqual(["writing"]);
});

test.each([[40, "优"], [34, "优"], [33, "中"], [20, "中"], [19, "差"], [0, "差"]])("%d half-points of 40 lie in band %s", (halfPoints, band) => {
  expect(bandOf(work, halfPoints)?.name).toBe(band);
});

test("below the lowest band there is none", () => {
  expect(bandOf({ ...work, bands: work.bands.slice(0, 2) }, 19)).toBeNull();
});

test.each<[Scores, string[]]>([
  [{ work: 37, writing: 18 }, []], [{ work: 38, writing: 19 }, ["work", "writing"]], [{ work: 20, writing: 10 }, []],
  [{ work: 19 }, ["work"]], [{ writing: 9 }, ["writing"]], [{}, []],
])("of %j the remark must give reasons for %j", (scores, keys) => {
  expect(needingReason(RUBRIC, scores).map((criterion) => criterion.key)).toEqual(keys);
});

test("a criterion with a single band is never lowest, only highest", () => {
  const rubric = { ...RUBRIC, criteria: [{ ...work, bands: work.bands.slice(2) }] };
  expect([needingReason(rubric, { work: 0 }).length, needingReason(rubric, { work: 38 }).length]).toEqual([0, 1]);
});

describe("bonuses and vetoes stand outside the sum", () => {
  const bare = { standard: "", method: "", bands: [] };
  const rubric: Rubric = {
    ...RUBRIC, bonusCap: 8,
    criteria: [...RUBRIC.criteria, { key: "press", label: "媒体报道", max: 6, kind: "bonus", ...bare }, { key: "honour", label: "上级表扬", max: 6, kind: "bonus", ...bare }, { key: "fraud", label: "弄虚作假", max: 2, kind: "veto", ...bare }],
  };
  test("bonuses count up to their cap, a veto counts nothing", () => {
    expect(totalOf(rubric, { work: 30, writing: 10, press: 6, fraud: 2 })).toBe(46);
    expect(totalOf(rubric, { work: 30, writing: 10, press: 6, honour: 6 })).toBe(48);
    expect(totalOf({ ...rubric, bonusCap: undefined }, { work: 30, writing: 10, press: 6, honour: 6 })).toBe(52);
    expect(fullMarks(rubric)).toBe(60);
  });
  test("nobody must give them, and a cast veto is named", () => {
    expect(unscored(rubric, {}).map(({ key }) => key)).toEqual(["work", "writing"]);
    expect(needingReason(rubric, { press: 6 })).toEqual([]);
    expect([vetoed(rubric, { fraud: 0 }).length, vetoed(rubric, { fraud: 2 }).map(({ label }) => label)]).toEqual([0, ["弄虚作假"]]);
  });
  test("a stage scores what names it and what names none", () => {
    const split: Rubric = { ...rubric, criteria: [{ key: "seen", label: "现场", max: 20, at: "visit", ...bare }, ...RUBRIC.criteria] };
    expect([rubricAt(split, "visit"), rubricAt(split, "score")].map(({ criteria }) => criteria.map(({ key }) => key))).toEqual([["seen", "work", "writing"], ["work", "writing"]]);
  });
});
