import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readTokens } from "./tokens";

test.each(["15.6%", "1.2亿元", "512户", "2025年", "1,200余人次", "３０公里", "8.5个百分点", "24平方公里"])("%s is one word", (figure) => {
  expect(readTokens(`全村共有${figure}，其余不计`)).toContain(figure);
});

test("a date is a word for each of its parts", () => {
  expect(readTokens("2025年3月18日")).toEqual(["2025年", "3月", "18日"]);
});

test("a digit keeps the marks that combine with it", () => {
  expect(readTokens("第5\ufe0f\u20e3项")).toContain("5\ufe0f\u20e3");
});

test("nothing is lost, whatever the text", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
    expect(readTokens(text).join("")).toBe(text);
  }));
});
