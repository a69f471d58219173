import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pushApart } from "./rail";

describe("pushApart", () => {
  test("notes with room between them stay at their places", () => {
    expect([...pushApart([{ id: "a", top: 10, height: 20 }, { id: "b", top: 100, height: 20 }], 8, null)]).toEqual([["a", 10], ["b", 100]]);
  });

  test("a note moves down below the one above it", () => {
    expect(pushApart([{ id: "a", top: 10, height: 50 }, { id: "b", top: 20, height: 20 }], 8, null).get("b")).toBe(68);
  });

  test("the active one keeps its place and pushes the others up and down", () => {
    const notes = [{ id: "a", top: 100, height: 50 }, { id: "b", top: 110, height: 20 }, { id: "c", top: 112, height: 20 }];
    expect([...pushApart(notes, 10, "b")]).toEqual([["a", 50], ["b", 110], ["c", 140]]);
  });

  test("above the top there is no room: the active one moves down as far as it must", () => {
    expect([...pushApart([{ id: "a", top: 0, height: 50 }, { id: "b", top: 5, height: 20 }], 10, "b")]).toEqual([["a", 0], ["b", 60]]);
  });

  test("notes never lie on each other and never above the top", () => {
    const note = fc.record({ top: fc.nat(400), height: fc.integer({ min: 1, max: 90 }) });
    fc.assert(fc.property(fc.array(note, { minLength: 1, maxLength: 12 }), fc.nat(11), (found, pick) => {
      const notes = found.toSorted((a, b) => a.top - b.top).map((one, index) => ({ ...one, id: String(index) }));
      const tops = pushApart(notes, 6, String(pick));
      let free = 0;
      for (const { id, height } of notes) {
        expect(tops.get(id)).toBeGreaterThanOrEqual(free);
        free = (tops.get(id) ?? 0) + height + 6;
      }
    }));
  });
});
