import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutMarks } from "./marks";

describe("cutMarks", () => {
  test("without marks the paragraph is one stretch, cut where its heading ends", () => {
    expect(cutMarks(10, 20, [])).toEqual([{ start: 10, end: 20, ids: [], closes: [] }]);
    expect(cutMarks(10, 20, [], [14]).map(({ start, end }) => [start, end])).toEqual([[10, 14], [14, 20]]);
  });

  test("overlapping marks are cut into stretches that say which marks lie on them", () => {
    const stretches = cutMarks(0, 10, [{ id: "a", start: 2, end: 6 }, { id: "b", start: 4, end: 8 }]);
    expect(stretches).toEqual([
      { start: 0, end: 2, ids: [], closes: [] },
      { start: 2, end: 4, ids: ["a"], closes: [] },
      { start: 4, end: 6, ids: ["a", "b"], closes: ["a"] },
      { start: 6, end: 8, ids: ["b"], closes: ["b"] },
      { start: 8, end: 10, ids: [], closes: [] },
    ]);
  });

  test("a mark over several paragraphs closes only in its last", () => {
    const mark = { id: "a", start: 5, end: 25 };
    expect(cutMarks(0, 10, [mark]).flatMap((s) => s.closes)).toEqual([]);
    expect(cutMarks(11, 20, [mark])).toEqual([{ start: 11, end: 20, ids: ["a"], closes: [] }]);
    expect(cutMarks(21, 30, [mark]).flatMap((s) => s.closes)).toEqual(["a"]);
  });

  test("the stretches cover the paragraph exactly, and every mark its own length", () => {
    const place = fc.record({ start: fc.nat(40), size: fc.integer({ min: 1, max: 15 }) });
    fc.assert(fc.property(fc.array(place, { maxLength: 8 }), fc.nat(20), fc.integer({ min: 1, max: 20 }), (places, start, length) => {
      const marks = places.map(({ start: from, size }, index) => ({ id: String(index), start: from, end: from + size }));
      const end = start + length;
      const stretches = cutMarks(start, end, marks);
      expect(stretches[0]?.start).toBe(start);
      expect(stretches.at(-1)?.end).toBe(end);
      for (const [index, stretch] of stretches.entries()) expect(stretch.end).toBe(stretches[index + 1]?.start ?? end);
      for (const mark of marks) {
        const covered = stretches.filter((s) => s.ids.includes(mark.id)).reduce((sum, s) => sum + s.end - s.start, 0);
        expect(covered).toBe(Math.max(0, Math.min(mark.end, end) - Math.max(mark.start, start)));
      }
    }));
  });
});
