import { describe, expect, test } from "vitest";
import { hookOf } from "./hang";

const NONE = { figure: null, evidenceId: null };
const PARTS = [{ key: "basics", starts: [0, 40, 90] }, { key: "next", starts: [2] }];

describe("hookOf", () => {
  test("a quote hangs beside the paragraph in which it begins", () => {
    expect(hookOf({ ...NONE, target: "quote", part: "basics", place: { start: 45 } }, PARTS)).toBe("basics:40");
    expect(hookOf({ ...NONE, target: "quote", part: "basics", place: { start: 40 } }, PARTS)).toBe("basics:40");
  });

  test("a comment on a part, and one whose place is lost, hang beside its heading", () => {
    expect(hookOf({ ...NONE, target: "part", part: "next", place: null }, PARTS)).toBe("next");
    expect(hookOf({ ...NONE, target: "quote", part: "next", place: { start: null } }, PARTS)).toBe("next");
    expect(hookOf({ ...NONE, target: "quote", part: "next", place: { start: 1 } }, PARTS)).toBe("next");
  });

  test("what is said of the whole, or of a part that is not there, stands at the top", () => {
    expect(hookOf({ ...NONE, target: "whole", part: null, place: null }, PARTS)).toBe("top");
    expect(hookOf({ ...NONE, target: "quote", part: "gone", place: { start: 3 } }, PARTS)).toBe("top");
  });

  test("a comment on a figure or a file hangs beside its row or picture", () => {
    expect(hookOf({ ...NONE, target: "figure", figure: "people", part: null, place: null }, PARTS)).toBe("figure:people");
    expect(hookOf({ ...NONE, target: "photo", evidenceId: "photo-1", part: null, place: null }, PARTS)).toBe("evidence:photo-1");
  });
});
