import { describe, expect, test } from "vitest";
import { abstractNum, level, listed, num, OFFICIAL, packed, paragraph, run, wordFile, wordParts, type WordParts } from "@/lib/testing/word-files";
import { readWord } from "./document";

function read(body: string, parts: WordParts = {}) {
  const result = readWord(wordFile(body, parts));
  if (!result.ok) return { text: result.why, notes: {} };
  return { text: result.text, notes: Object.fromEntries(result.notes.map(({ kind, count }) => [kind, count])) };
}

const field = (instruction: string, result: string | null) => [
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', `<w:r><w:instrText>${instruction}</w:instrText></w:r>`,
  result === null ? "" : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}`, '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
].join("");
const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
const shape = (inside: string) => `<w:drawing><a:graphic><wps:wsp><wps:txbx>${inside}</wps:txbx></wps:wsp></a:graphic></w:drawing>`;

describe("paragraphs and runs", () => {
  test("a line a paragraph; runs are joined, empty paragraphs left out", () => {
    expect(read(paragraph(run("青柳") + run("村")) + paragraph("") + paragraph("  ") + paragraph("第二段")).text).toBe("青柳村\n第二段");
  });

  test.each<[string, string, string]>([
    ["a break ends the line", `${run("甲")}<w:r><w:br/></w:r>${run("乙")}`, "甲\n乙"],
    ["a tab is a space", `${run("户数")}<w:r><w:tab/></w:r>${run("512")}`, "户数 512"],
    ["hyphens that do not break and that hide", `<w:r><w:t>0000</w:t><w:noBreakHyphen/><w:t>7210</w:t><w:softHyphen/><w:t>33</w:t></w:r>`, "0000-721033"],
    ["a sign of a symbol font", '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', "☑"],
    ["smart tags, links, controls, directions", `<w:smartTag>${run("甲")}</w:smartTag><w:hyperlink>${run("乙")}</w:hyperlink><w:sdt><w:sdtContent>${run("丙")}</w:sdtContent></w:sdt><w:bdo>${run("丁")}</w:bdo>`, "甲乙丙丁"],
    ["white space only where it is to be kept", "<w:r><w:t> 甲 </w:t></w:r><w:r><w:t xml:space=\"preserve\"> 乙</w:t></w:r>", "甲 乙"],
    ["a simple field", `<w:fldSimple w:instr="TITLE">${run("题")}</w:fldSimple>`, "题"],
    ["a field's result, not its instruction", field(' HYPERLINK "x" ', "链接"), "链接"],
    ["a field within a field's instruction", field(` IF ${field("PAGE", "3")} = 3 `, "对"), "对"],
    ["a number in a circle", field(" eq \\o\\ac(○,3) ", null), "③"],
    ["a field that never ends takes nothing with it", `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run("全村512户")}`, "全村512户"],
    ["the base of a ruby", "<w:r><w:ruby><w:rt><w:r><w:t>qiān</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>阡</w:t></w:r></w:rubyBase></w:ruby></w:r>", "阡"],
    ["the characters of a formula", "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>", "a+b"],
    ["a box that is ticked", `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${run("是")}`, "☑是"],
  ])("%s", (_, inside, text) => {
    expect(read(paragraph(`${run("首")}${inside}`)).text).toBe(`首${text}`);
  });

  test("a sign that nobody knows is marked and noted", () => {
    expect(read(paragraph('<w:r><w:sym w:font="Wingdings" w:char="F001"/></w:r>'))).toEqual({ text: "〓", notes: { symbols: 1 } });
  });

  test("a great many spaces take no great time", () => {
    const begun = performance.now();
    expect(read(paragraph(`<w:r><w:t>甲${" ".repeat(90_000)}乙</w:t></w:r>`)).text.length).toBe(90_002);
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  test("hidden text stays out and is counted, also by its style", () => {
    const styles = '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="i"><w:basedOn w:val="h"/></w:style>';
    const body = paragraph(run("见") + run("不见", "<w:vanish/>") + run("也不见", '<w:rStyle w:val="i"/>') + run("又见", '<w:vanish w:val="0"/>'));
    expect(read(body, { styles })).toEqual({ text: "见又见", notes: { hidden: 5 } });
  });
});

describe("tracked changes", () => {
  test("what was put in stands, what was taken out does not", () => {
    const body = paragraph(`${run("全村")}<w:ins>${run("512")}</w:ins><w:del><w:r><w:delText>500</w:delText></w:r></w:del><w:moveFrom>${run("移走")}</w:moveFrom><w:moveTo>${run("户")}</w:moveTo>`);
    expect(read(body)).toEqual({ text: "全村512户", notes: { inserted: 2, deleted: 2 } });
  });

  test("a paragraph whose end was deleted goes on in the next", () => {
    expect(read(paragraph("全村", "<w:rPr><w:del/></w:rPr>") + paragraph("512户")).text).toBe("全村512户");
  });
});

describe("automatic numbers", () => {
  test("of an official document are typed out, close to their words", () => {
    const body = listed("主要做法", 1) + listed("建立机构", 1, 1) + listed("定期会商", 1, 2) + listed("2024年起", 1, 2) + listed("每月一次", 1, 3) + listed("创新思路", 1, 1) + listed("取得的成效", 1) + listed("民族关系更加和谐", 1, 1);
    expect(read(body, { numbering: OFFICIAL })).toEqual({
      text: "一、主要做法\n（一）建立机构\n1.定期会商\n2. 2024年起\n（1）每月一次\n（二）创新思路\n二、取得的成效\n（一）民族关系更加和谐", notes: { numbers: 8 },
    });
  });

  test("by the style of a heading, its level and what it is based on", () => {
    const numbering = abstractNum(0, level(0, "chineseCounting", "%1、", '<w:pStyle w:val="h1"/>') + level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="h2"/>')) + num(5, 0);
    const styles = '<w:style w:type="paragraph" w:styleId="h1"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>'
      + '<w:style w:type="paragraph" w:styleId="h2"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="5"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="mine"><w:basedOn w:val="h1"/></w:style>';
    const styled = (text: string, style: string, more = "") => paragraph(text, `<w:pStyle w:val="${style}"/>${more}`);
    const body = styled("甲", "h1") + styled("乙", "h2") + styled("丙", "mine") + styled("不编号", "h1", '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled("丁", "h1");
    expect(read(body, { numbering, styles }).text).toBe("一、甲\n（一）乙\n二、丙\n不编号\n三、丁");
  });

  test("through a list style, and with a start of its own", () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="S"/>${level(0, "ideographTraditional", "%1、")}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/></w:abstractNum>`
      + num(1, 0) + num(2, 1) + num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>');
    expect(read(listed("一", 2) + listed("二", 1) + listed("三", 3) + listed("四", 3), { numbering }).text).toBe("甲、一\n乙、二\n戊、三\n己、四");
  });

  test("%1.%2, figures throughout where so set, a level that never starts again, and its own level", () => {
    const numbering = abstractNum(0, level(0, "chineseCounting", "%1、") + level(1, "decimal", "%1.%2", "<w:isLgl/>") + level(2, "lowerLetter", "%3)", '<w:lvlRestart w:val="0"/>'))
      + num(1, 0) + num(2, 0, `<w:lvlOverride w:ilvl="0">${level(0, "upperRoman", "%1.")}</w:lvlOverride>`);
    const body = listed("甲", 1) + listed("乙", 1, 1) + listed("丙", 1, 2) + listed("丁", 1, 1) + listed("戊", 1, 2) + listed("己", 2);
    expect(read(body, { numbering }).text).toBe("一、甲\n1.1 乙\na)丙\n1.2 丁\nb)戊\nII.己");
  });

  test("bullets are signs, an empty one is nothing; nothing behind the number where so set", () => {
    const numbering = abstractNum(0, level(0, "bullet", "\uf0b7")) + num(1, 0) + abstractNum(1, level(0, "decimal", "第%1条", '<w:suff w:val="nothing"/>')) + num(2, 1) + abstractNum(2, level(0, "none", "%1")) + num(3, 2);
    expect(read(listed("甲", 1) + listed("", 1) + listed("乙", 2) + listed("丙", 3), { numbering }).text).toBe("• 甲\n第1条乙\n丙");
  });
});

