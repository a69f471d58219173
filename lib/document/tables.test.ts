import { describe, expect, test } from "vitest";
import type { TableBlock } from "./blocks";
import { sourceForTests } from "./source-for-tests";
import { fieldTable, figureTable } from "./tables";

const { form, fields, figures } = sourceForTests();

function columns({ rows, header }: TableBlock): number[] {
  return [...(header ? [header] : []), ...rows].map((row) => row.reduce((sum, cell) => sum + cell.span, 0));
}

describe("登记事项", () => {
  test("pairs short values and gives long ones a row", () => {
    const rows = fieldTable(form, fields)?.rows.map((row) => row.map((cell) => cell.text));
    expect(rows).toEqual([
      ["单位全称", "栗原县槐溪镇石桥村村民委员会"],
      ["单位性质", "行政村", "负责人", "罗成岩"],
      ["已获荣誉称号", "县级先进基层党组织\n县级示范村"],
    ]);
  });

  test("every row fills the four columns, also after a lone value and for unfilled fields", () => {
    for (const values of [fields, {}, { kind: "行政村" }, { head: "名".repeat(30) }]) {
      const table = fieldTable(form, values);
      expect(table && new Set(columns(table))).toEqual(new Set([4]));
      expect(table?.rows.flat().filter((cell) => cell.role === "label")).toHaveLength(form.fields.length);
    }
  });

  test("a form without fields has no table", () => {
    expect(fieldTable({ ...form, fields: [] }, fields)).toBeNull();
  });
});

describe("基本数据", () => {
  test("has both years and the growth, blank where it cannot be computed", () => {
    const table = figureTable(form, figures);
    expect(table?.header?.map((cell) => cell.text)).toEqual(["项目", "计量单位", "2024年", "2025年", "增长"]);
    expect(table?.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ["常住户数", "户", "500", "512", "2.4%"],
      ["村集体经济收入", "万元", "", "42.1", ""],
    ]);
  });

  test("a figure that nobody filled in keeps its row", () => {
    expect(figureTable(form, {})?.rows).toHaveLength(form.figures.length);
  });

  test("both tables are as wide as the text area", () => {
    for (const table of [fieldTable(form, fields), figureTable(form, figures)]) {
      expect(table?.widths.reduce((sum, width) => sum + width, 0)).toBe(156);
    }
  });
});
