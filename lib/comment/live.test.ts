import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slice } from "@/lib/text/normalise";
import { makeAnchor } from "./anchor";
import { adoptIn, followEdit, liveFinder, restoreIn } from "./live";

const TEXT = "全村共274户1079人，其中少数民族612人，占总人口的%。村党支部现有党员31名。";
const QUOTE = "占总人口的%";
const at = Array.from(TEXT.slice(0, TEXT.indexOf(QUOTE))).length;
const anchor = makeAnchor(TEXT, at, at + 6);
const BETTER = "占总人口的56.7%";

describe("adoptIn", () => {
  test("replaces exactly the quote, wherever it has moved", () => {
    expect(adoptIn(TEXT, TEXT, anchor, BETTER)).toBe(TEXT.replace(QUOTE, BETTER));
    expect(adoptIn(TEXT, `𠮷祥。${TEXT}`, anchor, BETTER)).toBe(`𠮷祥。${TEXT.replace(QUOTE, BETTER)}`);
  });

  test("does not guess where the quote was changed or is gone", () => {
    expect(adoptIn(TEXT, TEXT.replace(QUOTE, "占全村人口的%"), anchor, BETTER)).toBeNull();
    expect(adoptIn(TEXT, "另写的一段话。", anchor, BETTER)).toBeNull();
  });

  test("a second press changes nothing more", () => {
    const once = adoptIn(TEXT, TEXT, anchor, BETTER) ?? "";
    expect(adoptIn(TEXT, once, anchor, BETTER)).toBe(once);
    expect(restoreIn(TEXT, once, anchor, BETTER)).toBe(TEXT);
  });
});

describe("liveFinder", () => {
  const open = { anchor, suggestion: BETTER, answerKind: null };
  test("finds the quote, and after it was adopted the words that took its place", () => {
    expect(liveFinder(TEXT, TEXT)(open)).toEqual({ start: at, end: at + 6 });
    const spot = liveFinder(TEXT, TEXT.replace(QUOTE, BETTER))({ ...open, answerKind: "adopted" });
    expect(spot && slice(TEXT.replace(QUOTE, BETTER), spot.start, spot.end)).toBe(BETTER);
  });

  test("finds nothing without an anchor or in another text", () => {
    expect(liveFinder(TEXT, TEXT)({ ...open, anchor: null })).toBeNull();
    expect(liveFinder(TEXT, "另写的一段话。")(open)).toBeNull();
  });
});

describe("followEdit", () => {
  const spot = { start: 4, end: 7 };
  test("an edit ahead shifts, one behind does not, one inside stretches", () => {
    expect(followEdit("甲乙丙丁戊己庚辛", "甲𠮷新乙丙丁戊己庚辛", spot)).toEqual({ start: 6, end: 9 });
    expect(followEdit("甲乙丙丁戊己庚辛", "甲乙丙丁戊己庚辛新", spot)).toEqual(spot);
    expect(followEdit("甲乙丙丁戊己庚辛", "甲乙丙丁戊新己庚辛", spot)).toEqual({ start: 4, end: 8 });
    expect(followEdit("甲乙丙丁戊己庚辛", "甲乙丙丁庚辛", spot)).toEqual({ start: 4, end: 5 });
  });

  test("the words of the spot stay under it while the edit is elsewhere", () => {
    const letters = fc.string({ unit: fc.constantFrom("村", "民", "𠮷", "1"), maxLength: 12 });
    fc.assert(fc.property(letters, letters, letters, letters, (head, words, tail, more) => {
      const from = Array.from(head).length;
      const place = { start: from, end: from + Array.from(words).length };
      const before = `${head}${words}${tail}`;
      const mark = "〇".repeat(1 + Array.from(more).length);
      const ahead = followEdit(before, `${mark}${before}`, place);
      expect(slice(`${mark}${before}`, ahead.start, ahead.end)).toBe(words);
      const behind = followEdit(before, `${before}${mark}`, place);
      expect(slice(`${before}${mark}`, behind.start, behind.end)).toBe(words);
    }));
  });

  test("a spot never leaves the text", () => {
    const text = fc.string({ unit: fc.constantFrom("村", "民", "𠮷"), maxLength: 10 });
    fc.assert(fc.property(text, text, fc.nat(10), fc.nat(10), (before, after, a, b) => {
      const length = Array.from(before).length;
      const [start, end] = [Math.min(a, b, length), Math.min(Math.max(a, b), length)];
      const followed = followEdit(before, after, { start, end });
      expect(followed.start).toBeGreaterThanOrEqual(0);
      expect(followed.start).toBeLessThanOrEqual(followed.end);
      expect(followed.end).toBeLessThanOrEqual(Array.from(after).length);
    }));
  });
});
