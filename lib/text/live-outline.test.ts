import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countCharacters } from "./count";
import { headingCounts } from "./live-outline";

const lines = (...rows: string[]) => rows.join("\n");
const told = (text: string) => headingCounts(text).map(({ text: heading, count }) => `${heading} ${count}`);
const BODY = "村里成立工作小组，每月走访困难群众，办好身边的实事。";

describe("the headings in the margin", () => {
  test("each with everything down to the next, white space not counted", () => {
    expect(told(lines("一、抓学习", BODY, "", `　　${BODY}`, "二、办实事", BODY))).toEqual(["一、抓学习 57", "二、办实事 31"]);
    expect([countCharacters(BODY), countCharacters("一、抓学习")]).toEqual([26, 5]);
  });

  test("sub-headings count to the heading above them and do not stand apart", () => {
    expect(told(lines("一、抓学习", "（一）夜校", BODY, "二、办实事", BODY))).toEqual(["一、抓学习 36", "二、办实事 31"]);
  });

  test("where the text has sub-headings only, those are its headings", () => {
    expect(told(lines("（一）夜校", BODY, "（二）山歌", BODY))).toEqual(["（一）夜校 31", "（二）山歌 31"]);
  });

  test("a run-in heading stands without the mark that ends it, and its paragraph counts whole", () => {
    expect(told(`（一）支部牵头。${BODY}`)).toEqual(["（一）支部牵头 34"]);
  });

  test("what stands before the first heading is in no count; a text without any has none", () => {
    expect(told(lines(BODY, "一、抓学习", BODY))).toEqual(["一、抓学习 31"]);
    expect([told(BODY), told("")]).toEqual([[], []]);
  });

  test("rare characters count as one, spaces as none", () => {
    expect(told(lines("一、𠮷庆", "𠮷 𠮷　𠮷。"))).toEqual(["一、𠮷庆 8"]);
  });

  test("no count is more than the text has, and from a first heading on all is counted", () => {
    const row = fc.constantFrom("一、抓学习", "（一）夜校", "二、办实事", BODY, "", "　　𠮷。");
    fc.assert(fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const text = lines("一、开头", ...rows);
      const sum = headingCounts(text).reduce((all, { count }) => all + count, 0);
      expect(sum).toBe(countCharacters(text));
    }));
  });
});
