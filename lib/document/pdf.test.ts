import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atLeast } from "@/lib/testing/seeded";
import { MARGIN, MM_PER_POINT, PAGE, POINTS, TEXT_HEIGHT } from "./measures";
import { documentModel, modelText, type DocumentModel } from "./model";
import { toPdf } from "./pdf";
import { printedPages, type PrintedLine, type PrintedPage } from "./pdf-for-tests";
import { ALPHABET, sourceForTests } from "./source-for-tests";

const RIGHT_EDGE = PAGE.width - MARGIN.right;
const NOT_FIRST = /^[、，。；：！？）》〉」』】”’…·]/u;
const NOT_LAST = /[（《〈「『【“‘]$/u;

const bare = (text: string) => text.replace(/\s/gu, "");
const printed = async (model: DocumentModel) => printedPages(await toPdf(model));
const whole = (pages: readonly PrintedPage[]) => pages.map((page) => page.text).join("");

/** The second half of a mark that ends a line is empty and may hang out. */
const leavesPage = ({ text, right }: PrintedLine) => right > RIGHT_EDGE + (/\p{P}$/u.test(text) ? 2.9 : 0.2);

/** A document of one part with this text and no tables. */
function textOnly(text: string, changes: Parameters<typeof sourceForTests>[0] = {}): DocumentModel {
  const source = sourceForTests(changes);
  return documentModel({ ...source, parts: { basics: text }, form: { ...source.form, fields: [], figures: [] } });
}

/** Han characters without any punctuation, different from one another for long enough. */
const han = (count: number) => Array.from({ length: count }, (_, index) => String.fromCodePoint(0x4e00 + (index % 2000))).join("");

describe("the page", () => {
  test("holds 22 lines of 28 characters, on the grid and inside the margins", async () => {
    const pages = await printed(textOnly(han(28 * 60)));
    const { lines } = pages[1] ?? { lines: [] };
    expect(lines.map(({ text }) => Array.from(text).length)).toEqual(Array.from({ length: 22 }, () => 28));
    const pitch = TEXT_HEIGHT / 22;
    lines.forEach(({ at, left, right }, index) => {
      expect(at - (lines[0]?.at ?? 0)).toBeCloseTo(index * pitch, 1);
      expect(left).toBeCloseTo(MARGIN.left, 1);
      expect(right).toBeLessThan(RIGHT_EDGE + 0.1);
      expect(right).toBeGreaterThan(RIGHT_EDGE - 0.3);
    });
  });

  test("holds every character of the model, in order, and nothing else", async () => {
    const model = documentModel(sourceForTests());
    expect(whole(await printed(model))).toBe(bare(modelText(model)));
  });

  test("indents a paragraph by two characters", async () => {
    const [page] = await printed(textOnly("短的一段。"));
    const line = page?.lines.find(({ text }) => text === "短的一段。");
    expect(line?.left).toBeCloseTo(MARGIN.left + (2 * 156) / 28, 1);
  });

  test("breaks the title where the model does and centres its lines", async () => {
    const model = textOnly("正文。", { title: "坚持党建引领促进各民族交往交流交融　谱写新时代民族团结进步新篇章" });
    const [page] = await printed(model);
    expect(model.title.length).toBeGreaterThan(1);
    for (const title of model.title) {
      const line = page?.lines.find(({ text }) => text === bare(title));
      expect(((line?.left ?? 0) + (line?.right ?? 0)) / 2).toBeCloseTo(MARGIN.left + 78, 0);
    }
  });

  test("numbers odd pages on the right and even ones on the left, one character in; the small line faces it", async () => {
    const pages = await printed(textOnly(han(28 * 60)));
    const character = POINTS.footer * MM_PER_POINT;
    pages.forEach(({ around }, index) => {
      const numbers = around.filter(({ at }) => at > PAGE.height - MARGIN.bottom && at < PAGE.height - MARGIN.bottom / 2);
      expect(bare(numbers.map(({ text }) => text).join(""))).toBe(`—${index + 1}—`);
      const note = around.find(({ text }) => text.includes("校验码"));
      const [first, last] = [Math.min(...numbers.map(({ left }) => left)), Math.max(...numbers.map(({ right }) => right))];
      if (index % 2 === 0) expect([last, note?.left].map(Number)).toEqual([expect.closeTo(RIGHT_EDGE - character, 0), expect.closeTo(MARGIN.left, 0)]);
      else expect(first).toBeCloseTo(MARGIN.left + character, 0);
      expect(bare(around.map(({ text }) => text).join(""))).toContain("校验码7F3C-92A1第2版编号XJ-2026-0047");
    });
  });

  test("is marked on every page unless it is final", async () => {
    const marked = await printed(textOnly(han(28 * 60), { final: false }));
    expect(marked.map(({ around }) => around.some(({ text }) => text === "未审定稿"))).toEqual(marked.map(() => true));
    const final = await printed(textOnly("正文。"));
    expect(JSON.stringify(final)).not.toContain("未审定稿");
  });
});

