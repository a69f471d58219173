import { describe, expect, test } from "vitest";
import { numeralOf } from "@/lib/words/format";
import { counted, formal } from "./chinese-number";
import { formatNumber } from "./number-format";

describe("numbers as Word writes them", () => {
  test.each<[string, number, string]>([
    ["decimal", 12, "12"], ["decimalZero", 3, "03"], ["decimalFullWidth", 12, "１２"], ["decimalHalfWidth", 12, "12"],
    ["chineseCountingThousand", 21, "二十一"], ["chineseCountingThousand", 101, "一百零一"], ["chineseCountingThousand", 110, "一百一十"], ["chineseCountingThousand", 1010, "一千零一十"],
    ["chineseCounting", 11, "十一"], ["chineseCounting", 105, "一○五"], ["taiwaneseCountingThousand", 10, "十"],
    ["japaneseCounting", 111, "百十一"], ["japaneseCounting", 205, "二百五"], ["ideographDigital", 20, "二〇"],
    ["ideographTraditional", 3, "丙"], ["ideographTraditional", 11, "11"], ["ideographZodiac", 12, "亥"], ["ideographZodiacTraditional", 13, "丙子"],
    ["decimalEnclosedCircle", 1, "①"], ["decimalEnclosedCircle", 21, "㉑"], ["decimalEnclosedCircleChinese", 50, "㊿"], ["decimalEnclosedCircle", 51, "51"],
    ["decimalEnclosedParen", 2, "⑵"], ["decimalEnclosedFullstop", 20, "⒛"], ["ideographEnclosedCircle", 10, "㊉"],
    ["upperRoman", 1994, "MCMXCIV"], ["lowerRoman", 4, "iv"], ["upperRoman", 0, "0"], ["upperLetter", 27, "AA"], ["lowerLetter", 26, "z"],
    ["chineseLegalSimplified", 12, "壹拾贰"], ["ordinal", 3, "3rd"], ["ordinal", 13, "13th"], ["numberInDash", 1, "- 1 -"], ["none", 4, ""],
    ["a format of next year", 7, "7"], ["constructor", 7, "7"],
  ])("%s %d is %s", (format, value, written) => {
    expect(formatNumber(value, format)).toBe(written);
  });

  test("a pattern of one's own fills up with zeros", () => {
    expect([formatNumber(7, "custom", "001, 002, 003, ..."), formatNumber(7, "custom"), formatNumber(1234, "custom", "001")]).toEqual(["007", "7", "1234"]);
  });

  test("to 99 they are those of the product's own headings", () => {
    for (let value = 1; value < 100; value += 1) expect(counted(value)).toBe(numeralOf(value));
  });

  test("what cannot be counted stays in figures", () => {
    expect([counted(0), counted(10_000), counted(-1), formal(110)]).toEqual(["零", "10000", "-1", "壹佰壹拾"]);
  });
});
