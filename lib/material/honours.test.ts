import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normaliseText } from "@/lib/text/normalise";
import { fieldProblem } from "./completeness";
import { cleanFact, factText, HONOUR_KEYS, honoursProblem, MOST_HONOURS, NO_HONOUR, placeHonours, readHonours, writeHonours } from "./honours";

const row = { year: "2023", name: "民族团结进步示范村", by: "中共栗原县委", level: "县级", number: "栗委〔2023〕5号" };
const field = { key: "honours", label: "曾获荣誉", kind: "honours" as const, required: false, max: 2000 };

describe("rows", () => {
  test("are kept as lines of cells, empty ones left out", () => {
    const value = writeHonours([row, NO_HONOUR, { ...NO_HONOUR, name: "文明村" }]);
    expect(value).toBe("2023\t民族团结进步示范村\t中共栗原县委\t县级\t栗委〔2023〕5号\n\t文明村\t\t\t");
    expect(readHonours(value)).toEqual([row, { ...NO_HONOUR, name: "文明村" }]);
  });

  test("come back whatever is in them", () => {
    const cell = fc.string({ unit: "grapheme" });
    const rows = fc.array(fc.record(Object.fromEntries(HONOUR_KEYS.map((key) => [key, cell])) as Record<keyof typeof row, typeof cell>), { maxLength: 5 });
    const clean = (text: string) => normaliseText(text).replaceAll("\n", " ").trim();
    fc.assert(fc.property(rows, (typed) => {
      const kept = typed.map((one) => Object.fromEntries(HONOUR_KEYS.map((key) => [key, clean(one[key])]))).filter((one) => Object.values(one).some((text) => text !== ""));
      expect(readHonours(writeHonours(typed))).toEqual(kept);
    }));
  });
});

test.each([
  ["2024年度栗原县平安村（中共栗原县委政法委员会）", { year: "2024", name: "栗原县平安村", by: "中共栗原县委政法委员会" }],
  ["2023年，县级示范村，中共栗原县委（栗委〔2023〕5号）", { year: "2023", name: "县级示范村", by: "中共栗原县委", number: "栗委〔2023〕5号" }],
  ["县级文明村", { name: "县级文明村" }],
  ["先进集体（集体二等功）奖", { name: "先进集体（集体二等功）奖" }],
])("the plain line %s of an older material is read", (line, cells) => {
  expect(readHonours(line)).toEqual([{ ...NO_HONOUR, ...cells }]);
});

test("none is none, an honour with that letter in it is one", () => {
  expect([readHonours("无"), readHonours("没有。"), readHonours(" \n")]).toEqual([[], [], []]);
  expect(readHonours("无障碍示范社区")).toHaveLength(1);
});

describe("at submit", () => {
  test("each needs a name and a year that is one", () => {
    expect(fieldProblem(field, writeHonours([row]))).toBeNull();
    expect(fieldProblem(field, writeHonours([{ ...row, year: "２０２３年" }]))).toBeNull();
    expect(fieldProblem(field, writeHonours([row, { ...row, name: "" }]))).toEqual({ code: "honour_name", row: 2 });
    expect(fieldProblem(field, writeHonours([{ ...row, year: "去年" }]))).toEqual({ code: "honour_year", row: 1, typed: "去年" });
  });

  test(`${MOST_HONOURS} rows are the most`, () => {
    const rows = Array.from({ length: MOST_HONOURS }, () => row);
    expect(honoursProblem(writeHonours(rows))).toBeNull();
    expect(honoursProblem(writeHonours([...rows, row]))).toEqual({ code: "honours_many", max: 40, count: 41 });
  });
});

test("it is printed a line each, the level only where the name does not say it", () => {
  const value = writeHonours([row, { ...row, name: "县级文明村", number: "" }, { ...NO_HONOUR, name: "示范村" }]);
  expect(factText(field, value)).toBe("2023年，县级民族团结进步示范村，中共栗原县委（栗委〔2023〕5号）\n2023年，县级文明村，中共栗原县委\n示范村");
  expect(factText(field, "县级示范村")).toBe("县级示范村");
  expect(factText({ kind: "lines" }, "一\t二")).toBe("一\t二");
});

test("what is printed is read back as it was, a level within the name", () => {
  expect(readHonours(factText(field, writeHonours([row])))).toEqual([{ ...row, name: "县级民族团结进步示范村", level: "" }]);
});

test("only honours keep their tabs", () => {
  expect(cleanFact(field, "2023\t示范\u0000村\r\n2024")).toBe("2023\t示范村\n2024");
  expect(cleanFact({ kind: "line" }, "一\t二")).toBe("一 二");
  expect(cleanFact(undefined, "一\t二")).toBe("一 二");
});

describe("a block from a spreadsheet", () => {
  const here = [{ ...NO_HONOUR, year: "2022", name: "文明村" }, NO_HONOUR];

  test("goes in from the cell pasted into, rows added as needed", () => {
    expect(placeHonours(here, [["示范村", "某县委"], ["平安村", ""]], 1, "name")).toEqual({
      rows: [here[0], { ...NO_HONOUR, name: "示范村", by: "某县委" }, { ...NO_HONOUR, name: "平安村" }], filled: 2, left: 0,
    });
  });

  test("with a head row finds its columns; columns that are none of ours stay out", () => {
    expect(placeHonours([NO_HONOUR], [["序号", "荣誉名称", "获奖时间", "授予单位"], ["1", "示范村", "2023", "某县委"]], 0, "year").rows).toEqual([{ ...NO_HONOUR, name: "示范村", year: "2023", by: "某县委" }]);
  });

  test("keeps to the most rows there may be", () => {
    const { rows, filled, left } = placeHonours([], Array.from({ length: 45 }, () => ["2023", "示范村"]), 0, "year");
    expect([rows.length, filled, left]).toEqual([40, 40, 5]);
  });
});