describe("what text may hold", () => {
  test("no line begins or ends with a mark that may not, none leaves the page, nothing is lost", async () => {
    const texts = fc.array(fc.constantFrom(...ALPHABET.filter((char) => !" 𠮷".includes(char))), { minLength: 200, maxLength: 600 });
    await fc.assert(fc.asyncProperty(texts, async (chars) => {
      const model = textOnly(`甲${chars.join("")}乙`);
      const pages = await printed(model);
      expect(whole(pages)).toBe(bare(modelText(model)));
      expect(pages.flatMap(({ lines }) => lines.filter(leavesPage))).toEqual([]);
    }), { numRuns: atLeast(6) });
  });

  test("ordinary prose keeps its marks from the wrong end of a line", async () => {
    const clause = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom("，", "。", "、", "；", "：“", "”，", "（", "）", "《", "》", "……", "——", "·"));
    await fc.assert(fc.asyncProperty(fc.array(clause, { minLength: 40, maxLength: 60 }), async (clauses) => {
      const text = clauses.map(([length, mark]) => han(length) + mark).join("");
      const pages = await printed(textOnly(`${text}完`));
      const lines = pages.flatMap((page) => page.lines.map((line) => line.text));
      expect(lines.filter((line) => NOT_FIRST.test(line))).toEqual([]);
      expect(lines.filter((line) => NOT_LAST.test(line))).toEqual([]);
    }), { numRuns: atLeast(6) });
  });

  test("signs of a typesetter's own language are printed as they stand", async () => {
    const hostile = "#panic(\"x\") $x^2$ *b* _i_ `c` <l> @ref \\ // = 标题 #read(\"/etc/passwd\") ~ -- ... 'q' \"q\" [a] {b}";
    expect(whole(await printed(textOnly(`说明：${hostile}`)))).toContain(bare(hostile));
  });

  test.each([
    ["an address", `见${"https://example.gov.cn/a/b?c=d&e=f".repeat(6)}等`],
    ["a figure", `共${"1234567890".repeat(12)}元`],
    ["a word", `称${"Donaudampfschifffahrt".repeat(8)}的`],
    ["marks", `好${"！？".repeat(60)}`],
  ])("%s longer than a line is broken, not run over the edge", async (_, text) => {
    const pages = await printed(textOnly(text));
    expect(whole(pages)).toContain(bare(text));
    expect(pages.flatMap(({ lines }) => lines.filter(leavesPage))).toEqual([]);
  });

  test("names with rare characters are whole", async () => {
    const names = "张玥、李堃、王喆、赵珺、陈镕、刘祎、周㛃、吴𬭎";
    expect(whole(await printed(textOnly(names)))).toContain(names);
  });

  test("a character that no font has is printed as 〓 and the others stay", async () => {
    expect(whole(await printed(textOnly("前\u{10FFFD}后")))).toContain("前〓后");
  });

  test("marks without a shape leave nothing behind", async () => {
    expect(whole(await printed(textOnly("甲\u0007乙\u202e丙\u200b丁\ud800")))).toContain("甲乙丙丁");
  });
});

