import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnName } from "./score-sheet-workbook";
import { headsOf, sumOf, marksOf, type ScoreSheet } from "./score-sheet";
import { readScoreSheet } from "./score-sheet-read";
import { SHEET_REFUSALS, type SheetRead } from "./score-sheet-refusal";
import { scoreSheetFile } from "./score-sheet-write";

const SHEET: ScoreSheet = {
  callId: "call", callName: "先进村", stage: 1, stageLabel: "评审", personId: "expert", personName: "窦明远",
  columns: [{ key: "work", label: "做法", max: 40, kind: undefined }, { key: "extra", label: "创新", max: 5, kind: "bonus" }, { key: "fraud", label: "弄虚作假", max: 1, kind: "veto" }],
  rows: [
    { materialId: "a", revisionId: "ra", number: "XJ-0001", unit: "青柳村", scores: { work: 35, fraud: 1 }, remark: "第一行\n第二行 <&>" },
    { materialId: "b", revisionId: "rb", number: "XJ-0002", unit: "=HYPERLINK(\"x\")", scores: {}, remark: "=1+1" },
  ],
};
const FILE = scoreSheetFile(SHEET);
const rowsOf = (read: SheetRead) => (read.ok ? read.rows : []);
const SHOWN = "xl/worksheets/sheet1.xml";
const HIDDEN = "xl/worksheets/sheet2.xml";

/** The file with one of its parts changed, as a spreadsheet program or a meddler would. */
function changed(part: string, change: (xml: string) => string, more: Record<string, string> = {}): Uint8Array {
  const parts = unzipSync(FILE);
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))), ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])) });
}
/** Puts XML in the place of an empty or filled cell. */
const filled = (at: string, xml: string) => (sheet: string) => sheet.replace(new RegExp(`<c r="${at}"[^>]*(?:/>|>.*?</c>)`), xml);

describe("a sheet as it was made", () => {
  test("comes back as it left, whatever the words are", () => {
    expect(readScoreSheet(FILE)).toEqual({
      ok: true, callId: "call", stage: 1, personId: "expert", rows: [
        { materialId: "a", revisionId: "ra", number: "XJ-0001", typed: { work: "17.5", extra: "", fraud: "是" }, remark: "第一行\n第二行 <&>" },
        { materialId: "b", revisionId: "rb", number: "XJ-0002", typed: { work: "", extra: "", fraud: "" }, remark: "=1+1" },
      ],
    });
  });
  test("has no formula in any cell, and locks all but the boxes", () => {
    const parts = unzipSync(FILE);
    const xml = strFromU8(parts[SHOWN] ?? new Uint8Array());
    expect([/<f[ >/]/.test(xml), /<sheetProtection sheet="1"/.test(xml), strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array()).includes('state="hidden"')]).toEqual([false, true, true]);
    const locks = [...strFromU8(parts["xl/styles.xml"] ?? new Uint8Array()).matchAll(/locked="(\d)"/g)].map(([, locked]) => locked);
    const styleOf = (at: string) => Number(new RegExp(`<c r="${at}" s="(\\d+)"`).exec(xml)?.[1]);
    expect(["A4", "B4", "C3", "C4", "D5", "F5"].map((at) => locks[styleOf(at)])).toEqual(["1", "1", "1", "0", "0", "0"]);
  });
  test("the heads say the most that each gives", () => {
    expect(headsOf(SHEET.columns)).toEqual(["编号", "单位", "做法（满分 20 分）", "创新（加分，最多 2.5 分）", "弄虚作假（一票否决，填“是”）", "总评意见"]);
    expect([0, 25, 26, 60].map(columnName)).toEqual(["A", "Z", "AA", "BI"]);
  });
});

