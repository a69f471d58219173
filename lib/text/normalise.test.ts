import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codePoints, lengthOf, normaliseText, slice } from "./normalise";

describe("normaliseText", () => {
  test.each([
    ["甲\r\n乙\r丙\n丁", "甲\n乙\n丙\n丁"],
    ["\uFEFF青柳村\u0000材料\u0007", "青柳村材料"],
    ["无此\ufffe字\uffff", "无此字"],
    ["软回车\v分页\f行\u2028段\u2029末\u0085尾", "软回车\n分页\n行\n段\n末\n尾"],
    ["户数\t512", "户数 512"],
    ["坏字\ud842。", "坏字\ufffd。"],
  ])("%j becomes %j", (raw, clean) => {
    expect(normaliseText(raw)).toBe(clean);
  });

  test("what was typed stays: full-width figures, spaces, old characters, joined emoji", () => {
    const typed = "　　１２户  社區，𠮷祥“组”👨‍👩‍👧";
    expect(normaliseText(typed)).toBe(typed);
  });

  test("a second time changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (raw) => {
        expect(normaliseText(normaliseText(raw))).toBe(normaliseText(raw));
      }),
    );
  });
});

test("offsets count code points, not UTF-16 units", () => {
  expect(codePoints("𠮷祥")).toEqual(["𠮷", "祥"]);
  expect(lengthOf("𠮷祥")).toBe(2);
  expect(slice("甲𠮷祥乙", 1, 3)).toBe("𠮷祥");
  expect(slice("甲乙", 1, 99)).toBe("乙");
  expect(slice("甲乙", -5, 1)).toBe("甲");
  expect(slice("甲乙", 2, 1)).toBe("");
});

test("length and slice agree with the list of code points for any string", () => {
  const unit = fc.constantFrom("村", "𠮷", "\ud842", "\udfb7", "a");
  fc.assert(
    fc.property(fc.string({ unit }), fc.nat({ max: 12 }), fc.nat({ max: 12 }), (text, start, end) => {
      const points = Array.from(text);
      expect(lengthOf(text)).toBe(points.length);
      expect(slice(text, start, end)).toBe(points.slice(start, Math.max(start, end)).join(""));
    }),
  );
});
