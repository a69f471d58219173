import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, test } from "vitest";
import type { Run } from "./blocks";
import { breakLines, textWidth } from "./lines";
import { ALPHABET } from "./source-for-tests";

const fang = (text: string): Run[] => [{ face: "fang", text }];
const joined = (lines: readonly Run[][]) => lines.map((line) => line.map((run) => run.text).join(""));

describe("breakLines", () => {
  test("28 characters to a line, 26 on the indented first", () => {
    const lines = joined(breakLines(fang("茶".repeat(60)), 52, 56));
    expect(lines.map((line) => line.length)).toEqual([26, 28, 6]);
  });

  test("figures count half", () => {
    expect(joined(breakLines(fang("1".repeat(4) + "茶".repeat(28)), 56, 56))[0]).toBe(`1111${"茶".repeat(26)}`);
  });

  test.each(["。", "，", "、", "；", "：", "！", "？", "）", "》", "”"])("%s does not open a line", (mark) => {
    expect(joined(breakLines(fang(`${"茶".repeat(28)}${mark}山`), 56, 56))).toEqual(["茶".repeat(27), `茶${mark}山`]);
  });

  test.each(["（", "《", "“"])("%s does not end a line", (mark) => {
    expect(joined(breakLines(fang(`${"茶".repeat(27)}${mark}山`), 56, 56))).toEqual(["茶".repeat(27), `${mark}山`]);
  });

  test("a figure, a decimal and a dash stay whole", () => {
    expect(joined(breakLines(fang(`${"茶".repeat(27)}16800元`), 56, 56))).toEqual(["茶".repeat(27), "16800元"]);
    expect(joined(breakLines(fang(`${"茶".repeat(27)}42.1%`), 56, 56))).toEqual(["茶".repeat(27), "42.1%"]);
    expect(joined(breakLines(fang(`${"茶".repeat(27)}——山`), 56, 56))).toEqual(["茶".repeat(27), "——山"]);
  });

  test("faces go on across a line's end", () => {
    const runs: Run[] = [{ face: "kai", text: "（一）茶地连片。" }, { face: "fang", text: "山".repeat(30) }];
    expect(breakLines(runs, 52, 56)).toEqual([
      [runs[0], { face: "fang", text: "山".repeat(18) }],
      [{ face: "fang", text: "山".repeat(12) }],
    ]);
  });

  test("what cannot be broken well is broken anyway, and every character comes back", () => {
    const text = array(constantFrom(...ALPHABET), { maxLength: 300 }).map((chars) => chars.join(""));
    assert(
      property(text, (value) => {
        const lines = joined(breakLines(fang(value), 52, 56));
        expect(lines.join("")).toBe(value);
        expect(lines.every((line) => line !== "" && textWidth(line) <= 56)).toBe(true);
      }),
    );
    expect(joined(breakLines(fang("。".repeat(60)), 56, 56)).join("")).toBe("。".repeat(60));
  });
});
