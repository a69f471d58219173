import { expect, test } from "vitest";
import { isCheckCode, isOfText, plainCode } from "./seal";

test.each([["7f3c92a1", "7F3C-92A1"], [" 7F3C - 92A1 ", "7F3C-92A1"], ["７Ｆ３Ｃ－９２Ａ１", "7F3C-92A1"], ["7F3C", "7F3C"]])("%s is made plain", (typed, plain) => {
  expect(plainCode(typed)).toBe(plain);
});

test.each([["7f3c92a1", true], ["7F3C-92A1", true], ["7F3C-92G1", false], ["7F3C-92A", false], ["", false]])("whether %s is a check code", (typed, is) => {
  expect(isCheckCode(typed)).toBe(is);
});

test("a scan belongs to the text of its code, and a proof to none", () => {
  expect([isOfText({ checkCode: "7F3C-92A1" }, "7F3C-92A1"), isOfText({ checkCode: "7F3C-92A2" }, "7F3C-92A1"), isOfText({ checkCode: null }, "7F3C-92A1")]).toEqual([true, false, false]);
});
