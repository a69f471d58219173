import * as fc from "fast-check";
import { expect, test } from "vitest";
import { atLeast } from "@/lib/testing/seeded";
import { editDistance, findApproximate, prefixDistances, toCodes } from "./approximate";

const find = (text: string, pattern: string, limit: number) => findApproximate(toCodes(text), toCodes(pattern), limit);
const distance = (a: string, b: string) => editDistance(toCodes(a), toCodes(b));

test("with no edits allowed only equal words are found", () => {
  expect(find("修路修桥修路", "修路", 0)).toEqual([
    { start: 0, end: 2, edits: 0 },
    { start: 4, end: 6, edits: 0 },
  ]);
});

test("a changed first character keeps the start where it was", () => {
  expect(find("昨天晴，今年修路", "去年修路", 1)).toContainEqual({ start: 4, end: 8, edits: 1 });
});

test("distance counts insertions, deletions and substitutions", () => {
  expect(distance("修了三条路", "修三座路桥")).toBe(3);
  expect(distance("", "𠮷")).toBe(1);
});

test("the distance to every beginning is known at once", () => {
  expect(Array.from(prefixDistances(toCodes("修路"), toCodes("修三路")))).toEqual([2, 1, 1, 1]);
});

test("every match is as far from the pattern as it says, and none within the limit is missed", () => {
  const letters = fc.string({ unit: fc.constantFrom("甲", "乙", "丙"), maxLength: 14 });
  fc.assert(
    fc.property(letters, letters.filter(({ length }) => length > 0), fc.nat({ max: 4 }), (text, pattern, limit) => {
      const found = new Map(find(text, pattern, limit).map((match) => [match.end, match]));
      for (let end = 1; end <= text.length; end += 1) {
        const nearest = Math.min(...Array.from({ length: end + 1 }, (_, from) => distance(text.slice(from, end), pattern)));
        const match = found.get(end);
        expect(match?.edits ?? Infinity).toBe(nearest <= limit ? nearest : Infinity);
        if (match) expect(distance(text.slice(match.start, match.end), pattern)).toBe(match.edits);
      }
    }),
    { numRuns: atLeast(300) },
  );
});
