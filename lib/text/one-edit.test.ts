import fc from "fast-check";
import { expect, test } from "vitest";
import { oneEdit } from "./one-edit";

test.each([
  ["a letter put in", "甲乙丙", "甲新乙丙", { from: 1, to: 1, grown: 1 }],
  ["a letter taken out", "甲乙丙", "甲丙", { from: 1, to: 2, grown: -1 }],
  ["the same letter again", "甲甲", "甲甲甲", { from: 2, to: 2, grown: 1 }],
  ["one sign beyond the basic plane for another, whose first halves are alike", "甲😀乙", "甲😁乙", { from: 1, to: 2, grown: 0 }],
  ["two whose second halves are alike", "甲\u{1f600}乙", "甲\u{1fa00}乙", { from: 1, to: 2, grown: 0 }],
  ["nothing", "甲", "甲", { from: 1, to: 1, grown: 0 }],
])("%s", (_, before, after, edit) => {
  expect(oneEdit(before, after)).toEqual(edit);
});

test("what lies outside the edit is the same in both, counted in code points", () => {
  const text = fc.string({ unit: fc.constantFrom("村", "😀", "😁", "1"), maxLength: 12 });
  fc.assert(fc.property(text, text, (before, after) => {
    const { from, to, grown } = oneEdit(before, after);
    const [old, now] = [Array.from(before), Array.from(after)];
    expect([now.slice(0, from), now.slice(to + grown), now.length]).toEqual([old.slice(0, from), old.slice(to), old.length + grown]);
  }));
});
