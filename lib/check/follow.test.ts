import fc from "fast-check";
import { expect, test } from "vitest";
import { followSpots } from "./follow";

const spot = (start: number, end: number) => ({ start, end });

test("what lies before an edit stays, what lies behind moves, what it touches goes", () => {
  expect(followSpots("甲乙丙丁戊", "甲乙新丙丁戊", [spot(0, 2), spot(1, 3), spot(3, 5)])).toEqual([spot(0, 2), spot(4, 6)]);
  expect(followSpots("甲乙丙丁", "甲丁", [spot(0, 1), spot(1, 2), spot(3, 4)])).toEqual([spot(0, 1), spot(1, 2)]);
});

test("a place that still stands holds the same words, beyond the basic plane too", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 20 });
  fc.assert(fc.property(text, text, text, text, (head, out, into, tail) => {
    const [before, after] = [head + out + tail, head + into + tail];
    const points = Array.from(before);
    const spots = points.map((_, at) => spot(at, at + 1));
    for (const [index, moved] of followSpots(before, after, spots.map((one, at) => ({ ...one, at }))).entries()) {
      expect(Array.from(after)[moved.start], `${index}`).toBe(points[moved.at]);
    }
  }), { numRuns: 300 });
});
