import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atLeast } from "@/lib/testing/seeded";
import { countCharacters } from "./count";
import { slice } from "./normalise";
import { readOutline } from "./outline";

const BODY = "村里成立了由党支部书记任组长的工作小组，每月走访困难群众，建立台账，逐户销号，办好群众身边的实事，件件都有回音。";

/** Each entry as "level heading|rest", or "-" for body text. */
function outline(text: string, bodyStart?: number): string[] {
  return readOutline(text, bodyStart).map(({ level, heading, end }) =>
    heading ? `${level} ${slice(text, ...heading)}|${slice(text, heading[1], end)}` : "-",
  );
}

describe("numbered headings", () => {
  test("lines of all four levels", () => {
    const text = `一、主要做法\n（一）加强领导\n1.建立机构\n（1）定期会商\n${BODY}`;
    expect(outline(text)).toEqual(["1 一、主要做法|", "2 （一）加强领导|", "3 1.建立机构|", "4 （1）定期会商|", "-"]);
  });

  test("the marker is kept as written", () => {
    expect(readOutline("二、 高度重视\n(一)、争取支持\n2、修路").map(({ marker }) => marker)).toEqual(["二、", "(一)、", "2、"]);
  });

  test.each([
    ["（一）建立机构，加强领导。", 2],
    ["(二)、创新思路,科学谋划.", 2],
    ["1、领导重视", 3],
    ["三、理论学习“深”。", 1],
  ])("the run-in heading %s ends before its text", (heading, level) => {
    const text = `${heading}我村${BODY}`;
    expect(outline(text)).toEqual([`${level} ${heading}|我村${BODY}`]);
  });

  test("a line stuck together gives an entry for each heading, offsets in code points", () => {
    const text = `𠮷祥村的汇报 ${BODY} 一、基本情况 全村共512户。二、主要做法 ${BODY}`;
    expect(outline(text)).toEqual(["-", "1 一、基本情况| 全村共512户。", `1 二、主要做法| ${BODY}`]);
  });

  test("一是…二是…, dates and figures are body text", () => {
    const lines = ["一是加强学习，提高认识。二是建章立制。", "2024年，全村增收。", "1.5万元用于修路。", "2023.5建成广场。"];
    expect(outline(lines.join("\n"))).toEqual(["-", "-", "-", "-"]);
  });
});

describe("headings without a number", () => {
  test("a short line between a finished paragraph and a long one is a heading", () => {
    expect(outline(`${BODY}\n聚力产业发展，铺就富民之路\n${BODY}`)).toEqual(["-", "1 聚力产业发展，铺就富民之路|", "-"]);
  });

  test("under a numbered heading it is one level deeper", () => {
    const text = `一、主要做法\n${BODY}\n画好团结“同心圆”\n${BODY}`;
    expect(outline(text)).toEqual(["1 一、主要做法|", "-", "2 画好团结“同心圆”|", "-"]);
  });

  test("the name of a part stands at the highest level wherever it is", () => {
    expect(outline(`基本情况\n${BODY}\n主要做法\n（一）建立机构\n${BODY}`)).toEqual([
      "1 基本情况|", "-", "1 主要做法|", "2 （一）建立机构|", "-",
    ]);
  });

  test.each([
    ["a caption that comes again", `${BODY}\n村民夜校掠影\n${BODY}\n村民夜校掠影\n${BODY}`],
    ["a date", `${BODY}\n2024年5月6日\n${BODY}`],
    ["a greeting", `${BODY}\n各位领导\n${BODY}`],
    ["a line broken off in mid-sentence", `${BODY.slice(0, -1)}\n全村各项事业发展\n${BODY}`],
    ["a short line before another short line", `${BODY}\n青柳村民委员会\n驻村工作队`],
  ])("%s is no heading", (_, text) => {
    expect(new Set(outline(text))).toEqual(new Set(["-"]));
  });

  test.each<[string, string[]]>([
    [`主要做法：${BODY}`, [`1 主要做法：|${BODY}`]],
    [`【主要做法】${BODY}`, [`1 【主要做法】|${BODY}`]],
    [`【主要做法】\n${BODY}`, ["1 【主要做法】|", "-"]],
    [`★ 主要做法\n${BODY}`, ["1 ★ 主要做法|", "-"]],
    [`所获荣誉：\n市级文明村`, ["1 所获荣誉：|", "-"]],
    [`第一部分 主要做法\n${BODY}`, ["1 第一部分 主要做法|", "-"]],
    [`## 二、主要做法\n**（一）建强队伍。** ${BODY}`, ["1 ## 二、主要做法|", `2 **（一）建强队伍。**| ${BODY}`]],
  ])("other ways of marking a heading: %j", (text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  test("verb run-ins count in company, a lone short sentence does not", () => {
    const [a, b] = ["完善线下阵地。", "深入探索“村企+志愿服务”。"];
    expect(outline(`一、主要做法\n${a}${BODY}\n${b}${BODY}`)).toEqual(["1 一、主要做法|", `2 ${a}|${BODY}`, `2 ${b}|${BODY}`]);
    expect(outline(`一、主要做法\n${a}${BODY}\n${BODY}`)).toEqual(["1 一、主要做法|", "-", "-"]);
  });
});

test("the title of a whole material is no heading of its body", () => {
  const title = "青柳村先进单位事迹材料";
  const text = `${title}\n${BODY}`;
  expect(outline(text, [...title].length)).toEqual(["-", "-"]);
});

test("entries are in order and hold every character that is not white space, whatever the text", () => {
  const unit = fc.constantFrom("一", "二", "、", "（", "）", "1", ".", "。", "村", "𠮷", "：", "“", "”", " ", "　", "\n", BODY, "主要做法");
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
      const entries = readOutline(text);
      expect(entries.map(({ start, end }) => slice(text, start, end)).join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
      for (const { start, end, level, heading, marker } of entries) {
        expect(slice(text, start, end).trim()).toBe(slice(text, start, end));
        expect(heading === null).toBe(level === null);
        if (!heading) continue;
        expect(heading[0]).toBe(start);
        expect(heading[1]).toBeLessThanOrEqual(end);
        expect(slice(text, ...heading).startsWith(marker)).toBe(true);
        expect(countCharacters(slice(text, ...heading))).toBeGreaterThan(0);
      }
    }),
    { numRuns: atLeast(400) },
  );
});
