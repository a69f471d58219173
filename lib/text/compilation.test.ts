import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCompilation } from "./compilation";
import { lengthOf, slice } from "./normalise";

const BODY = "村里成立了由党支部书记任组长的工作小组，每月走访困难群众，建立台账，逐户销号，办好群众身边的实事，件件都有回音。".repeat(4);
const openings = (text: string) => readCompilation(text).map(([start, end]) => slice(text, start, end).trim().split("\n")[0]);

describe("a compilation is cut where each material begins", () => {
  test.each<[string, (number: string) => string, string[]]>([
    ["in brackets behind the title", (number) => `先进单位事迹材料【第${number}篇】`, ["一", "二", "三"]],
    ["before the title", (number) => `第${number}篇：青柳村先进事迹材料`, ["一", "二", "三"]],
    ["with figures", (number) => `篇${number}：民族团结先进单位申报材料`, ["1", "2", "3"]],
    ["范文", (number) => `范文第${number}篇 先进单位事迹`, ["1", "2"]],
  ])("%s", (_, heading, numbers) => {
    const text = numbers.map((number) => `${heading(number)}\n${BODY}`).join("\n");
    expect(openings(text)).toEqual(numbers.map(heading));
  });

  test("what stands before the first belongs to it, and a list of contents is not cut", () => {
    const list = "先进事迹材料汇编\n篇1：青柳村事迹\n篇2：白石镇事迹";
    const text = `${list}\n篇1：青柳村事迹\n${BODY}\n篇2：白石镇事迹\n${BODY}`;
    expect(readCompilation(text).map(([start]) => start)).toEqual([0, text.lastIndexOf("篇2")]);
  });

  test("bare numbers, where each piece counts its own headings", () => {
    expect(openings(`篇一\n一、主要做法\n${BODY}\n篇二\n一、主要做法\n${BODY}`)).toEqual(["篇一", "篇二"]);
  });

  test("titles without numbers, each with headings counted from one", () => {
    const one = (name: string) => `${name}先进单位事迹材料\n${BODY}\n一、主要做法\n${BODY}\n二、取得的成效\n${BODY}`;
    expect(openings(`${one("青柳村")}\n${one("白石镇")}\n${one("石门小学")}`)).toEqual(["青柳村先进单位事迹材料", "白石镇先进单位事迹材料", "石门小学先进单位事迹材料"]);
  });
});

describe("a single material is never cut", () => {
  test.each<[string, string]>([
    ["plain", `青柳村先进单位事迹材料\n一、主要做法\n${BODY}\n二、取得的成效\n${BODY}`],
    ["chapters called 篇", `青柳村先进单位事迹材料\n第一篇 组织引领\n${BODY}\n第二篇 产业兴村\n${BODY}`],
    ["the page's headline above the title", `青柳村先进单位事迹材料\n来源：某某网\n青柳村先进单位事迹材料\n一、主要做法\n${BODY}\n二、取得的成效\n${BODY}`],
    ["the first of a series alone", `先进单位事迹材料【第一篇】\n一、主要做法\n${BODY}`],
    ["a report named in passing", `青柳村先进单位事迹材料\n${BODY}\n一、主要做法\n${BODY}\n学习宣传先进事迹\n${BODY}`],
    ["empty", ""],
  ])("%s", (_, text) => {
    expect(readCompilation(text)).toEqual([[0, lengthOf(text)]]);
  });
});

test("the ranges follow on one another and hold the whole text, whatever it is", () => {
  const unit = fc.constantFrom("篇一\n", "第二篇：先进事迹材料\n", "第一篇：先进事迹材料\n", BODY, "\n", "一、主要做法\n", "青柳村先进事迹材料\n", "𠮷");
  fc.assert(fc.property(fc.string({ unit, maxLength: 14 }), (text) => {
    const ranges = readCompilation(text);
    expect([ranges[0]?.[0], ranges.at(-1)?.[1]]).toEqual([0, lengthOf(text)]);
    for (const [index, [start, end]] of ranges.entries()) expect([start < end || text === "", ranges[index + 1]?.[0] ?? end]).toEqual([true, end]);
  }));
});
