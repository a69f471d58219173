import { expect, test } from "vitest";
import { followFields, printed } from "./fields";

test.each([
  [" EQ \\o\\ac(○,12) ", "⑫"], ["eq \\o(○,甲)", "甲"], ["EQ \\o\\ac(○，21)", "21"], ["EQ \\f(1,2)", ""], ["SYMBOL 254 \\f Wingdings", "☑"], ["SYMBOL 0x4e00", "一"], ["SYMBOL 1", ""], ["PAGE", ""],
])("%s prints %s", (instruction, text) => {
  expect(printed(instruction)).toBe(text);
});

test("instructions hide, results do not, and a stray end is nothing", () => {
  const fields = followFields(true);
  expect([fields.end(), fields.hidden()]).toEqual(["", false]);
  fields.begin("");
  fields.instruct("PAGE");
  expect(fields.hidden()).toBe(true);
  fields.separate();
  expect([fields.hidden(), fields.end(), fields.hidden()]).toEqual([false, "", false]);
});
