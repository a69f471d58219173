import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codePoints, slice } from "@/lib/text/normalise";
import { findAnchor, makeAnchor, type Anchor } from "./anchor";

const TEXT = [
  "青柳村位于白石镇东部，全村共512户2030人，其中少数民族323户1292人。",
  "近年来，村党支部把民族团结摆在心上，办起夜校十二期，参加学习的群众达一千余人次。",
  "村里的𠮷祥合作社由七户人家合办，去年养羊三百四十只，每户增收近两万元。",
  "下一步，我们将把夜校办到每一个村民小组，让更多群众学到手艺。",
].join("\n");

function anchorOf(quote: string, text = TEXT): Anchor {
  const start = codePoints(text.slice(0, text.indexOf(quote))).length;
  return makeAnchor(text, start, start + codePoints(quote).length);
}

function wordsAt(text: string, anchor: Anchor): string {
  const found = findAnchor(text, anchor);
  return found.how === "lost" ? "lost" : `${found.how}: ${slice(text, found.start, found.end)}`;
}

describe("makeAnchor", () => {
  test("keeps the quote and 32 code points on either side, astral characters whole", () => {
    const anchor = anchorOf("𠮷祥合作社");
    expect(anchor.quote).toBe("𠮷祥合作社");
    expect(codePoints(anchor.before)).toHaveLength(32);
    expect(codePoints(anchor.after)).toHaveLength(32);
    expect(slice(TEXT, anchor.start, anchor.end)).toBe("𠮷祥合作社");
  });

  test.each([[3, 3], [5, 2], [-1, 4], [0, 10_000], [0.5, 3]])("refuses the range %d to %d", (start, end) => {
    expect(() => makeAnchor(TEXT, start, end)).toThrow(RangeError);
  });
});

describe("findAnchor", () => {
  test("finds the words where they were", () => {
    expect(wordsAt(TEXT, anchorOf("办起夜校十二期"))).toBe("exact: 办起夜校十二期");
  });

  test("finds them again after words came in before them", () => {
    expect(wordsAt(`新加的第一段。\n${TEXT}`, anchorOf("𠮷祥合作社"))).toBe("quote: 𠮷祥合作社");
  });

  test("of two equal quotes takes the one whose surroundings are the same", () => {
    const anchor = anchorOf("夜校");
    const found = findAnchor(`夜校是个好去处。\n${TEXT}`, anchor);
    expect(found).toEqual({ start: anchor.start + 9, end: anchor.end + 9, how: "quote" });
  });

  test("is not misled by the same words moving into the old place", () => {
    const list = "甲组修路三公里，乙组修路三公里，丙组修路三公里，其余各组整修水渠和院落，都赶在入冬以前完工。";
    const anchor = makeAnchor(list, 12, 15);
    expect(anchor.quote).toBe("三公里");
    expect(findAnchor(`癸组修路三公里，${list}`, anchor)).toEqual({ start: 20, end: 23, how: "quote" });
  });

  test("follows a figure that was corrected in place", () => {
    expect(wordsAt(TEXT.replace("512户", "518户"), anchorOf("512户"))).toBe("fuzzy: 518户");
  });

  test("follows reworded words, with their new edges", () => {
    const text = TEXT.replace("每户增收近两万元", "每户平均增收近两万元");
    expect(wordsAt(text, anchorOf("每户增收近两万元"))).toBe("fuzzy: 每户平均增收近两万元");
  });

  test("prefers the reworded place to the same short words somewhere else", () => {
    const text = `${TEXT.replace("办起夜校十二期", "办起夜校十五期")}\n邻村也办起夜校十二期。`;
    expect(wordsAt(text, anchorOf("办起夜校十二期"))).toBe("fuzzy: 办起夜校十五期");
  });

  test("a whole sentence moved to another paragraph is found by itself", () => {
    const sentence = "村里的𠮷祥合作社由七户人家合办，去年养羊三百四十只，每户增收近两万元。";
    const moved = `${sentence}\n全新的开头和结尾。\n都与原来的不同。`;
    expect(wordsAt(moved, anchorOf(sentence))).toBe(`quote: ${sentence}`);
  });

  test("a figure put into a blank stays inside the quote, however short the quote was", () => {
    const line = "片区东邻石门岭，北与桐木乡接界，国境线长达公里，国土总面积平方公里，共有五个村民委员会。";
    expect(wordsAt(line.replace("长达公里", "长达28.9公里"), makeAnchor(line, 16, 23))).toBe("fuzzy: 国境线长达28.9公里");
  });

  test("words rewritten beyond recognition are lost", () => {
    expect(wordsAt(TEXT.replace("办起夜校十二期", "请来老师上门讲课"), anchorOf("办起夜校十二期"))).toBe("lost");
  });

  test("the same short words in other company are not taken for the deleted ones", () => {
    const text = `${TEXT.replace("近年来，村党支部", "村党支部")}\n学校近年来，变化很大。`;
    expect(wordsAt(text, anchorOf("近年来，"))).toBe("lost");
  });

  test("two equally good places are lost, not guessed", () => {
    const line = "各组都要按时报送材料，并由组长签字确认后交到村委会存档备查，逾期不再受理。";
    const anchor = anchorOf("由组长签字确认", line);
    expect(wordsAt(`说明如下：${line}${line}`, anchor)).toBe("lost");
    expect(wordsAt(`说明如下：${line}`, anchor)).toBe("quote: 由组长签字确认");
  });

  test("an empty quote has no place", () => {
    expect(findAnchor(TEXT, { start: 0, end: 0, quote: "", before: "", after: TEXT.slice(0, 32) })).toEqual({ how: "lost" });
  });
});

