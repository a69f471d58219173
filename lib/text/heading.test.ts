import { describe, expect, test } from "vitest";
import { endsSentence, firstSentenceEnd, hasSentenceEnd, headingExtent } from "./heading";

const BODY = "为确保各项工作顺利推进，镇里成立了由主要负责人任组长的工作小组，定期会商，逐项落实，件件都有回音。";

describe("headingExtent", () => {
  test.each([
    ["建立机构，加强领导。", BODY],
    ["建立机构,加强领导.", BODY],
    ["理论学习“深”。", BODY],
    ["加强领导：", BODY],
    ["领导重视", `我局${BODY}`],
    ["求真务实，抓团结促稳定", `首先${BODY}`],
    ["基本情况", " 全村共512户。"],
    ["加强组织领导,为创建工作奠定坚实基础", ` 该村${BODY}`],
  ])("ends the run-in heading %s", (heading, body) => {
    const rest = heading + body;
    expect(rest.slice(0, headingExtent(rest))).toBe(heading);
  });

  test("a heading that fills its line is the whole line, with or without full stop", () => {
    for (const line of ["壮大集体经济，不断加快发展速度，促进示范建设。", "唱响主旋律 共建和谐校园"]) {
      expect(headingExtent(line)).toBe(line.length);
    }
  });

  test("nothing is guessed where nothing tells", () => {
    expect(headingExtent("全年共为一百二十户困难家庭送去粮油、棉被和取暖用煤等物资合计三十余万元并帮助其中八十户修缮了漏雨的房屋使他们温暖过冬，群众都说好。")).toBe(0);
  });
});

test("a stop inside a figure ends no sentence", () => {
  expect(hasSentenceEnd("增长3.5个百分点")).toBe(false);
  expect(hasSentenceEnd("迈上了新台阶.长期以来")).toBe(true);
});

test("closing quotes belong to the sentence", () => {
  expect(firstSentenceEnd("他说：“好。”大家都笑了。")).toBe("他说：“好。”".length);
  expect(endsSentence("他说：“好。”")).toBe(true);
  expect(endsSentence("维护大家庭和睦")).toBe(false);
});
