import { array, assert, constantFrom, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { atLeast } from "@/lib/testing/seeded";
import type { Block, ParagraphBlock } from "./blocks";
import { documentModel, modelText } from "./model";
import { ALPHABET, sourceForTests } from "./source-for-tests";

const isParagraph = (block: Block): block is ParagraphBlock => block.kind === "paragraph";
const textOf = (block: ParagraphBlock) => block.runs.map((run) => run.text).join("");

function paragraphsOf(parts: Record<string, string>): ParagraphBlock[] {
  return documentModel(sourceForTests({ parts })).blocks.filter(isParagraph);
}

function headings(parts: Record<string, string>): string[] {
  return paragraphsOf(parts)
    .filter((block) => block.level === 1)
    .map(textOf);
}

describe("headings of the parts", () => {
  test("are numbered over the parts that have text", () => {
    const { basics, practices, next } = sourceForTests().parts;
    expect(headings({ basics: basics ?? "", practices: practices ?? "", results: " \n ", next: next ?? "" })).toEqual([
      "一、基本情况",
      "二、主要做法",
      "三、下一步打算",
    ]);
  });

  test("a part that opens with its own numbered heading keeps it and gets no second one", () => {
    const parts = { basics: "全村512户。", practices: "二、主要做法\n成立小组。", results: "团结和睦。" };
    expect(headings(parts)).toEqual(["一、基本情况", "二、主要做法", "三、取得的成效"]);
  });

  test("what a part numbers 一、二、 for itself stands below its heading, in 楷体", () => {
    const parts = { basics: "全村512户。", practices: "一、加强领导\n成立小组。\n二、广泛宣传\n走村入户。", results: "团结和睦。" };
    expect(headings(parts)).toEqual(["一、基本情况", "二、主要做法", "三、取得的成效"]);
    const own = paragraphsOf(parts).filter((block) => textOf(block).includes("加强领导"));
    expect(own.map((block) => [block.level, block.runs.map((run) => run.face)])).toEqual([[2, ["kai"]]]);
  });

  test("go on after the number of a heading that a part brings along", () => {
    const parts = { basics: "全村512户。", practices: "三、主要做法及成效\n成立小组。", next: "再办两件事。" };
    expect(headings(parts)).toEqual(["一、基本情况", "三、主要做法及成效", "四、下一步打算"]);
  });

  test("a first line that only names the part becomes its heading", () => {
    const parts = { basics: "全村512户。", practices: "主要做法\n成立小组，定下规矩，按月议事，件件有记录、有回音，办完请大家回头看。" };
    expect(headings(parts)).toEqual(["一、基本情况", "二、主要做法"]);
    expect(paragraphsOf(parts)).toHaveLength(4);
  });
});

describe("levels and faces", () => {
  test("一、 is 黑体, （一） 楷体, 1. and （1） 仿宋", () => {
    const practices = "一、主要做法\n（一）建立机构\n1.成立小组\n（1）明确人员\n一是按月议事，件件有记录、有回音。";
    const found = paragraphsOf({ practices }).map((block) => [block.level, block.runs.map((run) => run.face)]);
    expect(found).toEqual([
      [1, ["hei"]],
      [2, ["kai"]],
      [3, ["fang"]],
      [4, ["fang"]],
      [null, ["fang"]],
    ]);
  });

  test("a run-in heading is a run before the text, and the paragraph is no heading", () => {
    const [, block] = paragraphsOf({ practices: "（二）茶地连片。2022年，村里把6个寨子的1860亩茶地连成一片，由合作社统一管护。" });
    expect(block).toEqual({
      kind: "paragraph",
      level: null,
      runs: [
        { face: "kai", text: "（二）茶地连片。" },
        { face: "fang", text: "2022年，村里把6个寨子的1860亩茶地连成一片，由合作社统一管护。" },
      ],
    });
  });

  test("white space before a paragraph is layout", () => {
    expect(paragraphsOf({ basics: " 　　全村512户。\n\n　\t有党员58名。" }).slice(1).map(textOf)).toEqual(["全村512户。", "有党员58名。"]);
  });
});

const bare = (value: string) => value.replace(/\s/gu, "");

describe("no character of a part is lost", () => {
  const line = array(constantFrom(...ALPHABET), { maxLength: 80 }).map((chars) => chars.join(""));
  const opener = constantFrom("", "", "", "一、", "二、", "（一）", "1.", "（1）", "一是", "　　", "主要做法", "基本情况");
  const text = array(tuple(opener, line).map(([head, rest]) => head + rest), { maxLength: 12 }).map((lines) => lines.join("\n"));

  test("whatever it looks like", () => {
    assert(
      property(text, (practices) => {
        const whole = bare(paragraphsOf({ practices }).map(textOf).join(""));
        const withoutHeading = whole.replace(/^一、(?:主要做法)?/u, "");
        expect([whole, withoutHeading, whole.replace(/^一、/u, "")]).toContain(bare(practices));
      }),
      { numRuns: atLeast(400) },
    );
  });
});

describe("the frame around the parts", () => {
  test("byline, head, foot and signature", () => {
    const model = documentModel(sourceForTests());
    expect(model.head).toEqual({ name: "先进单位申报材料", number: "XJ-2026-0047" });
    expect(model.byline.join("")).toBe("——槐溪镇石桥村2026年度全县民族团结进步先进单位申报材料");
    expect(model.foot).toBe("校验码 7F3C-92A1　第2版　编号 XJ-2026-0047");
    expect(model.signature).toEqual({ unit: "槐溪镇石桥村", date: "2026年1月2日", seal: "盖章处" });
    expect(model.draftMark).toBeNull();
  });

  test("the date is Shanghai's day: 16:00 UTC is already tomorrow", () => {
    const dates = [15, 16].map((hour) => {
      const submittedAt = Date.UTC(2026, 11, 31, hour);
      return documentModel(sourceForTests({ submittedAt })).signature.date;
    });
    expect(dates).toEqual(["2026年12月31日", "2027年1月1日"]);
  });

  test("a draft is marked, has no number and leaves room for the date", () => {
    const model = documentModel(sourceForTests({ final: false, number: null, submittedAt: null }));
    expect(model.draftMark).toBe("未审定稿");
    expect(model.foot).not.toContain("编号");
    expect(model.signature.date).toMatch(/^\s+年\s+月\s+日$/u);
  });

  test("the text reads from head to seal", () => {
    const lines = modelText(documentModel(sourceForTests({ parts: { basics: "全村512户。" } }))).split("\n");
    expect(lines).toEqual([
      "先进单位申报材料\tXJ-2026-0047",
      "同栽一片茶　共守一个家",
      ...documentModel(sourceForTests()).byline,
      "一、基本情况",
      "全村512户。",
      "登记事项",
      "单位全称\t栗原县槐溪镇石桥村村民委员会",
      "单位性质\t行政村\t负责人\t罗成岩",
      "已获荣誉称号\t县级先进基层党组织",
      "县级示范村",
      "基本数据",
      "项目\t计量单位\t2024年\t2025年\t增长",
      "常住户数\t户\t500\t512\t2.4%",
      "村集体经济收入\t万元\t\t42.1\t",
      "槐溪镇石桥村",
      "2026年1月2日",
      "盖章处",
    ]);
  });
});
