import { expect, test } from "vitest";
import { mergeSheets } from "./merge";

const base = { head: "石衡", phone: "1", contact: "罗" };

test("changes of two people in different boxes both stand", () => {
  expect(mergeSheets(base, { ...base, phone: "2" }, { ...base, contact: "邱" })).toEqual({ merged: { head: "石衡", phone: "2", contact: "邱" }, clashes: [] });
});

test("what both changed alike is no clash; what both changed differently is named, and mine stands meanwhile", () => {
  expect(mergeSheets(base, { ...base, phone: "2" }, { ...base, phone: "2" }).clashes).toEqual([]);
  expect(mergeSheets(base, { ...base, phone: "2" }, { ...base, phone: "3" })).toEqual({
    merged: { ...base, phone: "2" }, clashes: [{ key: "phone", mine: "2", theirs: "3" }],
  });
});

test("a box that only one of them knows is kept", () => {
  expect(mergeSheets({}, { a: "1" }, { b: "2" })).toEqual({ merged: { a: "1", b: "2" }, clashes: [] });
});

test("pairs are compared by what they hold", () => {
  const pair = { previous: "1", current: "2" };
  expect(mergeSheets({ a: pair }, { a: { ...pair } }, { a: { previous: "1", current: "3" } })).toEqual({ merged: { a: { previous: "1", current: "3" } }, clashes: [] });
});
