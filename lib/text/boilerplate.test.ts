import { describe, expect, test } from "vitest";
import { isBoilerplate, isSalutation } from "./boilerplate";

describe("isBoilerplate", () => {
  test.each([
    "发布时间：2024-05-06 10:00 来源：某网",
    "当前位置 首页 >事迹材料 >",
    "上一篇：年度工作总结",
    "登录",
    "下面是小编为大家整理的材料，供大家参考。",
    "Copyright © 2020 某某网 版权所有",
    "https://example.com/a.html",
    "年度总结（精选6篇）",
  ])("%s is left over from a web page", (line) => {
    expect(isBoilerplate(line)).toBe(true);
  });

  test.each([
    "青柳村发展会员三百名，大家都登录平台学习。",
    "三、特色亮点",
    "合作社的收入来源由单一种植转为种养结合。",
    "村里打印了一千份宣传单。",
  ])("%s is the material's own", (line) => {
    expect(isBoilerplate(line)).toBe(false);
  });

  test("a long paragraph is never boilerplate for one phrase in it", () => {
    expect(isBoilerplate(`${"村里办好群众身边的实事。".repeat(12)}来源：村民议事会。`)).toBe(false);
  });
});

test("a greeting to listeners is a salutation, a sentence about them is not", () => {
  expect(isSalutation("尊敬的各位领导：")).toBe(true);
  expect(isSalutation("各位领导对青柳村的工作给予了充分肯定，并就下一阶段的任务提出了明确要求。")).toBe(false);
});
