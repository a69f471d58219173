import * as fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance, toCodes } from "./approximate";

const distance = (a: string, b: string) => editDistance(toCodes(a), toCodes(b));

test("distance counts insertions, deletions and substitutions of code points", () => {
  expect(distance("修了三条路", "修三座路桥")).toBe(3);
  expect(distance("", "𠮷")).toBe(1);
  expect(distance("修路", "修路")).toBe(0);
});

test("it is the same both ways, never more than the longer text, and no way round is shorter", () => {
  const letters = fc.string({ unit: fc.constantFrom("甲", "乙", "丙"), maxLength: 12 });
  fc.assert(fc.property(letters, letters, letters, (a, b, c) => {
    expect(distance(a, b)).toBe(distance(b, a));
    expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    expect(distance(a, c)).toBeLessThanOrEqual(distance(a, b) + distance(b, c));
  }));
});
