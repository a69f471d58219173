import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FORM } from "@/db/demo/calls";
import { fillBlank, type Filled } from "@/lib/testing/blank-file";
import { readFileText } from "@/lib/text/file";
import type { FileBlock } from "@/lib/text/file-read";
import { TITLE_KEY } from "@/lib/material/title";
import { BLANK, blankForm, blankGuidance, blankHeading, blankTitle } from "./blank";
import { readBlank } from "./blank-reading";
import { toDocx } from "./docx";

const CALL = "2026年度棠垭县民族团结进步先进单位（第二批）";
const file = await toDocx(blankForm(FORM, CALL));
function readBack(bytes: Uint8Array) {
  const read = readFileText("样表.docx", bytes);
  if (!read.ok || !read.blocks) throw new Error("the file was not read");
  return readBlank(FORM, CALL, read.blocks);
}

describe("the blank form", () => {
  test("as it was handed out holds nothing", () => {
    expect(readBack(file)).toEqual({ title: null, parts: {}, fields: {}, figures: {}, left: [] });
  });

  test("filled in gives back every part, fact and figure to the letter", () => {
    const text = fc.stringMatching(/^[\u4e00-\u4e40A-Za-z0-9。，、（）“”<&－]{1,12}$/u);
    const lines = fc.array(text, { minLength: 1, maxLength: 3 }).map((all) => all.join("\n"));
    const some = <T>(keys: readonly string[], value: fc.Arbitrary<T>) => fc.subarray([...keys]).chain((chosen) => fc.record(Object.fromEntries(chosen.map((key) => [key, value])) as Record<string, fc.Arbitrary<T>>));
    const number = fc.nat({ max: 99_999 }).map(String);
    const filled = fc.record({
      title: fc.option(text), parts: some(FORM.parts.map(({ key }) => key), lines), fields: some(FORM.fields.map(({ key }) => key), lines),
      figures: some(FORM.figures.map(({ key }) => key), fc.record({ previous: number, current: number })),
    });
    fc.assert(fc.property(filled, (given) => {
      expect(JSON.parse(JSON.stringify(readBack(fillBlank(new Uint8Array(file), FORM, given))))).toEqual({ ...JSON.parse(JSON.stringify(given)) as Filled, left: [] });
    }), { numRuns: 40 });
  });
});

/** The blocks of a blank form with these lines under the headings of the parts, the tables as given. */
function blocks(parts: Record<string, string[]>, more: { title?: string[]; guidance?: boolean; tables?: FileBlock[]; end?: string[] } = {}): FileBlock[] {
  const { title = [blankTitle(CALL)], guidance = true, tables = [BLANK.facts, facts({})], end = [BLANK.unit, "　　　年　　月　　日", BLANK.seal] } = more;
  const body = FORM.parts.flatMap((part, index) => [blankHeading(part, index + 1), ...(guidance ? [blankGuidance(part)] : []), ...(parts[part.key] ?? [])]);
  return [`${BLANK.head}\t`, ...title, BLANK.byline, ...body, ...tables, ...end];
}
const facts = (values: Record<string, string>): FileBlock => ({ rows: [[BLANK.title, values[TITLE_KEY] ?? ""], ...FORM.fields.map(({ key, label }) => [label, values[key] ?? ""])], lines: ["表"] });
const read = (given: FileBlock[]) => readBlank(FORM, CALL, given);

describe("what people do to it", () => {
  test("the guidance lines are deleted, or written on in the same paragraph", () => {
    expect(read(blocks({ basics: ["全村一百户。"] }, { guidance: false }))?.parts).toEqual({ basics: "全村一百户。" });
    const [part] = FORM.parts;
    if (!part) throw new Error("The demo form has parts.");
    const written = blocks({}).map((block) => (block === blankGuidance(part) ? `${blankGuidance(part).replace("，", "， ")} 一段写完。` : block));
    expect(read(written)?.parts).toEqual({ [part.key]: "一段写完。" });
  });

  test("a line of the text that repeats a later heading stays text", () => {
    const heading = blankHeading(FORM.parts[2] ?? FORM.parts[0]!, 3);
    expect(read(blocks({ basics: ["开头", heading, "后来"], practices: ["做法"] }))?.parts).toEqual({ basics: `开头\n${heading}\n后来`, practices: "做法" });
  });

  test("a table of their own within a part is text", () => {
    const own: FileBlock = { rows: [["年度", "户数"], ["2025", "12"]], lines: ["年度　户数", "2025　12"] };
    const given = blocks({ next: ["如下："] });
    given.splice(given.indexOf("如下：") + 1, 0, own);
    expect(read(given)?.parts).toEqual({ next: "如下：\n年度　户数\n2025　12" });
  });

  test("the title is written over the form's, on one line or two; the box for it wins", () => {
    expect(read(blocks({}, { title: ["同饮一渠水", "共护一片林"] }))?.title).toBe("同饮一渠水　共护一片林");
    expect(read(blocks({}, { title: ["旧题"], tables: [facts({ [TITLE_KEY]: "新题" })] }))?.title).toBe("新题");
  });

  test("the unit signs; what stands between the tables is told as left", () => {
    expect(read(blocks({}, { end: ["栗木坪村", "2026年3月1日", BLANK.seal] }))?.left).toEqual([]);
    expect(read(blocks({}, { tables: [BLANK.facts, facts({}), "补充说明", BLANK.figures] }))?.left).toEqual(["补充说明"]);
  });

  test("two pairs of label and value to a row are read, a value that is itself a label as a value", () => {
    const rows = [["负责人姓名", "联系人", "负责人职务", "支书"], ["联系人", "石某", "联系电话", "0000-1"]];
    expect(read(blocks({}, { tables: [{ rows, lines: [] }] }))?.fields).toEqual({ head: "联系人", headPost: "支书", contact: "石某", phone: "0000-1" });
  });
});

test("an ordinary material with the same headings is none, nor is any other file", () => {
  expect(read(blocks({ basics: ["全村一百户。"] }, { guidance: false, tables: [] }))).toBeNull();
  expect(read(["材料", "第一段"])).toBeNull();
  expect(read([])).toBeNull();
});

test("a form without a table of facts ends with the signature", () => {
  const given = blocks({ next: ["再接再厉。"] }, { tables: [] });
  expect(read(given)).toMatchObject({ parts: { next: "再接再厉。" }, left: [] });
});
