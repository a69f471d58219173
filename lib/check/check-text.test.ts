import { expect, test } from "vitest";
import { slice } from "@/lib/text/normalise";
import { words } from "@/lib/words/words";
import { tellFinding } from "@/lib/words/finding";
import { checkText } from "./check-text";
import { quoteOf, quotes } from "./found-for-tests";
import { BLOCKABLE, BLOCKING_BY_DEFAULT, KINDS } from "./kinds";

const BODY = "村里成立了由党支部书记任组长的工作小组，每月走访困难群众，建立台账，逐户销号，办好身边的实事，件件都有回音。各组每季度开一次院坝会，听取意见，当场答复；一时办不了的，说清原因，定下期限。";

test("offsets are code points, also behind characters outside the basic plane", () => {
  const text = "𠮷祥村在𠀀山下，总面积平方公里。";
  expect(checkText(text).map((finding) => [finding.start, finding.end, quoteOf(text, finding)])).toEqual([[8, 15, "总面积平方公里"]]);
});

test("a blank that the other figures determine knows its figure", () => {
  expect(checkText("完成投资2585万元（省级资金300万元，市级资金100万元，群众自筹万元）。").map(({ kind, fill }) => [kind, fill])).toEqual([["blank_figure", "2185"]]);
});

test("the materials of a compilation are checked one by one", () => {
  const text = ["一", "二"].map((number) => `先进单位事迹材料【第${number}篇】\n${number === "一" ? "我村" : "我镇"}位于县城东面，风景如画。\n${BODY.repeat(2)}总面积亩。`).join("\n");
  expect(quotes("mixed_person", text)).toEqual([]);
  const blanks = checkText(text).filter(({ kind }) => kind === "blank_figure");
  expect(blanks.map(({ start, end }) => slice(text, start, end))).toEqual(["总面积亩", "总面积亩"]);
});

test("every finding has its words in both languages", () => {
  const told = checkText("xx村总面积平方公里，，约30余人，推進的的工作").map((finding) => [tellFinding(words("zh-CN"), finding), tellFinding(words("en"), finding)]);
  expect(told.length).toBeGreaterThan(4);
  for (const { message, remedy } of told.flat()) expect([message.length, remedy.length].every((length) => length > 2)).toBe(true);
});

test("an empty text and one of white space have no findings", () => {
  expect(["", " \n　\n"].flatMap(checkText)).toEqual([]);
});

test("what blocks is among the kinds, and by default only a mark of secrecy does", () => {
  expect(BLOCKABLE.every((kind) => KINDS.includes(kind))).toBe(true);
  expect(BLOCKING_BY_DEFAULT).toEqual(["secrecy_mark"]);
});