describe("whatever the text", () => {
  const ideograph = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((point) => String.fromCodePoint(point));
  const words = (minLength: number, maxLength: number) =>
    fc.array(fc.oneof({ weight: 9, arbitrary: ideograph }, { weight: 1, arbitrary: fc.constantFrom("𠮷", "，", "\n") }), { minLength, maxLength });

  test("words put in elsewhere do not lose the quote", () => {
    fc.assert(
      fc.property(words(20, 60), words(6, 40), words(20, 60), words(1, 50), fc.nat(), (before, quote, after, added, where) => {
        const anchor = makeAnchor([...before, ...quote, ...after].join(""), before.length, before.length + quote.length);
        const at = where % (before.length + 1);
        const text = [...before.slice(0, at), ...added, ...before.slice(at), ...quote, ...after];
        expect(findAnchor(text.join(""), anchor)).toMatchObject({
          start: before.length + added.length,
          end: before.length + added.length + quote.length,
        });
      }),
    );
  });

  test("a deleted quote is lost", () => {
    fc.assert(
      fc.property(words(40, 80), fc.uniqueArray(ideograph, { minLength: 6, maxLength: 40 }), words(40, 80), (before, quote, after) => {
        fc.pre(quote.every((point) => !before.includes(point) && !after.includes(point)));
        const anchor = makeAnchor([...before, ...quote, ...after].join(""), before.length, before.length + quote.length);
        expect(findAnchor([...before, ...after].join(""), anchor)).toEqual({ how: "lost" });
      }),
    );
  });

  test("a small edit inside a long quote is followed to its exact edges", () => {
    fc.assert(
      fc.property(words(40, 60), fc.uniqueArray(ideograph, { minLength: 12, maxLength: 40 }), words(40, 60), fc.nat(), (before, quote, after, where) => {
        fc.pre(quote.every((point) => !before.includes(point) && !after.includes(point)));
        const anchor = makeAnchor([...before, ...quote, ...after].join(""), before.length, before.length + quote.length);
        const edited = quote.with(1 + (where % (quote.length - 2)), "Ω");
        expect(findAnchor([...before, ...edited, ...after].join(""), anchor)).toEqual({
          start: before.length,
          end: before.length + edited.length,
          how: "fuzzy",
        });
      }),
    );
  });
});