describe("what a spreadsheet program makes of it", () => {
  test.each([
    ["a number with what binary fractions add", '<c r="C5" s="4"><v>17.300000000000001</v></c>', "17.3"],
    ["a formula by its value", '<c r="C5" s="4"><f>8+9</f><v>17</v></c>', "17"],
    ["a formula of text", '<c r="C5" s="4" t="str"><f>A1</f><v>十七</v></c>', "十七"],
    ["an error as its words", '<c r="C5" s="4" t="e"><f>1/0</f><v>#DIV/0!</v></c>', "#DIV/0!"],
    ["rich text", '<c r="C5" s="4" t="inlineStr"><is><r><t>1</t></r><r><t>7</t></r><rPh sb="0" eb="1"><t>yi</t></rPh></is></c>', "17"],
  ])("%s", (_, xml, typed) => {
    expect(rowsOf(readScoreSheet(changed(SHOWN, filled("C5", xml))))[1]?.typed.work).toBe(typed);
  });
  test("shared strings", () => {
    const read = readScoreSheet(changed(SHOWN, filled("F5", '<c r="F5" t="s"><v>1</v></c>'), { "xl/sharedStrings.xml": '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>甲</t></si><si><t>乙</t></si></sst>' }));
    expect(rowsOf(read)[1]?.remark).toBe("乙");
  });
  test("rows in another order are found by their number; one that was deleted is left out", () => {
    const swap = (xml: string) => xml.replaceAll("XJ-0001", "X").replaceAll("XJ-0002", "XJ-0001").replaceAll(">X<", ">XJ-0002<");
    expect(rowsOf(readScoreSheet(changed(SHOWN, swap))).map(({ materialId, typed }) => [materialId, typed.work])).toEqual([["a", ""], ["b", "17.5"]]);
    expect(rowsOf(readScoreSheet(changed(SHOWN, (xml) => xml.replace(/<row r="4">.*?<\/row>/s, "")))).map(({ materialId }) => materialId)).toEqual(["b"]);
  });
});

describe("what is not taken", () => {
  const files: [string, Uint8Array, string][] = [
    ["nothing", new Uint8Array(), "empty"],
    ["a text", strToU8("编号,单位"), "notSheet"],
    ["a Word file", zipSync({ "word/document.xml": strToU8("<a/>") }), "notSheet"],
    ["half a file", FILE.subarray(0, 900), "damaged"],
    ["a workbook of somebody else's", changed(HIDDEN, (xml) => xml.replace("exemplar-scores-1", "others")), "other"],
    ["another material in the hidden sheet", changed(HIDDEN, (xml) => xml.replace(">ra<", ">rc<")), "altered"],
    ["a head that was changed", changed(SHOWN, (xml) => xml.replace("满分 20 分", "满分 40 分")), "altered"],
    ["more than 2 MB", new Uint8Array(2 * 1024 * 1024 + 1), "tooBig"],
    ["a document type", changed(SHOWN, (xml) => xml.replace("<worksheet", "<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet")), "unsafe"],
    ["a broken part", changed(SHOWN, (xml) => xml.slice(0, 900)), "damaged"],
  ];
  test.each(files)("%s", (_, bytes, why) => {
    expect(readScoreSheet(bytes)).toEqual({ ok: false, why });
  });
  test("whatever bytes are changed, the answer is a sheet of the same person or a reason", () => {
    const flips = fc.array(fc.tuple(fc.nat(FILE.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(flips, (changes) => {
      const bytes = FILE.slice();
      for (const [at, value] of changes) bytes[at] = value;
      const read = readScoreSheet(bytes);
      expect(read.ok ? read.personId : SHEET_REFUSALS.includes(read.why)).toBe(read.ok ? "expert" : true);
    }), { numRuns: 300 });
  });
  test("the sum changes with every mark", () => {
    const marks = marksOf(SHEET);
    const others = [{ ...marks, callId: "other" }, { ...marks, stage: 2 }, { ...marks, personId: "other" }, { ...marks, keys: ["work"] }, { ...marks, rows: marks.rows.slice(1) }];
    expect(new Set([marks, ...others].map(sumOf)).size).toBe(others.length + 1);
  });
});
