import { describe, expect, test } from "vitest";
import { minutes } from "@/lib/clock";
import { record } from "@/lib/history/record";
import { begin, judge, keep, press } from "@/lib/testing/deeds";
import { makeWorld, type Unit } from "@/lib/testing/world";
import { ORDERS, QUEUE_STATUSES, readFilter, UNFINISHED, type Filter } from "./queue";
import { PAGE_SIZE, reviewQueue, unfinished } from "./queue.queries";

const ALL: Filter = { ...readFilter(() => ""), show: "all" };

/** Villages with a submitted material each, one minute after the other; with the screener's queue over them. */
function villages(...names: string[]) {
  const world = makeWorld();
  const made = new Map(names.map((name) => {
    world.later();
    const unit = world.unit(name, "grassroots", world.township);
    return [name, { unit, id: world.material(unit, "submitted") }] as const;
  }));
  const of = (name: string): { unit: Unit; id: string } => {
    const found = made.get(name);
    if (!found) throw new Error(`no village ${name}`);
    return found;
  };
  const screener = world.as(world.screener);
  const rows = (filter: Partial<Filter> = {}) => reviewQueue(screener, { ...ALL, ...filter }).rows;
  return { ...world, of, ctx: screener, rows, names: (filter: Partial<Filter> = {}) => rows(filter).map((row) => row.unit) };
}

/** A queue with every status in it: two 待评, and one each of the others. */
function everyStatus() {
  const world = villages("甲村", "乙村", "丙村", "丁村", "戊村", "己村");
  const { of, ctx, as, fillerOf } = world;
  begin(ctx, of("丙村").id);
  for (const name of ["丁村", "戊村"]) judge(ctx, of(name).id, "return");
  press(as(fillerOf(of("丁村").unit)), of("丁村").id, "submit");
  judge(ctx, of("己村").id, "pass");
  return world;
}

describe("what is looked for", () => {
  const HOSTILE = ["百分%村", "下_划村", "单'引村", "双\"引村", "反\\斜村", "平村"];

  test.each([["%", "百分%村"], ["_", "下_划村"], ["'", "单'引村"], ["\"", "双\"引村"], ["\\", "反\\斜村"], ["' or 1=1 --", null], ["村%", null], ["\u0000", null]])("%j is taken as it is typed", (find, found) => {
    expect(villages(...HOSTILE).names({ find })).toEqual(found === null ? [] : [found]);
  });

  test("stands in the unit's name or the number, capitals or not", () => {
    const { rows, names } = villages("甲村", "乙村");
    const number = rows({ find: "乙" })[0]?.number ?? "";
    expect(number).toMatch(/^XJ\d+-0002$/);
    expect([names({ find: number.toLowerCase() }), names({ find: "-000" }), names({ find: "丙" })]).toEqual([["乙村"], ["甲村", "乙村"], []]);
  });
});

describe("rows, counts and what is left to do", () => {
  const { of, ctx, names, sqlite } = everyStatus();

  test("each status shows its own rows, the usual filter those that are unfinished", () => {
    const shown = Object.fromEntries(([...QUEUE_STATUSES, "unfinished", "all"] as const).map((show) => [show, names({ show })]));
    expect(shown).toEqual({
      done: ["己村"], changed: ["丁村"], started: ["丙村"], todo: ["甲村", "乙村"], returned: ["戊村"],
      unfinished: ["丁村", "丙村", "甲村", "乙村"], all: ["丁村", "丙村", "甲村", "乙村", "戊村", "己村"],
    });
  });

  test("the counts are the lengths of the filtered rows, whatever is shown, looked for or paged to", () => {
    for (const show of [...QUEUE_STATUSES, "unfinished", "all"] as const) {
      const { counts, total, kinds } = reviewQueue(ctx, { ...ALL, show, find: "甲", page: 2 });
      expect(counts).toEqual(Object.fromEntries(QUEUE_STATUSES.map((status) => [status, reviewQueue(ctx, { ...ALL, show: status }).rows.length])));
      expect([total, kinds]).toEqual([names({ show, find: "甲" }).length, ["村"]]);
    }
  });

  test("the kinds to choose from are those in the queue, and choosing one leaves its rows", () => {
    sqlite.prepare("update units set kind = '社区' where id in (?, ?)").run(of("乙村").unit.id, of("戊村").unit.id);
    record(ctx, "material.assign");
    expect(reviewQueue(ctx, { ...ALL, kind: "社区" })).toMatchObject({ total: 2, kinds: ["村", "社区"] });
    expect([names({ kind: "社区" }), names({ kind: "社" })]).toEqual([["乙村", "戊村"], []]);
  });

  test("what 下一份 walks along follows the filter, and never holds what is finished", () => {
    const walked = (filter: Partial<Filter>) => unfinished(ctx, { ...ALL, ...filter }).map((row) => row.unit);
    for (const order of ORDERS) {
      const rows = reviewQueue(ctx, { ...ALL, order }).rows.filter((row) => UNFINISHED.includes(row.status));
      expect(unfinished(ctx, { ...ALL, order })).toEqual(rows.map(({ id, unit, status }) => ({ id, unit, status })));
    }
    expect([walked({ show: "todo" }), walked({ show: "done" }), walked({ find: "丙" }), walked({ page: 3 })]).toEqual([["甲村", "乙村"], [], ["丙村"], ["丁村", "丙村", "甲村", "乙村"]]);
  });

  test("by number, and newest first by when the unit filed", () => {
    expect(names({ order: "number" })).toEqual(["甲村", "乙村", "丙村", "丁村", "戊村", "己村"]);
    expect(names({ order: "newest" })).toEqual(["丁村", "己村", "戊村", "丙村", "乙村", "甲村"]);
  });
});

