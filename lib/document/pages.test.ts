import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { atLeast } from "@/lib/testing/seeded";
import type { Fragment, TableFragment } from "./fragments";
import { documentModel, type Source } from "./model";
import { contentsOf, paginate, type Page } from "./pages";
import { ALPHABET, sourceForTests } from "./source-for-tests";

const FORM = sourceForTests().form;
const WITHOUT_TABLES = { ...FORM, fields: [], figures: [] };
const pagesOf = (changes: Partial<Source>) => paginate(documentModel(sourceForTests(changes)));

const isTable = (fragment: Fragment): fragment is TableFragment => fragment.kind === "table";
const lineTexts = (fragment: Fragment) =>
  fragment.kind === "paragraph" ? fragment.lines.map((line) => line.map((run) => run.text).join("")) : [];
const bodyText = (pages: readonly Page[]) => pages.flatMap((page) => page.fragments.flatMap(lineTexts)).join("");

/** Lines of the grid that a fragment takes, as the style sheet draws it. */
function heightOf(fragment: Fragment): number {
  switch (fragment.kind) {
    case "head":
      return 4;
    case "title":
    case "byline":
      return fragment.lines.length + 1;
    case "paragraph":
      return fragment.lines.length;
    case "caption":
      return fragment.gap + 1;
    case "table":
      return [fragment.header, ...fragment.rows].reduce((sum, row) => sum + (row?.height ?? 0), 0);
    case "signature":
      return fragment.gap + 3;
  }
}

const heights = (pages: readonly Page[]) =>
  pages.map((page) => page.fragments.reduce((sum, fragment) => sum + heightOf(fragment), 0));

describe("paginate", () => {
  test("a page in the middle of a long paragraph holds 22 lines of 28 characters", () => {
    const [, second] = pagesOf({ form: WITHOUT_TABLES, parts: { basics: "茶".repeat(2000) } });
    expect(second?.fragments).toHaveLength(1);
    const [fragment] = second?.fragments ?? [];
    expect(fragment).toMatchObject({ kind: "paragraph", continues: true, continued: true });
    expect(fragment && lineTexts(fragment)).toEqual(Array.from({ length: 22 }, () => "茶".repeat(28)));
  });

  test("only the first piece of a paragraph is the indented one", () => {
    const pages = pagesOf({ form: WITHOUT_TABLES, parts: { basics: "茶".repeat(900) } });
    const pieces = pages.flatMap((page) => page.fragments.filter((fragment) => fragment.kind === "paragraph").slice(-1));
    expect(pieces.map(({ continues, continued }) => [continues, continued])).toEqual([
      [false, true],
      [true, true],
      [true, false],
    ]);
    expect(pieces[0]?.lines[0]?.[0]?.text).toHaveLength(26);
  });

  test("a heading is never the last line of a page", () => {
    for (let lines = 1; lines < 30; lines += 1) {
      const basics = Array.from({ length: lines }, () => "全村和睦。").join("\n");
      const pages = pagesOf({ form: WITHOUT_TABLES, parts: { basics, practices: "（一）茶地连片\n连成一片，由合作社统一管护。" } });
      for (const page of pages) {
        const last = page.fragments.at(-1);
        expect(last?.kind === "paragraph" && last.level !== null).toBe(false);
      }
    }
  });

  test("a signature never stands alone on its page", () => {
    for (let lines = 1; lines < 30; lines += 1) {
      const basics = Array.from({ length: lines }, () => "全村和睦。").join("\n");
      const last = pagesOf({ form: WITHOUT_TABLES, parts: { basics } }).at(-1);
      expect(last?.fragments.length).toBeGreaterThan(1);
      expect(last?.fragments.at(-1)?.kind).toBe("signature");
    }
  });

  test("a long table repeats its header and loses no row", () => {
    const figures = Array.from({ length: 40 }, (_, index) => ({
      key: `f${index}`,
      label: index % 3 === 0 ? `第${index}项：少数民族人口占全村总人口的比重（含外出务工人员）` : `第${index}项`,
      measure: "%",
      decimals: 1,
      required: false,
    }));
    const tables = pagesOf({ form: { ...FORM, fields: [], figures } }).flatMap((page) => page.fragments.filter(isTable));
    expect(tables.length).toBeGreaterThan(2);
    expect(tables.every((table) => table.header?.cells[0]?.text === "项目")).toBe(true);
    expect(tables.flatMap((table) => table.rows.map((row) => row.cells[0]?.text))).toEqual(figures.map(({ label }) => label));
  });

  test("pages are numbered from 1 and the contents name them", () => {
    const pages = pagesOf({ parts: { basics: "茶".repeat(1000), next: "继续努力。" } });
    expect(pages.map((page) => page.number)).toEqual(pages.map((_, index) => index + 1));
    expect(contentsOf(pages)).toEqual([
      { text: "一、基本情况", page: 1 },
      { text: "二、下一步打算", page: 3 },
    ]);
  });

  test("no page is overfull, no character is lost, whatever the text", () => {
    const line = array(constantFrom(...ALPHABET), { maxLength: 200 }).map((chars) => chars.join(""));
    const text = array(line, { maxLength: 25 }).map((lines) => lines.join("\n"));
    assert(
      property(text, text, (basics, practices) => {
        const source = sourceForTests({ parts: { basics, practices } });
        const model = documentModel(source);
        const pages = paginate(model);
        expect(Math.max(...heights(pages))).toBeLessThanOrEqual(22.000001);
        const paragraphs = model.blocks.filter((block) => block.kind === "paragraph");
        expect(bodyText(pages)).toBe(paragraphs.flatMap((block) => block.runs.map((run) => run.text)).join(""));
      }),
      { numRuns: atLeast(60) },
    );
  });
});

test("a table never leaves one or two rows behind, nor one alone, wherever it begins", () => {
  const rowsOnPages = (lines: number) => {
    const basics = Array.from({ length: lines }, () => "全村五百一十二户。").join("\n");
    const tables = pagesOf({ parts: { basics } }).flatMap((page) => page.fragments.filter(isTable).map((table) => ({ table, rows: table.rows.length })));
    return tables.map(({ rows }) => rows);
  };
  for (let lines = 1; lines <= 24; lines += 1) expect({ lines, least: Math.min(...rowsOnPages(lines)) >= 2 }).toEqual({ lines, least: true });
});
