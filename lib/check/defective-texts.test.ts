import { describe, expect, test } from "vitest";
import { checkText } from "./check-text";
import { quoteOf } from "./found-for-tests";
import type { Kind } from "./kinds";

type Defective = { text: string; finds: readonly (readonly [Kind, string])[] };

/** Invented materials as they come in, and all that is wrong with each, in the order of the text. */
const DEFECTIVE: Readonly<Record<string, Defective>> = {
  "figures cut out by a scraper": {
    text: `白鹿镇先进单位事迹材料
白鹿镇位于县城西南，国土面积平方公里，辖12个村，总人口2.6万人，其中少数民族占总人口的%。
2024年，全镇实现农村经济总收入8612万元，同比增长%；种植烤烟2.1万亩，产量吨，产值万元；硬化道路38公里，发放节柴灶260台，兑现林业资金万元。`,
    finds: [["blank_figure", "国土面积平方公里"], ["blank_figure", "总人口的%"], ["blank_figure", "同比增长%"], ["blank_figure", "产量吨"], ["blank_figure", "产值万元"], ["blank_figure", "林业资金万元"]],
  },
  "a template not filled in": {
    text: `××村民族团结工作汇报
尊敬的各位领导：
xx村现有村民xx户xx人，党员**名，村支书联系电话：13900001111。
我村坚持每月走访。该村还建起了【】广场，获奖情况待补。`,
    finds: [
      ["placeholder", "××"], ["speech_form", "尊敬的各位领导："], ["placeholder", "xx"], ["placeholder", "xx户xx"], ["placeholder", "**"], ["personal_data", "13900001111"], ["mixed_person", "我村"], ["placeholder", "【】"], ["placeholder", "待补"],
    ],
  },
  "copied from a page": {
    text: `红叶社区创建总结
来源：某某文库 发布时间：2023-02-01
红叶社区(qū)成立于2012年，共有居民3012户。&nbsp;社区坚持以人为本，推進网格化管理，
开展邻里节活动，各族居民互帮互助。
- 2 -
二0二三年获得“先进社区称号。`,
    finds: [
      ["boilerplate", "来源：某某文库 发布时间：2023-02-01"], ["pinyin_noise", "(qū)→"], ["html_markup", "&nbsp;→"], ["traditional_mix", "進→进"], ["broken_paragraph", "，\n开→，开"], ["page_number_glued", "- 2 -→"], ["number_style", "二0二三→2023"], ["punctuation", "“"],
    ],
  },
  "marked, careless and said twice": {
    text: `内部资料 注意保存
一、主要做法
为维护名族团结，村里把共同团结进步、共同繁荣发展作为主题，，逐户宣传的的政策。
三、取得成效
村党支部每月组织党员走访各族群众，建立台账，逐户销号，办好身边的实事。
村党支部每月组织党员走访各族群众，建立台账，逐户销号，办好身边的实事。`,
    finds: [
      ["secrecy_mark", "内部资料 注意保存"], ["standard_wording", "名族团结→民族团结"], ["standard_wording", "共同团结进步、共同繁荣发展→共同团结奋斗、共同繁荣发展"], ["punctuation", "，，→，"], ["doubled_character", "的的→的"], ["list_numbering", "三、"],
      ["repeated_passage", "村党支部每月组织党员走访各族群众，建立台账，逐户销号，办好身边的实事。"],
    ],
  },
};

describe("all that is wrong with a text is found, and nothing else", () => {
  test.each(Object.entries(DEFECTIVE))("%s", (_, { text, finds }) => {
    expect(checkText(text).map((finding) => [finding.kind, quoteOf(text, finding)])).toEqual(finds);
  });
});