test("twenty-five a page, each material once over all pages, in one order also where all were filed at one moment", () => {
  const world = makeWorld();
  const count = 2 * PAGE_SIZE + 3;
  const callId = world.call();
  const units = Array.from({ length: count }, (_, n) => world.unit(`村${n}`, "grassroots", world.township));
  const drafts = units.map((unit) => ({ unit, id: world.material(unit, "draft", { callId }) }));
  for (const { unit, id } of drafts.toReversed()) press(world.as(world.fillerOf(unit)), id, "submit");
  expect(PAGE_SIZE).toBe(25);
  for (const order of ORDERS) {
    const pages = [1, 2, 3, 4].map((page) => reviewQueue(world.as(world.screener), { ...ALL, order, page }));
    expect(pages.map((page) => [page.rows.length, page.total])).toEqual([[25, count], [25, count], [3, count], [0, count]]);
    const numbers = pages.flatMap((page) => page.rows.map((row) => row.number));
    expect(numbers).toEqual(numbers.toSorted());
    expect(new Set(numbers).size).toBe(count);
  }
});

describe("the columns of a row", () => {
  test("say what stands there, and of scores one's own only", () => {
    const world = makeWorld();
    const id = world.material(world.village, "submitted", { stage: 1 });
    const [first, second] = world.scorers.map(world.as);
    if (!first || !second) throw new Error("two scorers");
    const row = (ctx: typeof first) => reviewQueue(ctx, ALL).rows.find((each) => each.id === id);
    const plain = { id, number: expect.stringMatching(/-0001$/), unit: "青柳村", kind: "村", call: "先进村", count: 72, updatedAt: world.now(), full: 60 };
    world.later(minutes(5));
    keep(first, id, { work: 33, writing: 12 });
    expect(row(first)).toEqual({ ...plain, status: "started", previous: null, sum: 45, scored: 2 });
    expect(row(second)).toEqual({ ...plain, status: "todo", previous: null, sum: null, scored: 0 });
    judge(first, id, "score");
    expect([row(second), row(world.as(world.screener))]).toEqual([{ ...plain, status: "todo", previous: null, sum: null, scored: 0 }, { ...plain, status: "done", previous: null, sum: null, scored: 0 }]);
  });

  test("in the second round one's own last total stands as the previous one, and nobody else's", () => {
    const world = makeWorld();
    const id = world.material(world.village, "submitted", { stage: 1 });
    const [first, second] = world.scorers.map(world.as);
    if (!first || !second) throw new Error("two scorers");
    judge(first, id, "score");
    judge(world.as(world.organiser), id, "return");
    press(world.as(world.filler), id, "submit");
    const scores = (ctx: typeof first) => reviewQueue(ctx, ALL).rows.map(({ status, previous, sum, scored }) => ({ status, previous, sum, scored }));
    expect(scores(first)).toEqual([{ status: "changed", previous: 44, sum: null, scored: 0 }]);
    expect(scores(second)).toEqual([{ status: "todo", previous: null, sum: null, scored: 0 }]);
  });
});
