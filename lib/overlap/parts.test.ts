import { expect, test } from "vitest";
import { keptRun } from "./parts";

const HERE = [{ part: "basics", text: "甲乙𠮷" }, { part: "practices", text: "" }, { part: "results", text: "丙丁" }];

test("a run is told by the part it stands in, code points from the part's begin", () => {
  expect(keptRun(HERE, [{ part: "", text: "甲乙丙丁" }], { a: [1, 3], b: [1, 3], formula: false })).toEqual({ here: { part: "basics", start: 1, end: 3 }, there: { part: "", start: 1, end: 3 }, formula: false });
  expect(keptRun(HERE, HERE, { a: [5, 7], b: [0, 2], formula: true })).toEqual({ here: { part: "results", start: 0, end: 2 }, there: { part: "basics", start: 0, end: 2 }, formula: true });
});

test("what lies behind the text is a fault of who asks", () => {
  expect(() => keptRun(HERE, HERE, { a: [9, 12], b: [0, 2], formula: false })).toThrow("behind its text");
});
