import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { atLeast } from "@/lib/testing/seeded";
import { textWidth } from "./lines";
import { ALPHABET } from "./source-for-tests";
import { balancedLines } from "./title";

const bare = (text: string) => text.replace(/\s/gu, "");

describe("balancedLines", () => {
  test("a title that fits stays whole, its full-width space included", () => {
    expect(balancedLines("同栽一片茶　共守一个家", 20)).toEqual(["同栽一片茶　共守一个家"]);
  });

  test("breaks at the space first", () => {
    expect(balancedLines("铸牢中华民族共同体意识　谱写边疆村寨团结新篇章", 20)).toEqual([
      "铸牢中华民族共同体意识",
      "谱写边疆村寨团结新篇章",
    ]);
  });

  test("takes a third line rather than cutting a clause, and —— opens a line", () => {
    expect(balancedLines("铸牢中华民族共同体意识　谱写边疆村寨团结进步新篇章——槐溪镇石桥湾村先进事迹材料", 20)).toEqual([
      "铸牢中华民族共同体意识",
      "谱写边疆村寨团结进步新篇章",
      "——槐溪镇石桥湾村先进事迹材料",
    ]);
  });

  test("without a pause it breaks between words, into lines of like length", () => {
    const lines = balancedLines("槐溪镇石桥湾村创建全国民族团结进步示范村先进事迹申报材料", 20);
    expect(lines).toHaveLength(2);
    expect(lines.join("")).toBe("槐溪镇石桥湾村创建全国民族团结进步示范村先进事迹申报材料");
    expect(lines.some((line) => /^(?:结|步|范)|(?:团|进|示)$/u.test(line))).toBe(false);
    expect(Math.abs(textWidth(lines[0] ?? "") - textWidth(lines[1] ?? ""))).toBeLessThanOrEqual(8);
  });

  test("no line is too long and nothing but white space is lost", () => {
    const title = array(constantFrom(...ALPHABET, "　", "\n"), { maxLength: 70 }).map((chars) => chars.join(""));
    assert(
      property(title, (text) => {
        const lines = balancedLines(text, 20);
        expect(bare(lines.join(""))).toBe(bare(text));
        expect(lines.every((line) => textWidth(line) <= 40)).toBe(true);
      }),
      { numRuns: atLeast(200) },
    );
  });

  test("a dash opens the second line, even where the lines come out uneven", () => {
    expect(balancedLines("火塘边上话团圆——石桥湾村民族团结进步事迹材料", 20)).toEqual(["火塘边上话团圆", "——石桥湾村民族团结进步事迹材料"]);
  });
});