describe("what is not running text", () => {
  test("a row is a line; a cell with several paragraphs keeps them; tables within tables", () => {
    const cell = (...lines: string[]) => `<w:tc>${lines.map((line) => (line.startsWith("<w:tbl") ? line : paragraph(line))).join("")}</w:tc>`;
    const table = (...rows: string[]) => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join("")}</w:tbl>`;
    const body = table(cell("单位") + cell("青柳村"), cell("主要事迹") + cell("一、主要做法", "全村动手。"), cell(table(cell("甲") + cell("乙"))), cell("") + cell("合计") + cell("") + cell("9"));
    expect(read(body)).toEqual({ text: "单位　青柳村\n主要事迹\n一、主要做法\n全村动手。\n甲　乙\n合计　　9", notes: { tables: 2 } });
  });

  test("footnotes and endnotes stand at the end in the order of their marks", () => {
    const body = paragraph(`${run("甲")}<w:r><w:endnoteReference w:id="2"/></w:r>${run("乙")}<w:r><w:footnoteReference w:id="3"/></w:r>`);
    const read2 = read(body, { footnotes: `<w:footnote w:id="0" w:type="separator">${paragraph("--")}</w:footnote><w:footnote w:id="3">${paragraph("脚注")}</w:footnote>`, endnotes: `<w:endnote w:id="2">${paragraph("尾注")}</w:endnote>` });
    expect(read2).toEqual({ text: "甲［注1］乙［注2］\n［注1］尾注\n［注2］脚注", notes: { footnotes: 2 } });
  });

  test("a text box is read once, whichever way it is written, after the paragraph it hangs on", () => {
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${shape(box("框"))}</mc:Choice><mc:Fallback><w:pict><v:textbox>${box("框")}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(read(paragraph(`<w:r>${both}</w:r>${run("正文")}`))).toEqual({ text: "正文\n框", notes: { textBoxes: 1 } });
    const strange = `<mc:AlternateContent><mc:Choice Requires="q"><q:new/></mc:Choice><mc:Fallback><w:pict><v:textbox>${box("旧")}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(read(paragraph(`<w:r>${strange}</w:r>`)).text).toBe("旧");
  });

  test("drawn letters are read; pictures, charts, diagrams, objects and inserted files are counted", () => {
    const body = paragraph('<w:r><w:pict><v:textpath string="艺术字"/></w:pict><w:drawing><a:blip/></w:drawing><w:pict><v:imagedata/></w:pict><w:drawing><c:chart/></w:drawing><w:drawing><dgm:relIds/></w:drawing><w:object><v:imagedata/><o:OLEObject/></w:object></w:r>');
    expect(read(`${body}<w:altChunk r:id="x"/>`)).toEqual({ text: "艺术字", notes: { pictures: 2, charts: 1, diagrams: 1, objects: 1, embedded: 1, textBoxes: 1 } });
  });

  test("comments, headers and the table of contents are counted", () => {
    const styles = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="TOC 1"/></w:style>';
    const found = read(paragraph("一、主要做法 1", '<w:pStyle w:val="T"/>') + paragraph("正文"), { styles, comments: `<w:comment w:id="1">${paragraph("改")}</w:comment>`, header: paragraph("内部资料") });
    expect(found).toEqual({ text: "正文", notes: { comments: 1, headers: 1, contents: 1 } });
  });
});

