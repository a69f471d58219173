import { describe, expect, test } from "vitest";
import { lookDistance, lookOf, looksAlike } from "./look";

const grey = (level: (x: number, y: number) => number) => Uint8Array.from({ length: 72 }, (_, at) => level(at % 9, Math.floor(at / 9)));

describe("lookOf", () => {
  test("one bit for each level that is higher than its right neighbour, row by row", () => {
    expect(lookOf(grey((x) => 80 - x))).toBe("ffffffffffffffff");
    expect(lookOf(grey((x) => x))).toBe("0000000000000000");
    expect(lookOf(grey((x, y) => (y === 0 ? 80 - x : x)))).toBe("ff00000000000000");
  });

  test("is not read from another size", () => {
    expect(() => lookOf(new Uint8Array(64))).toThrow("9 × 8");
  });
});

test("the distance counts differing bits", () => {
  expect(lookDistance("00000000000000ff", "000000000000000f")).toBe(4);
  expect(lookDistance("8000000000000001", "0000000000000000")).toBe(2);
});

test.each([
  ["the same", "f0f0a5a50f0f3c3c", "f0f0a5a50f0f3c3c", true],
  ["six bits apart", "f0f0a5a50f0f3c3c", "f0f0a5a50f0f3c03", true],
  ["seven bits apart", "f0f0a5a50f0f3c3c", "f0f0a5a50f0f3d03", false],
  ["two blank pages", "0000000000000000", "0000000000000001", false],
])("%s", (_, a, b, alike) => {
  expect(looksAlike(a, b)).toBe(alike);
});
