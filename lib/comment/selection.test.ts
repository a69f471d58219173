import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codePoints, slice } from "@/lib/text/normalise";
import { placeOf, type Piece } from "./selection";

const piece = (over: Partial<Piece>): Piece => ({ part: "basics", paragraph: 0, before: "", text: "", from: 0, to: over.text?.length ?? 0, ...over });

describe("placeOf", () => {
  test("a stretch inside one paragraph", () => {
    expect(placeOf([piece({ paragraph: 20, text: "三年共议定47件事。", from: 2, to: 7 })])).toEqual({ part: "basics", start: 22, end: 27 });
  });

  test("text in marks before it counts, astral characters count once", () => {
    expect(placeOf([piece({ paragraph: 5, before: "𠮷村", text: "有𠀋户人家", from: 1, to: 4 })])).toEqual({ part: "basics", start: 8, end: 10 });
  });

  test("several nodes and paragraphs of one part", () => {
    const pieces = [
      piece({ paragraph: 0, text: "第一段的话", from: 3 }),
      piece({ paragraph: 6, text: "标记", before: "" }),
      piece({ paragraph: 6, before: "标记", text: "后面的话", to: 2 }),
    ];
    expect(placeOf(pieces)).toEqual({ part: "basics", start: 3, end: 10 });
  });

  test("over two parts it is cut to the first", () => {
    const pieces = [piece({ text: "前一部分", from: 2 }), piece({ part: "next", text: "后一部分", to: 2 })];
    expect(placeOf(pieces)).toEqual({ part: "basics", start: 2, end: 4 });
  });

  test("white space at the ends is left out, and alone is nothing", () => {
    expect(placeOf([piece({ text: " 有人家 ", from: 0, to: 5 })])).toEqual({ part: "basics", start: 1, end: 4 });
    expect(placeOf([piece({ text: "  \n", from: 0, to: 3 })])).toBeNull();
    expect(placeOf([])).toBeNull();
  });

  test("an empty piece at the head does not choose the part", () => {
    const pieces = [piece({ text: "甲部", from: 2, to: 2 }), piece({ part: "next", text: "乙部" })];
    expect(placeOf(pieces)).toEqual({ part: "next", start: 0, end: 2 });
  });

  test("what it names is what was selected, wherever the nodes are cut", () => {
    const words = fc.array(fc.constantFrom("村", "𠮷", "3", "户", "，", "𠀋"), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), fc.nat(), fc.nat(), (nodes, a, b) => {
      const points = nodes.flat();
      const [from, to] = [a % points.length, b % points.length].toSorted((x, y) => x - y) as [number, number];
      let at = 0;
      const pieces = nodes.map((node) => {
        const before = points.slice(0, at).join("");
        const cut = (end: number) => node.slice(0, Math.max(0, end - at)).join("").length;
        const made = piece({ before, text: node.join(""), from: cut(from), to: cut(to + 1) });
        at += node.length;
        return made;
      });
      const place = placeOf(pieces);
      const text = points.join("");
      expect(place && slice(text, place.start, place.end)).toBe(codePoints(text).slice(from, to + 1).join(""));
    }));
  });
});
