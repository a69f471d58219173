import { describe, expect, test } from "vitest";
import { RUBRIC } from "@/lib/testing/form";
import type { Criterion } from "@/lib/call/rubric";
import { isTaken, isWrong, planRow, type PlannedRow } from "./score-sheet-plan";

const CRITERIA: Criterion[] = [...RUBRIC.criteria, { key: "fraud", label: "弄虚作假", standard: "", max: 1, method: "", bands: [], kind: "veto" }];
const STANDING = { scores: { work: 30 }, remark: "旧话" };
const plan = (typed: Record<string, string>, remark = "") => planRow(CRITERIA, STANDING, { typed, remark });

describe("what a row changes", () => {
  test("an empty box and the same points change nothing", () => {
    expect(plan({ work: "15", writing: "" }, "旧话")).toEqual({ changes: [], remarkChange: null, scores: { work: 30 }, remark: "旧话" });
  });
  test("other points are told with what stood, full-width digits taken", () => {
    expect(plan({ work: "１７。5", writing: "8" }, "新话\r\n再一行")).toEqual({
      changes: [{ key: "work", label: "做法", before: "15", after: "17.5", problem: null }, { key: "writing", label: "材料", before: "", after: "8", problem: null }],
      remarkChange: { before: "旧话", after: "新话\n再一行", problem: null }, scores: { work: 35, writing: 16 }, remark: "新话\n再一行",
    });
  });
  test.each([["20.5", { code: "score_over", max: "20" }], ["17.3", { code: "score_half" }], ["十七", { code: "score_no_number" }], ["-1", { code: "score_no_number" }]])("%s is told and not taken", (typed, problem) => {
    expect(plan({ work: typed })).toMatchObject({ changes: [{ before: "15", after: typed, problem }], scores: { work: 30 } });
  });
  test("a veto is cast with its word, and no other", () => {
    expect([plan({ fraud: "是" }).scores.fraud, plan({ fraud: "否" }).scores.fraud, plan({ fraud: "0.5" }).changes[0]?.problem]).toEqual([1, undefined, { code: "veto_word" }]);
  });
  test("too long a remark is told, and the old one stays", () => {
    expect(plan({}, "话".repeat(4001))).toMatchObject({ remarkChange: { problem: { code: "too_long", over: 1, max: 4000 } }, remark: "旧话" });
  });
});

test("what can be taken and what needs a look", () => {
  const row = (typed: Record<string, string>, problem: PlannedRow["problem"] = null): PlannedRow => ({ materialId: "", revisionId: "", number: "", unit: "", version: 0, problem, ...plan(typed) });
  const told = [row({}), row({ work: "17" }), row({ work: "21" }), row({ work: "21", writing: "8" }), row({ work: "17" }, "newer")].map((one) => [isTaken(one), isWrong(one)]);
  expect(told).toEqual([[false, false], [true, false], [false, true], [true, true], [false, true]]);
});
