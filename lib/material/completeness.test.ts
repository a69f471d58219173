import { describe, expect, test } from "vitest";
import type { FieldDefinition } from "@/lib/call/form";
import { FIELDS, FIGURES, FORM, TEXTS } from "@/lib/testing/form";
import { fieldProblem, partProblem, problemsOf, tasksOf, type Values } from "./completeness";

const line: FieldDefinition = { key: "a", label: "名称", kind: "line", required: true, max: 5 };
const phone: FieldDefinition = { ...line, kind: "phone", max: 25 };
const choice: FieldDefinition = { ...line, kind: "choice", choices: ["村", "社区"] };
const number: FieldDefinition = { ...line, kind: "number", max: 12 };

describe("one field", () => {
  test.each<[FieldDefinition, string, ReturnType<typeof fieldProblem>]>([
    [line, "青柳村", null], [line, "", { code: "required" }], [line, " 　", { code: "required" }], [{ ...line, required: false }, "", null],
    [line, "一二三四五", null], [line, "一 二三 四五", null], [line, "一二三四五六", { code: "too_long", max: 5, over: 1 }],
    [line, "𠮷𠮷𠮷𠮷𠮷", null], [line, "𠮷𠮷𠮷𠮷𠮷𠮷𠮷", { code: "too_long", max: 5, over: 2 }],
    [phone, "0000-7210 3344", null], [phone, "（0000）7210344", null], [phone, "123456", { code: "phone" }], [phone, "1234567", null],
    [phone, "请打村部", { code: "phone" }], [{ ...phone, required: false }, "", null],
    [choice, "村", null], [choice, " 村 ", null], [choice, "乡", { code: "choice" }], [{ ...choice, choices: undefined }, "村", { code: "choice" }],
    [number, "0", null], [number, "123456789", null], [number, "1234567890", { code: "figure_no_number", typed: "1234567890" }],
    [number, "约十人", { code: "figure_no_number", typed: "约十人" }], [number, "-1", { code: "figure_no_number", typed: "-1" }],
  ])("%o with %j: %j", (definition, typed, problem) => {
    expect(fieldProblem(definition, typed)).toEqual(problem);
  });
});

describe("one part", () => {
  const part = { key: "p", role: "other", label: "做法", required: true, min: 3, max: 6, guidance: [] } as const;
  test.each<[string, ReturnType<typeof partProblem>]>([
    ["", { code: "part_empty", min: 3 }], [" \n　", { code: "part_empty", min: 3 }], ["一二", { code: "too_short", min: 3, under: 1 }], ["一二三", null],
    ["一 二\n三四五六", null], ["一二三四五六七八", { code: "too_long", max: 6, over: 2 }],
  ])("%j: %j", (text, problem) => {
    expect(partProblem({ ...part, guidance: [] }, text)).toEqual(problem);
  });

  test("a part that need not be there may be empty, but not half written", () => {
    const optional = { ...part, required: false, guidance: [] };
    expect([partProblem(optional, ""), partProblem(optional, "一")]).toEqual([null, { code: "too_short", min: 3, under: 2 }]);
  });
});

const complete: Values = { parts: { ...TEXTS }, fields: { ...FIELDS }, figures: { ...FIGURES } };
const nothing: Values = { parts: {}, fields: {}, figures: {} };

describe("a whole material", () => {
  test("a complete one has no problem", () => {
    expect(problemsOf(FORM, complete)).toEqual({});
  });

  test("an empty one lacks exactly what is required, each by its path", () => {
    expect(problemsOf(FORM, nothing)).toEqual({
      "fields.fullName": { code: "required" }, "fields.kind": { code: "required" },
      "parts.basics": { code: "part_empty", min: 10 }, "parts.practices": { code: "part_empty", min: 20 },
      "figures.activities.current": { code: "required" },
    });
  });

  test("a figure is judged by cell: a bad earlier year, and a later year that is missing", () => {
    const figures = { activities: { previous: "十二", current: " " }, income: { previous: "1.234", current: "5" } };
    expect(problemsOf(FORM, { ...complete, figures })).toEqual({
      "figures.activities.previous": { code: "figure_no_number", typed: "十二" }, "figures.activities.current": { code: "required" },
      "figures.income.previous": { code: "figure_decimals", max: 2 },
    });
  });
});

describe("the task list", () => {
  test("of a complete material", () => {
    expect(tasksOf(FORM, complete)).toEqual([
      { key: "fields", kind: "fields", progress: "done", count: 3, missing: 0, carried: 0 },
      { key: "brief", kind: "part", progress: "none", count: 0, missing: 0, carried: 0 },
      { key: "basics", kind: "part", progress: "done", count: 23, missing: 0, carried: 0 },
      { key: "practices", kind: "part", progress: "done", count: 49, missing: 0, carried: 0 },
      { key: "figures", kind: "figures", progress: "done", count: 2, missing: 0, carried: 0 },
      { key: "evidence", kind: "evidence", progress: "none", count: 0, missing: 0, carried: 0 },
    ]);
  });

  test("of an empty one", () => {
    expect(tasksOf(FORM, nothing).map(({ key, progress, missing }) => [key, progress, missing])).toEqual([
      ["fields", "none", 2], ["brief", "none", 0], ["basics", "none", 1], ["practices", "none", 1], ["figures", "none", 1], ["evidence", "none", 0],
    ]);
  });

  test("of one that is half written: a figure with two bad cells counts once", () => {
    const half: Values = { parts: { basics: "太短" }, fields: { fullName: "青柳村" }, figures: { activities: { previous: "十", current: "九" } } };
    expect(tasksOf(FORM, half).map(({ key, progress, missing }) => [key, progress, missing])).toEqual([
      ["fields", "some", 1], ["brief", "none", 0], ["basics", "some", 1], ["practices", "none", 1], ["figures", "some", 1], ["evidence", "none", 0],
    ]);
  });

  test("of a form without figures has no item for them", () => {
    expect(tasksOf({ ...FORM, figures: [] }, complete).map((task) => task.key)).toEqual(["fields", "brief", "basics", "practices", "evidence"]);
  });

  test("what was carried over and not looked at keeps an item from being done, and is counted where it lies", () => {
    const carried = { "parts.basics": "去年", "fields.fullName": "去年", "fields.kind": "去年", "figures.activities": "去年" };
    expect(tasksOf(FORM, complete, [], carried).map(({ key, progress, carried: open }) => [key, progress, open])).toEqual([
      ["fields", "some", 2], ["brief", "none", 0], ["basics", "some", 1], ["practices", "done", 0], ["figures", "some", 1], ["evidence", "none", 0],
    ]);
    expect(tasksOf(FORM, complete, [], { "parts.bas": "去年" }).every((task) => task.carried === 0)).toBe(true);
  });
});
