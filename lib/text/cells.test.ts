import fc from "fast-check";
import { expect, test } from "vitest";
import { isBlock, readCells } from "./cells";

test("rows and cells as Excel copies them, the empty line at the end gone", () => {
  expect(readCells("总户数\t512\t515\r\n总人口\t1,907\t\r\n")).toEqual([["总户数", "512", "515"], ["总人口", "1,907", ""]]);
});

test("a quoted cell keeps its line ends and its quotes; a quote in the middle is a quote", () => {
  expect(readCells('"一\n二"\t"说""好"""\t5"')).toEqual([["一\n二", '说"好"', '5"']]);
});

test("an empty row in the middle stands, so that what follows keeps its place", () => {
  expect(readCells("1\n\n3")).toEqual([["1"], [""], ["3"]]);
});

test("one value is no block, with or without the line end that Excel adds", () => {
  expect(["12", "12\r\n", "", "一 二"].map(isBlock)).toEqual([false, false, false, false]);
  expect(["1\t2", "1\n2", "\t2"].map(isBlock)).toEqual([true, true, true]);
});

test("whatever is copied comes back", () => {
  const cell = fc.string().map((text) => text.replace(/[\r\u2028\u2029\u0085]/g, "").trim());
  const quote = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
    fc.pre(rows.at(-1)?.some((text) => text !== "") ?? false);
    expect(readCells(rows.map((row) => row.map(quote).join("\t")).join("\r\n"))).toEqual(rows);
  }));
});
