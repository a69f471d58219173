import { describe, expect, test } from "vitest";
import { BORDER, maskTexts, NAME, NO_NAMES, NUMBER, readPhrases } from "./mask";

const shown = (code: number) => ({ [BORDER]: "|", [NUMBER]: "#", [NAME]: "@" })[code] ?? String.fromCodePoint(code);
const masked = (text: string, names: readonly string[] = []) => Array.from(maskTexts([text], readPhrases(names)).codes, shown).join("");
/** What each code stands for in the text. */
const standsFor = (text: string, names: readonly string[] = []) => {
  const { starts, ends } = maskTexts([text], readPhrases(names));
  return Array.from(starts, (start, at) => Array.from(text).slice(start, ends[at]).join(""));
};

describe("letters", () => {
  test("punctuation, white space and symbols are left out, width and case are folded", () => {
    expect(masked("“民族、团结”　\n★ＡＢc（好）")).toBe("民族团结abc好");
  });

  test("each code keeps the place it came from, in code points", () => {
    expect(standsFor("𠮷、祥 村㎡")).toEqual(["𠮷", "祥", "村", "㎡", "㎡"]);
  });
});

describe("numbers", () => {
  test.each([
    ["2025年", "#年"], ["２０２５年", "#年"], ["二〇二五年", "#年"], ["一九九八年", "#年"], ["12.5%", "#"], ["1,300余人", "#余人"], ["10—15户", "#户"], ["①组织", "#组织"], ["2012 年", "#年"],
  ])("%s is read as %s", (text, codes) => expect(masked(text)).toBe(codes));

  test("Han digits that are no year are words", () => {
    expect(masked("三个离不开，一二三四")).toBe("三个离不开一二三四");
  });

  test("numbers with no letter between are one, from the first to the last", () => {
    expect(standsFor("共12.5%、13万元")).toEqual(["共", "12.5%、13", "万", "元"]);
  });
});

describe("names", () => {
  test("a name is one code, the longest that stands there, and names in a row are one", () => {
    expect(masked("柳溪县南岸镇青柳村党支部", ["柳溪县", "南岸镇", "青柳", "青柳村"])).toBe("@党支部");
    expect(standsFor("在青柳 村里", ["青柳村"])).toEqual(["在", "青柳 村", "里"]);
  });

  test("numbers in a name are alike too, and a name of one letter is none", () => {
    expect(masked("第三团一营 第4中学", ["第9中学", "团"])).toBe("第三团一营@");
  });

  test("a name that begins and does not go on is none", () => {
    expect(masked("青柳河青柳", ["青柳村"])).toBe("青柳河青柳");
  });
});

test("several texts are read as one with a border between, their offsets going on", () => {
  const { codes, starts, ends } = maskTexts(["甲乙。", "丙"], NO_NAMES);
  expect(Array.from(codes, shown).join("")).toBe("甲乙|丙");
  expect([Array.from(starts), Array.from(ends)]).toEqual([[0, 1, 3, 4], [1, 2, 4, 5]]);
});
