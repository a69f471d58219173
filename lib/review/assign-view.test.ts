import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BUNDLINGS } from "./assign-input";
import { assignQuery, CAP, readAssignView, readBounded, SHOWN, shownRows, type AssignView } from "./assign-view";

const read = (query: string) => {
  const params = new URLSearchParams(query);
  return readAssignView((name) => params.get(name) ?? "");
};
const USUAL: AssignView = { stage: null, show: "lacking", find: "", page: 1, edit: "", plan: null };

describe("the address of the assignment page", () => {
  test("without anything it asks for the usual, and what it cannot say is taken as the usual", () => {
    expect(read("")).toEqual(USUAL);
    expect(read("stage=-1&show=none&page=0&each=0&cap=x")).toEqual(USUAL);
    expect(read("each=2&cap=0&by=moon&seed=x&without=,a b,ok_1")).toEqual({ ...USUAL, plan: { each: 2, cap: null, bundling: "none", seed: 1, without: ["ok_1"] } });
    expect(assignQuery(USUAL)).toBe("");
  });

  test("reads back as the same view, whatever was chosen", () => {
    const plans = fc.record({
      each: fc.integer({ min: 1, max: 20 }), cap: fc.option(fc.integer({ min: 1, max: 100_000 })), bundling: fc.constantFrom(...BUNDLINGS), seed: fc.integer({ min: 1, max: 1_000_000 }),
      without: fc.array(fc.stringMatching(/^[\w-]{1,40}$/), { maxLength: 5 }),
    });
    const views = fc.record({
      stage: fc.option(fc.integer({ min: 0, max: 20 })), show: fc.constantFrom(...SHOWN), find: fc.string({ maxLength: 40, unit: "grapheme-ascii" }).map((text) => text.trim()),
      page: fc.integer({ min: 1, max: 10_000 }), edit: fc.stringMatching(/^[\w-]{0,22}$/), plan: fc.option(plans),
    });
    fc.assert(fc.property(views, (view) => { expect(read(assignQuery(view))).toEqual(view); }));
  });
});

test("numbers as they are typed", () => {
  const typed = ["12", "１２", " 3 ", "", "0", "1.5", "-1", "十", "100001", "100000"];
  expect(typed.map((text) => readBounded(text, CAP))).toEqual([12, 12, 3, null, null, null, null, null, null, 100_000]);
});

test("rows that lack somebody, by unit or by number, in any case of letters", () => {
  const rows = [{ number: "XJ-2026-0001", unit: "青柳村", missing: 1 }, { number: "XJ-2026-0002", unit: "石桥村", missing: 0 }];
  const shown = (show: "lacking" | "all", find: string) => shownRows(rows, { show, find }).map((row) => row.unit);
  expect([shown("lacking", ""), shown("all", ""), shown("all", "xj-2026-0002"), shown("all", "柳"), shown("lacking", "石")]).toEqual([["青柳村"], ["青柳村", "石桥村"], ["石桥村"], ["青柳村"], []]);
});
