import { expect, test } from "vitest";
import { gatherSaves, SITTING, type SavedText } from "./gather-saves";

const save = (version: number, at: number, by = "陈", frozenIn: number[] = []): SavedText => ({ id: `v${version}`, version, by, at, count: version, frozenIn });
const shown = (saved: SavedText[], chosen = "") => gatherSaves(saved, chosen).map(({ id, more }) => [id, more]);

test("saves of one sitting are one line, its newest text; a pause or another person begins a new one", () => {
  expect(shown([save(5, 4000), save(4, 3000), save(3, 2000, "李"), save(2, 1000), save(1, 1000 - SITTING)])).toEqual([["v5", 1], ["v3", 0], ["v2", 0], ["v1", 0]]);
});

test("a long sitting stays one as long as no pause in it is long", () => {
  expect(shown([save(3, SITTING * 1.8), save(2, SITTING * 0.9), save(1, 0)])).toEqual([["v3", 2]]);
});

test("what a revision froze and what is chosen stand for themselves", () => {
  expect(shown([save(4, 400), save(3, 300, "陈", [1]), save(2, 200), save(1, 100)])).toEqual([["v4", 0], ["v3", 2]]);
  expect(shown([save(4, 400), save(3, 300), save(2, 200)], "v3")).toEqual([["v4", 0], ["v3", 1]]);
});

test("no save is lost or told twice", () => {
  const saved = Array.from({ length: 60 }, (_, index) => save(60 - index, (60 - index) ** 2 * 7000, index % 7 === 0 ? "李" : "陈", index % 11 === 0 ? [1] : []));
  const all = gatherSaves(saved, "v30");
  expect(all.reduce((sum, { more }) => sum + 1 + more, 0)).toBe(60);
  expect(all.map(({ version }) => version)).toEqual(all.map(({ version }) => version).toSorted((a, b) => b - a));
});

test("nothing saved, nothing listed", () => expect(gatherSaves([], "")).toEqual([]));
