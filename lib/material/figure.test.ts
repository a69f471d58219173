import { expect, test } from "vitest";
import type { FigureDefinition } from "@/lib/call/form";
import { figureProblem, figureValue, plainFigure } from "./figure";

const counted: FigureDefinition = { key: "a", label: "活动", measure: "场", decimals: 0, required: true };
const money: FigureDefinition = { ...counted, key: "b", measure: "万元", decimals: 2 };

test.each([
  ["1280", 1280], ["1,280", 1280], ["１，２８０", 1280], ["１２．５", 12.5], ["－3", -3], [" 12 800 ", 12800], ["0", 0], ["12.50", 12.5],
  ["123456789012345", 123456789012345], ["1234567890123456", null], ["1.1234567", null],
  ["", null], ["约1280", null], ["12%", null], ["1.2.3", null], [".5", null], ["5.", null], ["--3", null], ["一百", null], ["1e3", null], ["0x10", null],
])("%j is read as %j", (typed, value) => {
  expect(figureValue(typed)).toBe(value);
});

test("full-width marks and thousands marks are made plain, other words are left", () => {
  expect(plainFigure("１２，３４５．６７ 元")).toBe("12345.67元");
});

test.each([
  [counted, "", null], [counted, " ", null], [counted, "19", null], [counted, "19.0", { code: "figure_whole", max: 0 }], [counted, "19.5", { code: "figure_whole", max: 0 }],
  [counted, "十九场", { code: "figure_no_number", typed: "十九场" }],
  [counted, "约一千二百八十人次，其中春节期间四百人次", { code: "figure_no_number", typed: "约一千二百八十人次，其中春节期间四百人次" }],
  [counted, `${"九".repeat(30)}`, { code: "figure_no_number", typed: "九".repeat(20) }],
  [money, "12.55", null], [money, "１２．５５", null], [money, "12.555", { code: "figure_decimals", max: 2 }],
])("a figure of %o typed as %j: %j", (definition, typed, problem) => {
  expect(figureProblem(definition, typed)).toEqual(problem);
});
