import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atLeast } from "@/lib/testing/seeded";
import { countChanges, diffParagraphs, type DiffRow, type Run } from "./diff";

const joined = (runs: readonly Run[]) => runs.map(({ text }) => text).join("");
const marked = (runs: readonly Run[], mark: Run["mark"]) => runs.filter((run) => run.mark === mark).map(({ text }) => text);
const kinds = (rows: readonly DiffRow[]) => rows.map(({ kind }) => kind);

const ideographs = (from: number) =>
  Array.from({ length: 5000 }, (_, i) => String.fromCodePoint(0x4e00 + ((from + i * 7) % 9000))).join("");

const LEAD = "青柳村位于白石镇东部，辖九个村民小组。";
const WORK = "村里成立了工作小组，每月走访困难群众，办好群众身边的实事。";
const CLOSE = "下一步，我们将继续把实事办好。";

describe("diffParagraphs", () => {
  test("equal texts give only rows without marks", () => {
    const rows = diffParagraphs(`${LEAD}\n${WORK}`, `${LEAD}\n${WORK}`);
    expect(kinds(rows)).toEqual(["same", "same"]);
    expect(countChanges(rows)).toEqual({ changed: 0, inserted: 0, deleted: 0 });
  });

  test("an inserted paragraph leaves those around it aligned", () => {
    const rows = diffParagraphs(`${LEAD}\n${CLOSE}`, `${LEAD}\n${WORK}\n${CLOSE}`);
    expect(kinds(rows)).toEqual(["same", "added", "same"]);
    expect(rows.map(({ beforeIndex, afterIndex }) => [beforeIndex, afterIndex])).toEqual([[0, 0], [null, 1], [1, 2]]);
  });

  test("a reworded paragraph is paired with its old version, not removed and added", () => {
    const rows = diffParagraphs(`${LEAD}\n${WORK}`, `${LEAD}\n${CLOSE}\n${WORK.replace("每月", "每周")}`);
    expect(kinds(rows)).toEqual(["same", "added", "changed"]);
    expect(marked(rows[2]?.before ?? [], "del")).toEqual(["每月"]);
    expect(marked(rows[2]?.after ?? [], "ins")).toEqual(["每周"]);
  });

  test.each([
    ["全村增长15.6%以上", "全村增长15.8%以上", "15.6%", "15.8%"],
    ["总投资1.2亿元建成", "总投资1.3亿元建成", "1.2亿元", "1.3亿元"],
    ["全村512户居民安居", "全村518户居民安居", "512户", "518户"],
    ["自2024年起开展创建", "自2025年起开展创建", "2024年", "2025年"],
    ["受益群众1,200余人次", "受益群众1,300余人次", "1,200余人次", "1,300余人次"],
  ])("a figure and its unit are one word: %s", (before, after, out, come) => {
    const [row] = diffParagraphs(before, after);
    expect(marked(row?.before ?? [], "del")).toEqual([out]);
    expect(marked(row?.after ?? [], "ins")).toEqual([come]);
  });

  test("many small changes in one paragraph are marked one by one", () => {
    const old = "全村修路3公里，种树500棵，办学12期，帮扶40户，募款6万元。";
    const [row] = diffParagraphs(old, "全村修路4公里，种树600棵，办学13期，帮扶45户，募款8万元。");
    expect(marked(row?.after ?? [], "ins")).toEqual(["4公里", "600棵", "13期", "45户", "8万元"]);
  });

  test("two spellings of one character are no change, and each side keeps its own", () => {
    const [row] = diffParagraphs("caf\u00e9 开业", "cafe\u0301 开业");
    expect(row).toMatchObject({ kind: "same", before: [{ text: "caf\u00e9 开业" }], after: [{ text: "cafe\u0301 开业" }] });
  });

  test("the empty text has no paragraph", () => {
    expect(diffParagraphs("", "")).toEqual([]);
    expect(kinds(diffParagraphs("", LEAD))).toEqual(["added"]);
    expect(kinds(diffParagraphs(LEAD, ""))).toEqual(["removed"]);
  });

  test("joined runs give back both texts exactly, whatever they are", () => {
    const letters = fc.constantFrom("村", "民", "𠮷", "1", "2", ".", "%", "户", "。", "\n", " ", "e", "\u0301", "\ud842");
    const piece = fc.string({ unit: letters, maxLength: 60 });
    fc.assert(
      fc.property(piece, piece, (before, after) => {
        const rows = diffParagraphs(before, after);
        expect(rows.filter(({ beforeIndex }) => beforeIndex !== null).map((row) => joined(row.before)).join("\n")).toBe(before);
        expect(rows.filter(({ afterIndex }) => afterIndex !== null).map((row) => joined(row.after)).join("\n")).toBe(after);
      }),
      { numRuns: atLeast(500) },
    );
  });

  test("two wholly different long texts still come back, whole", () => {
    const [before, after] = [`甲${ideographs(0)}`, `甲${ideographs(4500)}`];
    const rows = diffParagraphs(before, after);
    expect(rows.map((row) => joined(row.before)).join("")).toBe(before);
    expect(rows.map((row) => joined(row.after)).join("")).toBe(after);
  });
});

test("changes are counted in characters as people count them", () => {
  const rows = diffParagraphs("全村 512户。\n旧段落 一", "全村 518户。");
  expect(countChanges(rows)).toEqual({ changed: 2, inserted: 4, deleted: 8 });
});
