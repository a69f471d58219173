import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Rubric } from "@/lib/call/rubric";
import { RUBRIC } from "@/lib/testing/form";
import { speakerOf, wordProblem } from "./discussion";
import { castVetoes, spreadOf } from "./discussion-spread";
import { resultOf } from "./results";

const sheet = (id: string, work: number, writing: number, more: Record<string, number> = {}) => ({ id, scores: { work, writing, ...more } });
const WIDER: Rubric = {
  ...RUBRIC, bonusCap: 4,
  criteria: [...RUBRIC.criteria, { key: "extra", label: "创新", standard: "", max: 10, method: "", bands: [], kind: "bonus" }, { key: "fraud", label: "弄虚作假", standard: "", max: 1, method: "", bands: [], kind: "veto" }],
};

describe("how scores lie", () => {
  test("the total first, then each criterion with its median, gap and who is far", () => {
    const [total, work, writing] = spreadOf(RUBRIC, [sheet("a", 34, 14), sheet("b", 36, 15), sheet("c", 10, 14)]);
    expect(total).toMatchObject({ key: "", max: 60, median: 48, gap: 27, far: [{ id: "c", by: 24 }] });
    expect(work).toMatchObject({ key: "work", label: "做法", max: 40, median: 34, gap: 26, far: [{ id: "c", by: 24 }] });
    expect(writing).toMatchObject({ key: "writing", median: 14, gap: 1, far: [] });
  });
  test("of one alone nobody is far, of none there is nothing", () => {
    expect(spreadOf(RUBRIC, [sheet("a", 1, 1)])[0]).toMatchObject({ median: 2, gap: 0, far: [] });
    expect(spreadOf(RUBRIC, [])).toEqual([]);
  });
  test("a bonus counts up to its cap and as nothing where it was not given; a veto is told by itself", () => {
    const sheets = [sheet("a", 30, 10, { extra: 10 }), sheet("b", 30, 10, { fraud: 1 })];
    const rows = spreadOf(WIDER, sheets);
    expect(rows.map(({ key, dots }) => [key, dots.map(({ value }) => value)])).toEqual([["", [44, 40]], ["work", [30, 30]], ["writing", [10, 10]], ["extra", [10, 0]]]);
    expect(castVetoes(WIDER, sheets)).toEqual([{ label: "弄虚作假", ids: ["b"] }]);
    expect(castVetoes(WIDER, [sheet("a", 1, 1, { fraud: 0 })])).toEqual([]);
  });
  test("who is far by the total is far in the results too, in whatever order the sheets came", () => {
    const sheets = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 20 })), { minLength: 1, maxLength: 9 });
    fc.assert(fc.property(sheets, (points) => {
      const all = points.map(([work, writing], index) => sheet(`s${index}`, work, writing));
      const far = spreadOf(RUBRIC, all)[0]?.far.map(({ id }) => id) ?? [];
      expect(far).toEqual(resultOf(RUBRIC, "mean", all.map((one) => ({ ...one, kind: "score" as const })))?.outliers);
      expect(spreadOf(RUBRIC, all.toReversed())[0]?.far.map(({ id }) => id).toSorted()).toEqual(far.toSorted());
    }));
  });
});

test("a word says something, and not too much: counted in characters, not in units", () => {
  expect([wordProblem("  \n "), wordProblem("分差太大。"), wordProblem("𠮷".repeat(2000))]).toEqual([{ code: "required" }, null, null]);
  expect(wordProblem("𠮷".repeat(2003))).toEqual({ code: "too_long", over: 3, max: 2000 });
});

test("who speaks is oneself, one of those who judge, or the office", () => {
  const judges = new Set(["me", "one"]);
  expect(["me", "one", "clerk"].map((id) => speakerOf(id, "me", judges))).toEqual(["me", "reviewer", "organiser"]);
});
