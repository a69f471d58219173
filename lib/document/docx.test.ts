import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { toDocx } from "./docx";
import { documentModel, modelText } from "./model";
import { sourceForTests } from "./source-for-tests";

type Files = Record<string, string>;

async function filesOf(changes: Parameters<typeof sourceForTests>[0] = {}): Promise<Files> {
  const zip = unzipSync(new Uint8Array(await toDocx(documentModel(sourceForTests(changes)))));
  return Object.fromEntries(Object.entries(zip).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

function unescape(xml: string): string {
  return xml.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");
}

function paragraphText(xml: string): string {
  const pieces = xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/gu);
  return Array.from(pieces, ([, text, mark]) => (mark === "br" ? "\n" : mark === "tab" ? "\t" : unescape(text ?? ""))).join("");
}

const paragraphs = (xml: string) => Array.from(xml.matchAll(/<w:p>(.*?)<\/w:p>/gsu), ([, inner]) => paragraphText(inner ?? ""));
const cells = (row: string) => Array.from(row.matchAll(/<w:tc>(.*?)<\/w:tc>/gsu), ([, cell]) => paragraphs(cell ?? "").join("\n"));

/** The text of a document's body in the form of modelText. */
function bodyText(document: string): string {
  const blocks = document.matchAll(/<w:tbl>(.*?)<\/w:tbl>|<w:p>.*?<\/w:p>/gsu);
  return Array.from(blocks, ([xml, table]) =>
    table === undefined
      ? paragraphs(xml).join("\n")
      : Array.from(table.matchAll(/<w:tr>(.*?)<\/w:tr>/gsu), ([, row]) => cells(row ?? "").join("\t")).join("\n"),
  ).join("\n");
}

/** The footers or headers by the kind of page they are for. */
function byPage(files: Files, kind: "footer" | "header"): Files {
  const targets = new Map(
    Array.from(files["word/_rels/document.xml.rels"]?.matchAll(/Id="([^"]+)"[^>]*Target="([^"]+)"/gu) ?? [], ([, id, target]) => [id, target]),
  );
  const references = files["word/document.xml"]?.matchAll(new RegExp(`<w:${kind}Reference w:type="(\\w+)" r:id="([^"]+)"`, "gu"));
  return Object.fromEntries(
    Array.from(references ?? [], ([, page, id]) => [page, files[`word/${targets.get(id) ?? ""}`] ?? ""]),
  );
}

describe("toDocx", () => {
  let files: Files;
  let document: string;
  beforeAll(async () => {
    files = await filesOf();
    document = files["word/document.xml"] ?? "";
  });

  test("holds the model's text, character for character", () => {
    expect(bodyText(document)).toBe(modelText(documentModel(sourceForTests())));
  });

  test("holds signs that XML and Word treat specially", async () => {
    const changes = { title: "A&B <三> \"四\"", parts: { basics: "收入<100万元>&“增长”  两个空格，𠮷姓58人……——" } };
    const made = await filesOf(changes);
    expect(bodyText(made["word/document.xml"] ?? "")).toBe(modelText(documentModel(sourceForTests(changes))));
  });

  test("is A4 with 37, 26, 35 and 28 mm around the text", () => {
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/u);
  });

  test("has 22 exact lines: their pitch fits the height, one more would not", () => {
    const pitch = Number(/<w:docGrid w:type="lines" w:linePitch="(\d+)"/u.exec(document)?.[1]);
    const height = 16838 - 2098 - 1984;
    expect(Math.floor(height / pitch)).toBe(22);
    expect(files["word/styles.xml"]).toContain(`<w:spacing w:line="${pitch}" w:lineRule="exact"/>`);
  });

  test("sets 28 characters to a line: 16 pt drawn together so that 28 fit and 29 do not", () => {
    const spacing = Number(/<w:rPr>(?:(?!<\/w:rPr>).)*<w:spacing w:val="(-?\d+)"\/><w:sz w:val="32"\/>/u.exec(document)?.[1]);
    const width = 11906 - 1587 - 1474;
    expect(Math.floor(width / (320 + spacing))).toBe(28);
  });

  test("names the official fonts, and what stands in for them", () => {
    const fonts = new Set(Array.from(document.matchAll(/w:eastAsia="([^"]+)"/gu), ([, name]) => name));
    expect(fonts).toEqual(new Set(["仿宋_GB2312", "黑体", "楷体_GB2312", "方正小标宋简体"]));
    expect(files["word/fontTable.xml"]).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>');
  });

  test("headings are headings for Word and the body is indented two characters", () => {
    expect(document).toMatch(/<w:pStyle w:val="Heading1"\/>(?:(?!<\/w:p>).)*一、基本情况/u);
    expect(document).toMatch(/<w:pStyle w:val="Heading2"\/>(?:(?!<\/w:p>).)*（一）支部牵头/u);
    expect(document).toMatch(/<w:ind w:firstLine="\d+" w:firstLineChars="200"\/>(?:(?!<\/w:p>).)*石桥村位于/u);
    expect(files["word/styles.xml"]).toContain('w:styleId="Heading1"');
  });

  test("numbers odd pages on the right and even ones on the left, one character in", () => {
    const footers = byPage(files, "footer");
    expect(files["word/settings.xml"]).toContain("<w:evenAndOddHeaders");
    expect(footers["default"]).toMatch(/<w:ind w:right="280"\/><w:jc w:val="right"\/>(?:(?!<\/w:p>).)*PAGE/u);
    expect(footers["even"]).toMatch(/<w:ind w:left="280"\/><w:jc w:val="left"\/>(?:(?!<\/w:p>).)*PAGE/u);
    for (const footer of Object.values(footers)) {
      expect(paragraphs(footer)).toEqual(["—  —", "校验码 7F3C-92A1　第2版　编号 XJ-2026-0047"]);
      expect(footer).toContain('w:eastAsia="宋体"');
    }
  });

  test("the table's header row is repeated and no row is split", () => {
    const rows = Array.from(document.matchAll(/<w:tr>.*?<\/w:tr>/gsu), ([row]) => row);
    expect(rows.every((row) => row.includes("<w:cantSplit/>"))).toBe(true);
    expect(rows.filter((row) => row.includes("<w:tblHeader/>")).map((row) => cells(row)[0])).toEqual(["项目"]);
  });

  test("a final document has no mark; any other has it on odd and even pages", async () => {
    expect(byPage(files, "header")).toEqual({});
    const headers = byPage(await filesOf({ final: false }), "header");
    expect(Object.keys(headers).toSorted()).toEqual(["default", "even"]);
    for (const header of Object.values(headers)) expect(paragraphs(header)).toEqual(["未审定稿"]);
  });

  test("its properties name the unit and nobody else", () => {
    const core = files["docProps/core.xml"] ?? "";
    expect(core).toContain("<dc:title>同栽一片茶　共守一个家</dc:title>");
    expect(core).toContain("<dc:creator>槐溪镇石桥村</dc:creator>");
    expect(core).toContain("<cp:lastModifiedBy>槐溪镇石桥村</cp:lastModifiedBy>");
  });
});
