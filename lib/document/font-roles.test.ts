import { expect, test } from "vitest";
import { bestFor, isOwn, spareRank, type Role } from "./font-roles";

const font = (...names: string[]) => ({ names });

test.each<[Role, string]>([
  ["title", "方正小标宋简体"], ["title", "FZXiaoBiaoSong-B05S"], ["title", "方正小标宋_GBK"], ["fang", "仿宋_GB2312"], ["fang", "FangSong_GB2312"], ["fang", "仿宋"], ["fang", "方正仿宋_GBK"],
  ["kai", "楷体_GB2312"], ["kai", "KaiTi"], ["hei", "SimHei"], ["hei", "黑体"], ["song", "NSimSun"], ["latin", "Times New Roman"], ["latin", "TimesNewRomanPSMT"],
])("%s: %s is the official font", (role, name) => {
  expect(isOwn(role, [name])).toBe(true);
});

test.each<[Role, string]>([["fang", "FandolFang R"], ["kai", "LXGW WenKai"], ["hei", "Noto Sans SC Medium"], ["title", "FandolSong-Bold"], ["latin", "Liberation Serif"]])("%s: %s stands in", (role, name) => {
  expect([isOwn(role, [name]), bestFor(role, [font("Other"), font(name)])]).toEqual([false, font(name)]);
});

test("the official font goes before what stands in, wherever it stands", () => {
  expect(bestFor("fang", [font("FandolFang"), font("STFangsong"), font("FangSong", "仿宋")])).toEqual(font("FangSong", "仿宋"));
  expect(bestFor("fang", [font("FandolFang R"), font("STFangsong")])).toEqual(font("STFangsong"));
  expect(bestFor("hei", [font("Times New Roman"), font("SimHei Bold")])).toBeNull();
});

test("a lacking character is sought in Chinese serif fonts first, in bold ones after regular ones", () => {
  const fonts = [{ names: ["Noto Sans CJK SC"], weight: 400 }, { names: ["Any"], weight: 400 }, { names: ["Noto Serif CJK SC Bold"], weight: 700 }, { names: ["Noto Serif CJK SC"], weight: 400 }];
  expect(fonts.toSorted((a, b) => spareRank(a) - spareRank(b)).map(({ names }) => names[0])).toEqual(["Noto Serif CJK SC", "Noto Serif CJK SC Bold", "Noto Sans CJK SC", "Any"]);
});
