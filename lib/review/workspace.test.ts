import { describe, expect, test } from "vitest";
import { begin, judge, keep, press, remark, rowOf, write } from "@/lib/testing/deeds";
import { TEXTS } from "@/lib/testing/form";
import { makeWorld } from "@/lib/testing/world";
import { comparePage, pairOf } from "./compare.queries";
import { readFilter } from "./queue";
import { workspacePage } from "./workspace.queries";

const USUAL = readFilter(() => "");

describe("workspacePage", () => {
  test("before the review is begun there is none; then it is there with its scores", () => {
    const world = makeWorld();
    const id = world.material(world.village, "submitted", { stage: 1 });
    const scorer = world.as(world.scorers[0]);
    expect(workspacePage(scorer, id, USUAL)).toMatchObject({ review: null, why: null, verdicts: ["score", "abstain"], status: "todo", comparable: false, holds: true });
    keep(scorer, id, { work: 30 }, "看过。");
    expect(workspacePage(scorer, id, USUAL)).toMatchObject({ review: { scores: { work: 30 }, remark: "看过。", submittedAt: null }, status: "started" });
  });

  test("another's scores and comments are sealed until one's own review is in", () => {
    const world = makeWorld();
    const id = world.material(world.village, "submitted", { stage: 1 });
    const [first, second] = world.scorers.map(world.as);
    if (!first || !second) throw new Error("two scorers");
    begin(first, id);
    remark(first, id, "practices", TEXTS.practices, "田埂调解");
    judge(first, id, "score");
    expect(workspacePage(second, id, USUAL)).toMatchObject({ others: null, comments: [] });
    expect(workspacePage(first, id, USUAL)).toMatchObject({ why: "already_sent", others: [{ stage: 0 }, { mine: true, total: 44 }] });
  });

  test("a review of a stage that is over is no review of the present one", () => {
    const world = makeWorld();
    const id = world.material(world.village, "submitted", { stage: 1 });
    const shown = workspacePage(world.as(world.screener), id, USUAL);
    expect(shown).toMatchObject({ review: null, earlier: { verdict: "pass" }, why: "not_assigned", verdicts: [], status: null });
  });

  test("next walks along the filter, and past one that shows only finished ones", () => {
    const world = makeWorld();
    const [one, two] = [world.material(world.village, "submitted"), world.material(world.secondVillage, "submitted")];
    const screener = world.as(world.screener);
    expect(workspacePage(screener, one, USUAL).steps).toMatchObject({ all: 2, next: two });
    expect(workspacePage(screener, one, { ...USUAL, show: "done" }).steps.all).toBe(2);
    expect(workspacePage(screener, one, { ...USUAL, find: world.village.name }).steps).toMatchObject({ all: 1, next: null });
  });
});

describe("comparePage", () => {
  test("the reader sees the older revision's comments at their old place", () => {
    const world = makeWorld();
    const id = world.material(world.village, "submitted");
    const screener = world.as(world.screener);
    begin(screener, id);
    remark(screener, id, "practices", TEXTS.practices, "去年办结十九件");
    judge(screener, id, "return");
    const changed = TEXTS.practices.replace("去年办结十九件", "二〇二五年办结二十一件");
    write(world.as(world.filler), id, "practices", changed);
    press(world.as(world.filler), id, "submit");
    for (const reader of [screener, world.as(world.filler)]) {
      const { pair } = comparePage(reader, id, "", "");
      expect(pair).toMatchObject({ before: { ordinal: 1 }, after: { ordinal: 2 }, comments: [{ ordinal: 1, place: { quote: "去年办结十九件" } }] });
      expect(pair?.comments[0]?.place?.start).toBe(Array.from(TEXTS.practices.slice(0, TEXTS.practices.indexOf("去年办结十九件"))).length);
    }
    expect(workspacePage(screener, id, USUAL)).toMatchObject({ comparable: true, status: "changed", settles: true });
    expect(rowOf(screener, id).state).toBe("submitted");
  });

  test("with one revision there is nothing to compare", () => {
    const world = makeWorld();
    const id = world.material(world.village, "submitted");
    expect(comparePage(world.as(world.filler), id, "1", "2").pair).toBeNull();
  });
});

test("pairOf takes the named revisions, and the usual ones for what is not there", () => {
  const revisions = [3, 2, 1].map((ordinal) => ({ id: String(ordinal), ordinal }));
  const ordinals = (from: string, to: string) => { const pair = pairOf(revisions, from, to); return pair && [pair.older.ordinal, pair.newer.ordinal]; };
  expect(ordinals("", "")).toEqual([2, 3]);
  expect(ordinals("1", "3")).toEqual([1, 3]);
  expect(ordinals("1", "2")).toEqual([1, 2]);
  expect(ordinals("3", "2")).toEqual([1, 2]);
  expect(ordinals("x", "9")).toEqual([2, 3]);
  expect(ordinals("", "1")).toBeNull();
});
