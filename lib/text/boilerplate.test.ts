import { describe, expect, test } from "vitest";
import { isBoilerplate, isCourtesy, isSalutation, pointsElsewhere } from "./boilerplate";

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
    "第 2 页 共 3 页",
    "（记者 苏合 通讯员 白玉）",
    "打印本页 关闭窗口",
    "（石门镇党委，镇政府 供稿）",
    "本文来自网络，如有侵权请联系删除",
  ])("%s is left over from a web page", (line) => {
    expect(isBoilerplate(line)).toBe(true);
  });

  test.each([
    "青柳村发展会员三百名，大家都登录平台学习。",
    "三、特色亮点",
    "合作社的收入来源由单一种植转为种养结合。",
    "村里打印了一千份宣传单。",
    "县融媒体中心选派记者下乡。",
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

test("a speech's closing courtesy, and the head of a page's list of other texts", () => {
  expect(["我的汇报完了，谢谢大家！", "谢谢大家！", "感谢各位领导多年来对青柳村工作的关心、支持和帮助，村民们都记在心里。"].map(isCourtesy)).toEqual([true, true, false]);
  expect(["【先进事迹】相关文章：", "猜你喜欢", "村民们推荐阅读的书有三百本。"].map(pointsElsewhere)).toEqual([true, true, false]);
});
