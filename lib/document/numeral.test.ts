import { describe, expect, test } from "vitest";
import { toChineseNumeral } from "./numeral";

describe("toChineseNumeral", () => {
  test.each([
    [1, "一"],
    [10, "十"],
    [12, "十二"],
    [20, "二十"],
    [99, "九十九"],
    [100, "100"],
  ])("%i is %s", (value, text) => {
    expect(toChineseNumeral(value)).toBe(text);
  });

  test("what is no number of a heading is refused", () => {
    expect(() => toChineseNumeral(0)).toThrow(RangeError);
    expect(() => toChineseNumeral(1.5)).toThrow(RangeError);
  });
});
