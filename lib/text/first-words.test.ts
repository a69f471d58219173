import { expect, test } from "vitest";
import { firstWords } from "./first-words";

test.each([["", 5, ""], ["岩背村", 3, "岩背村"], ["岩背村很大", 3, "岩背村…"], ["  一、\n二、 ", 9, "一、 二、"], ["𠮷林场护林", 2, "𠮷林…"]])("of %j, %i: %j", (text, most, words) => {
  expect(firstWords(text, most)).toBe(words);
});