describe("what stays together", () => {
  const PAGE_ENDS = Array.from({ length: 8 }, (_, index) => index + 6);

  test.each(PAGE_ENDS)("the signature has two lines of text on its page (%i lines)", async (count) => {
    const pages = await printed(textOnly(`${han(28 * 3)}\n${han(28 * count)}`));
    const lines = pages.at(-1)?.lines.map(({ text }) => text) ?? [];
    const unit = lines.indexOf("槐溪镇石桥村");
    expect(unit).toBeGreaterThanOrEqual(2);
    expect(lines.slice(unit)).toEqual(["槐溪镇石桥村", "2026年1月2日", "盖章处"]);
  });

  test.each(PAGE_ENDS)("and so it has where the last paragraph is one line (%i lines)", async (count) => {
    const pages = await printed(textOnly(`${han(28 * count)}\n特此报告。`));
    const lines = pages.at(-1)?.lines.map(({ text }) => text) ?? [];
    expect(lines.indexOf("槐溪镇石桥村")).toBeGreaterThanOrEqual(2);
    expect(lines.indexOf("特此报告。")).toBe(lines.indexOf("槐溪镇石桥村") - 1);
  });

  test.each(PAGE_ENDS)("a heading is not the last line of a page (%i lines)", async (count) => {
    const pages = await printed(textOnly(`${han(28 * count - 2)}\n（一）支部牵头\n${han(200)}`));
    const page = pages.find(({ text }) => text.includes("（一）支部牵头"));
    expect(page?.lines.at(-1)?.text).not.toContain("支部牵头");
  });

  test("a long table repeats its header, is nowhere cut within a row and ends beside the signature", async () => {
    const source = sourceForTests();
    const figures = Array.from({ length: 60 }, (_, index) => ({ key: `f${index}`, label: `指标名称比较长要占两行的第${index + 1}项`, measure: "户", decimals: 0, required: true }));
    const pages = await printed(documentModel({ ...source, form: { ...source.form, figures } }));
    const withRows = pages.filter(({ text }) => text.includes("指标名称比较长"));
    expect(withRows.length).toBeGreaterThan(2);
    for (const page of withRows) expect(page.text).toContain("项目计量单位2024年2025年增长");
    for (let row = 1; row <= 60; row += 1) expect(pages.filter(({ text }) => text.includes(`指标名称比较长要占两行的第${row}项`))).toHaveLength(1);
    expect(pages.at(-1)?.text).toMatch(/第59项.*第60项.*槐溪镇石桥村2026年1月2日盖章处$/u);
  });

  test("a table's row that is taller than a page is carried on, and nothing is lost", async () => {
    const source = sourceForTests();
    const honours = Array.from({ length: 80 }, (_, index) => `第${index + 1}项荣誉`).join("\n");
    const model = documentModel({ ...source, fields: { ...source.fields, honours } });
    expect(whole(await printed(model))).toContain(bare(honours));
  });
});

describe("the file", () => {
  test("is PDF/A-2b in Chinese with title and unit, and the same on any day", async () => {
    const model = documentModel(sourceForTests());
    const file = await toPdf(model);
    const told = /<x:xmpmeta.*<\/x:xmpmeta>/su.exec(Buffer.from(file).toString("utf8"))?.[0] ?? "";
    for (const fact of ["<pdfaid:part>2<", "<pdfaid:conformance>B<", "<dc:language><rdf:Bag><rdf:li>zh<", `>${model.properties.title}<`, `>${model.properties.creator}<`, "<xmp:CreateDate>2026-01-02<"]) {
      expect(told).toContain(fact);
    }
    await toPdf(textOnly("另一份。"));
    expect(Buffer.from(await toPdf(model)).equals(Buffer.from(file))).toBe(true);
  });

  test("of a draft bears no date", async () => {
    const text = Buffer.from(await toPdf(documentModel(sourceForTests({ submittedAt: null })))).toString("latin1");
    expect(text.includes("/CreationDate")).toBe(false);
  });
});
