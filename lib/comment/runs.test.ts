import * as fc from "fast-check";
import { expect, test } from "vitest";
import { atLeast } from "@/lib/testing/seeded";
import { toCodes } from "@/lib/text/approximate";
import { pairRuns } from "./runs";

const words = (a: string, b: string) => pairRuns(toCodes(a), toCodes(b)).map(([i]) => Array.from(a)[i]).join("");

test("runs in common are paired in order; a letter by itself is not", () => {
  expect(words("修路三公里", "修桥三公里")).toBe("三公里");
  expect(words("甲乙丙丁", "丙丁甲乙")).toHaveLength(2);
  expect(words("甲乙", "")).toBe("");
});

test("one long run comes before two short ones", () => {
  expect(words("办起夜校办夜校", "办夜校")).toBe("办夜校");
});

test("pairs rise in both, are the same letters, never stand alone, and stretches too long to compare have none", () => {
  const text = fc.string({ unit: fc.constantFrom("甲", "乙", "丙"), maxLength: 24 });
  fc.assert(fc.property(text, text, (a, b) => {
    const pairs = pairRuns(toCodes(a), toCodes(b));
    for (const [index, [i, j]] of pairs.entries()) {
      expect(a[i]).toBe(b[j]);
      const [before, after] = [pairs[index - 1], pairs[index + 1]];
      if (before) expect(i > before[0] && j > before[1]).toBe(true);
      const beside = (other: [number, number] | undefined) => other !== undefined && Math.abs(other[0] - i) === 1 && Math.abs(other[1] - j) === 1;
      expect(beside(before) || beside(after)).toBe(true);
    }
  }), { numRuns: atLeast(300) });
  expect(pairRuns(toCodes("甲乙".repeat(1000)), toCodes("甲乙".repeat(1000)))).toEqual([]);
});
