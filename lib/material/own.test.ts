import { expect, test } from "vitest";
import { readOutline } from "@/lib/text/outline";
import { slice } from "@/lib/text/normalise";
import { findOwnText } from "./own";

const BODY = "村里成立了工作小组，每月走访困难群众，建立台账，逐户销号，办好群众身边的实事，件件都有回音。";

function own(lines: readonly string[]): boolean[] {
  const text = lines.join("\n");
  return findOwnText(readOutline(text).map((paragraph) => ({ ...paragraph, text: slice(text, paragraph.start, paragraph.end) })));
}

test("greetings, page remains and repeated captions are not the material's own", () => {
  expect(own(["尊敬的各位领导：", "来源：某某网", BODY, "村民夜校", BODY, "村民夜校", BODY])).toEqual([
    false, false, true, false, true, false, true,
  ]);
});

test("a signature with its date at the foot is left out", () => {
  expect(own([BODY, "青柳村民委员会", "2025年3月"])).toEqual([true, false, false]);
});

test("a menu at the foot takes the scraps around it along", () => {
  expect(own([BODY, "新来的客人请点这里", "上一篇：总结", "tj"])).toEqual([true, false, false, false]);
});

test("a signature with its date in Han figures, a speech's last courtesy, and what the page lists behind the text", () => {
  expect(own([BODY, "青柳村民委员会", "二〇二三年六月"])).toEqual([true, false, false]);
  expect(own([BODY, "我的汇报完了，谢谢大家！"])).toEqual([true, false]);
  expect(own([BODY, BODY, "【先进事迹】相关文章：", "1.学校先进事迹材料一篇", "2.企业先进事迹材料一篇"])).toEqual([true, true, false, false, false]);
});

test("a closing list without full stops stays", () => {
  expect(own([BODY, "市级文明村", "省级卫生村"])).toEqual([true, true, true]);
});