describe("files as other programs write them", () => {
  const BODY = paragraph("青柳村");
  const edited = (change: (parts: Record<string, string>) => Record<string, string | Uint8Array>) => readWord(packed(change(wordParts(BODY))));

  test("strict namespaces, other prefixes", () => {
    const strict = (parts: Record<string, string>) => Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, text
      .replaceAll("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
      .replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships")
      .replaceAll("w:", "wx:").replace("xmlns:w=", "xmlns:wx=")]));
    expect(edited(strict)).toMatchObject({ ok: true, text: "青柳村" });
  });

  test("parts by other names", () => {
    expect(edited(({ "word/document.xml": main = "", "_rels/.rels": rels = "" }) => ({ "正文/one.xml": main, "_rels/.rels": rels.replace("word/document.xml", "/%E6%AD%A3%E6%96%87/one.xml") }))).toMatchObject({ ok: true, text: "青柳村" });
  });

  test("a part in UTF-16", () => {
    expect(edited((parts) => ({ ...parts, "word/document.xml": new Uint8Array(Buffer.from(`\ufeff${parts["word/document.xml"]?.replace("UTF-8", "UTF-16")}`, "utf16le")) }))).toMatchObject({ ok: true, text: "青柳村" });
  });

  test("a part that breaks off gives what stands before, and says so", () => {
    expect(edited((parts) => ({ ...parts, "word/document.xml": parts["word/document.xml"]?.replace("</w:body>", "<w:p><w:r><w:t>半段</w:p>") ?? "" }))).toEqual({ ok: true, text: "青柳村\n半段", notes: [{ kind: "damaged", count: 1 }], blocks: ["青柳村", "半段"] });
  });

  test.each([["a document type", '<!DOCTYPE w [<!ENTITY x "y">]>'], ["one that reads a file", '<!DOCTYPE w SYSTEM "file:///etc/passwd">']])("%s is refused", (_, type) => {
    expect(() => edited((parts) => ({ ...parts, "word/document.xml": parts["word/document.xml"]?.replace("?>", `?>${type}`) ?? "" }))).toThrow("unsafe");
  });

  test("only pictures: there is no text, and how many", () => {
    expect(readWord(wordFile(paragraph("<w:r><w:drawing><a:blip/></w:drawing></w:r>")))).toEqual({ ok: false, why: "noText", count: 1, max: 0 });
  });

  test("nested beyond reason it is broken off, not crashed", () => {
    expect(readWord(wordFile(BODY + "<w:sdt><w:sdtContent>".repeat(400) + "</w:sdtContent></w:sdt>".repeat(400)))).toMatchObject({ ok: true, text: "青柳村", notes: [{ kind: "damaged", count: 1 }] });
  });
});
