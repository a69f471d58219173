import { describe, expect, test } from "vitest";
import type { Form } from "@/lib/call/form";
import type { Rubric } from "@/lib/call/rubric";
import { changedScores, changedValues, compareParts, paragraphAt } from "./comparison";

const FORM: Form = {
  years: ["2024年", "2025年"],
  fields: [{ key: "head", label: "负责人", kind: "line", required: true, max: 20 }],
  parts: [
    { key: "basics", role: "basics", label: "基本情况", required: true, min: 1, max: 100, guidance: [] },
    { key: "next", role: "next", label: "下一步打算", required: true, min: 1, max: 100, guidance: [] },
  ],
  figures: [{ key: "people", label: "总人口", measure: "人", decimals: 0, required: false }],
};
const SELF: Rubric = {
  criteria: [["work", "做法"], ["writing", "材料"], ["award", "获奖"]].map(([key = "", label = ""]) => ({ key, label, standard: "", max: 40, method: "材料审核", bands: [] })), passMark: 0,
};

describe("compareParts", () => {
  test("changes are numbered through all parts, what stayed is folded with its numbers", () => {
    const [basics, next] = compareParts(FORM,
      { basics: "甲村在山上。\n全村有三百户人家。\n村里有一所小学。\n没有别的。", next: "明年修一条路。" },
      { basics: "甲村在山上。\n全村有三百二十户人家。\n村里有一所小学。\n没有别的。", next: "明年修一条水渠。" });
    expect(basics?.items.map((item) => (item.kind === "fold" ? [item.from, item.to] : item.number))).toEqual([[1, 1], 1, [3, 4]]);
    expect(next?.items.map((item) => item.kind === "change" && item.number)).toEqual([2]);
    expect([basics?.same, next?.same]).toEqual([false, false]);
  });

  test("a part that stayed is one fold; one that was never written is empty", () => {
    const [basics, next] = compareParts(FORM, { basics: "甲。\n乙。" }, { basics: "甲。\n乙。" });
    expect(basics).toMatchObject({ same: true, items: [{ kind: "fold", from: 1, to: 2, texts: ["甲。", "乙。"] }] });
    expect(next).toMatchObject({ same: true, items: [] });
  });

  test("empty lines are neither counted nor changes", () => {
    const [basics] = compareParts(FORM, { basics: "甲。\n乙。" }, { basics: "甲。\n\n乙。" });
    expect(basics?.items).toEqual([{ kind: "fold", from: 1, to: 2, texts: ["甲。", "乙。"] }]);
  });

  test("a paragraph written anew stands beside the one it took the place of; what is left over stands alone", () => {
    const kinds = (before: string, after: string) => compareParts(FORM, { basics: before }, { basics: after })[0]?.rows.map((row) => [row.kind, row.beforeIndex, row.afterIndex]);
    expect(kinds("甲。\n旧的一段话。\n乙。", "甲。\n二〇二五年全村修渠三公里。\n乙。")).toEqual([["same", 0, 0], ["changed", 1, 1], ["same", 2, 2]]);
    expect(kinds("旧一。\n陈二。\n乙。", "修渠三公里。\n乙。")).toEqual([["changed", 0, 0], ["removed", 1, null], ["same", 2, 1]]);
    expect(kinds("旧一。\n乙。", "修渠三公里。\n种树五百亩。\n乙。")).toEqual([["changed", 0, 0], ["added", null, 1], ["same", 1, 2]]);
  });

  test("a removed paragraph is a change and takes no number of the new text", () => {
    const [basics] = compareParts(FORM, { basics: "甲。\n要删去的一段。\n乙。" }, { basics: "甲。\n乙。" });
    expect(basics?.items.map((item) => (item.kind === "fold" ? [item.from, item.to] : item.row.kind))).toEqual([[1, 1], "removed", [2, 2]]);
  });
});

test("paragraphAt counts code points, line breaks belong to the line they end", () => {
  const two = "𠮷村\n乙村";
  expect([0, 2, 3, 4, 99].map((offset) => paragraphAt(two, offset))).toEqual([0, 0, 1, 1, 1]);
});

test("changedValues names facts and figures that differ, with year and measure", () => {
  const before = { fields: { head: "甲" }, figures: { people: { previous: "300", current: "310" } } };
  const after = { fields: { head: "乙" }, figures: { people: { previous: "300", current: "" } } };
  expect(changedValues(FORM, before, after)).toEqual([
    { label: "负责人", before: "甲", after: "乙" },
    { label: "总人口 2025年", before: "310 人", after: "" },
  ]);
  expect(changedValues(FORM, after, after)).toEqual([]);
});

test("changedScores names the unit's own scores that differ, in points; a first one and one that is gone among them", () => {
  const [before, after] = [{ work: 31, writing: 12 }, { work: 33, writing: 12, award: 4 }];
  expect(changedScores(SELF, before, after)).toEqual([{ label: "做法", before: "15.5", after: "16.5" }, { label: "获奖", before: "", after: "2" }]);
  expect(changedScores(SELF, after, null)).toEqual([{ label: "做法", before: "16.5", after: "" }, { label: "材料", before: "6", after: "" }, { label: "获奖", before: "2", after: "" }]);
  expect(changedScores(SELF, null, null)).toEqual([]);
});
