import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { groupMaterials, groups, reviews } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { refusal } from "@/lib/access/policy";
import { loadMaterial } from "@/lib/material/subject.queries";
import { begin, judge, keep, press, write } from "@/lib/testing/deeds";
import { DECIDE, RUBRIC, SCORE, TEXTS } from "@/lib/testing/form";
import { makeWorld, type World } from "@/lib/testing/world";
import { firstWords, pressed, readSide, sideAddress, sideOrder, spanOf, totalSoFar, wholeTotal, type SideAsked, type SideRow } from "./side-by-side";
import { sideBySide } from "./side-by-side.queries";

const asked = (values: Partial<SideAsked> = {}): SideAsked => ({ callId: "", stage: null, group: "", sort: { by: "number", down: false }, ...values });
const read = (address: string) => { const query = new URL(address, "http://x").searchParams; return readSide((name) => query.get(name) ?? ""); };

describe("the address", () => {
  test("says call, stage, group and order, and is read back the same", () => {
    for (const one of [asked({ callId: "c" }), asked({ callId: "c", stage: 2, group: "g", sort: { by: "work", down: true } }), asked({ callId: "c", sort: { by: "number", down: true } })]) expect(read(sideAddress(one))).toEqual(one);
    expect(sideAddress(asked({ callId: "c" }))).toBe("/reviews/compare?call=c");
  });

  test("what it cannot say is the usual; a choice names call and stage in one", () => {
    expect(read("/reviews/compare")).toEqual(asked());
    expect(read("/reviews/compare?call=c&stage=x&sort=a%20b")).toEqual(asked({ callId: "c" }));
    expect(read("/reviews/compare?call=c+1")).toEqual(asked({ callId: "c", stage: 1 }));
  });

  test("a column's head sorts the most first, again the other way; numbers and states from the start", () => {
    expect(pressed({ by: "number", down: false }, "work")).toEqual({ by: "work", down: true });
    expect(pressed({ by: "work", down: true }, "work")).toEqual({ by: "work", down: false });
    expect(pressed({ by: "work", down: true }, "number")).toEqual({ by: "number", down: false });
    expect(pressed({ by: "work", down: true }, "state")).toEqual({ by: "state", down: false });
  });
});

const row = (number: string, scores: Record<string, number> | null, sent: SideRow["sent"] = null): SideRow =>
  ({ materialId: number, revisionId: number, number, unit: "", status: "todo", why: null, begun: scores && { version: 1, savedAt: 1, scores, remark: "" }, sent, last: {} });
const order = (by: string, down: boolean, rows: SideRow[]) => sideOrder(rows, RUBRIC, { by, down }).map(({ number }) => number);
const ROWS = [row("b", { work: 20, writing: 4 }), row("a", { work: 30 }), row("d", null), row("c", { work: 20, writing: 19 }, { total: 39, abstained: false }), row("e", { work: 40 }, { total: null, abstained: true })];

describe("rows and columns", () => {
  test("in the order of numbers, of a criterion, of the total, of what is left to do", () => {
    expect(order("number", false, ROWS)).toEqual(["a", "b", "c", "d", "e"]);
    expect(order("number", true, ROWS)).toEqual(["e", "d", "c", "b", "a"]);
    expect(order("work", true, ROWS)).toEqual(["a", "b", "c", "d", "e"]);
    expect(order("work", false, ROWS)).toEqual(["b", "c", "a", "d", "e"]);
    expect(order("total", true, ROWS)).toEqual(["c", "a", "b", "d", "e"]);
    expect(order("state", false, ROWS)).toEqual(["d", "a", "b", "c", "e"]);
  });

  test("a key that is no column leaves the order of numbers", () => {
    expect(order("nothing", true, ROWS)).toEqual(["a", "b", "c", "d", "e"]);
  });

  test("a total so far counts what is there, a whole one only where nothing is missing, and none where somebody abstained", () => {
    expect([totalSoFar(RUBRIC, {}, false), totalSoFar(RUBRIC, { work: 7 }, false), totalSoFar(RUBRIC, { work: 7 }, true)]).toEqual([null, 7, null]);
    expect([wholeTotal(RUBRIC, { work: 7 }, false), wholeTotal(RUBRIC, { work: 7, writing: 0 }, false), wholeTotal(RUBRIC, { work: 7, writing: 0 }, true)]).toEqual([null, 7, null]);
  });

  test("a column's range and mean", () => {
    expect(spanOf([])).toBeNull();
    expect(spanOf([3, 9, 6])).toEqual({ least: 3, most: 9, mean: 6 });
  });

  test("the first words of a remark end where its line or the room does", () => {
    expect(firstWords("做法实在。")).toBe("做法实在。");
    expect(firstWords(" 做法实在。\n第二行")).toBe("做法实在。…");
    expect(firstWords("𠮷".repeat(30), 3)).toBe("𠮷𠮷𠮷…");
  });
});

/** A call of one stage of two scorers, with three villages filed; answers the ids of their materials. */
function scoring(world: World, judging: { promise?: boolean; blind?: boolean } = {}) {
  const { scorers, village, secondVillage, otherVillage } = world;
  const callId = world.call({ judging: { rule: "mean", ...judging }, stages: [{ ...SCORE, panel: scorers.map(({ account }) => account) }, DECIDE] });
  const ids = [village, secondVillage, otherVillage].map((where) => world.material(where, "submitted", { callId }));
  return { callId, ids };
}
const pageOf = (world: World, who: World["scorers"][number], values: Partial<SideAsked> = {}) => sideBySide(world.as(who), asked(values));
const shown = (world: World, who: World["scorers"][number], values: Partial<SideAsked> = {}) => {
  const { chosen } = pageOf(world, who, values);
  if (!chosen) throw new Error("nothing to score");
  return chosen;
};

describe("what a person is shown of their own", () => {
  test("all that waits for their scores, begun or not, open to be changed", () => {
    const world = makeWorld();
    const { ids } = scoring(world);
    const [first] = world.scorers;
    keep(world.as(first), ids[1] ?? "", { work: 31 }, "还要再看。");
    const { rows, count, sent } = shown(world, first);
    expect({ count, sent }).toEqual({ count: 3, sent: 0 });
    expect(rows.map(({ materialId, unit, why, begun, sent: own }) => [materialId, unit, why, begun?.scores ?? null, begun?.remark ?? null, own])).toEqual([
      [ids[0], "青柳村", null, null, null, null], [ids[1], "石桥村", null, { work: 31 }, "还要再看。", null], [ids[2], "白岭村", null, null, null, null],
    ]);
  });

  test("nothing of another's, neither before nor after one's own is sent", () => {
    const world = makeWorld();
    const { ids } = scoring(world);
    const [first, second] = world.scorers;
    keep(world.as(second), ids[0] ?? "", { work: 37, writing: 13 }, "旁人的话");
    const before = JSON.stringify(pageOf(world, first));
    judge(world.as(second), ids[1] ?? "", "score");
    judge(world.as(first), ids[1] ?? "", "score");
    keep(world.as(first), ids[1] === undefined ? "" : ids[2] ?? "", { work: 1 });
    const after = JSON.stringify(shown(world, first).rows.map(({ begun }) => begun?.scores));
    expect([before.includes("旁人的话"), before.includes("37")]).toEqual([false, false]);
    expect(after).toBe(JSON.stringify([undefined, { work: 30, writing: 14 }, { work: 1 }]));
  });

  test("a sent one stays, also after it has moved on, and cannot be changed", () => {
    const world = makeWorld();
    const { ids } = scoring(world);
    const [first, second] = world.scorers;
    judge(world.as(first), ids[0] ?? "", "score");
    expect(shown(world, first).rows[0]).toMatchObject({ why: "already_sent", sent: { total: 44, abstained: false } });
    judge(world.as(second), ids[0] ?? "", "score");
    judge(world.as(world.organiser), ids[0] ?? "", "approve");
    const { rows, count, sent } = shown(world, first);
    expect([rows[0]?.sent, count, sent]).toEqual([{ total: 44, abstained: false }, 3, 1]);
  });

  test("who abstained gave no score, whatever stood in the boxes", () => {
    const world = makeWorld();
    const { ids } = scoring(world);
    judge(world.as(world.scorers[0]), ids[0] ?? "", "abstain");
    const found = shown(world, world.scorers[0]);
    expect(found.rows[0]?.sent).toEqual({ total: null, abstained: true });
  });

  test("a revision that came back starts empty, with the last scores beside it", () => {
    const world = makeWorld();
    const { ids } = scoring(world);
    const id = ids[0] ?? "";
    judge(world.as(world.scorers[0]), id, "score");
    judge(world.as(world.organiser), id, "return");
    expect(shown(world, world.scorers[0]).rows[0]).toMatchObject({ status: "returned", why: "already_sent", sent: { total: 44 } });
    write(world.as(world.filler), id, "basics", `${TEXTS.basics}又添一户。`);
    press(world.as(world.filler), id, "submit");
    expect(shown(world, world.scorers[0]).rows[0]).toMatchObject({ status: "changed", why: null, begun: null, sent: null, last: { work: 30, writing: 14 } });
  });

  test("a review that was set aside counts no more", () => {
    const world = makeWorld();
    const { ids } = scoring(world);
    keep(world.as(world.scorers[0]), ids[0] ?? "", { work: 8 });
    world.db.update(reviews).set({ setAsideAt: world.now() }).where(eq(reviews.materialId, ids[0] ?? "")).run();
    expect(shown(world, world.scorers[0]).rows[0]?.begun).toBeNull();
  });

  test("where the call asks a promise it says so until it is given", () => {
    const world = makeWorld();
    scoring(world, { promise: true });
    expect(shown(world, world.scorers[0]).owes).toBe(true);
  });

  test("what may be changed is what the policy lets them write", () => {
    const world = makeWorld();
    const { ids } = scoring(world);
    const [first, second] = world.scorers;
    judge(world.as(first), ids[0] ?? "", "score");
    begin(world.as(first), ids[1] ?? "");
    judge(world.as(second), ids[2] ?? "", "score");
    for (const who of [first, second]) {
      for (const { materialId, why } of shown(world, who).rows) {
        const loaded = loadMaterial(world.db, materialId, world.now());
        expect([materialId, why]).toEqual([materialId, loaded && refusal(world.as(who).actor, "review.write", loaded.subject)]);
      }
    }
  });

  test("where the call judges blind no name of a unit is there", () => {
    const world = makeWorld();
    scoring(world, { blind: true });
    const page = JSON.stringify(pageOf(world, world.scorers[0]).chosen?.rows);
    expect(["青柳村", "石桥村", "白岭村"].filter((name) => page.includes(name))).toEqual([]);
    expect(shown(world, world.scorers[0]).rows.every(({ unit, number }) => unit !== "" && number !== "")).toBe(true);
  });

  test("who scores nothing has nothing there: the unit, its organiser, a screener", () => {
    const world = makeWorld();
    scoring(world);
    world.material(world.unit("新村", "grassroots", world.township), "submitted");
    for (const who of [world.filler, world.organiser, world.screener, world.assistant]) expect(pageOf(world, who)).toEqual({ offers: [], chosen: null });
  });
});

describe("call and group", () => {
  function grouped(world: World) {
    const { callId, ids } = scoring(world);
    const [upper, lower] = [newId(), newId()];
    for (const [position, id] of [upper, lower].entries()) world.db.insert(groups).values({ id, callId, name: `组${position}`, leaderId: null, places: null, position }).run();
    for (const [materialId, groupId] of [[ids[0], upper], [ids[1], upper], [ids[2], lower]] as const) world.db.insert(groupMaterials).values({ materialId: materialId ?? "", groupId: groupId }).run();
    return { callId, ids, upper, lower };
  }

  test("a group shows its own; the distribution still counts the whole call", () => {
    const world = makeWorld();
    const { callId, ids, upper, lower } = grouped(world);
    const [first] = world.scorers;
    keep(world.as(first), ids[2] ?? "", { work: 20, writing: 11 });
    keep(world.as(first), ids[1] ?? "", { work: 20 });
    const own = shown(world, first, { callId, group: upper });
    expect([own.rows.map(({ materialId }) => materialId), own.elsewhere, own.groups]).toEqual([[ids[0], ids[1]], [31], [{ id: upper, name: "组0" }, { id: lower, name: "组1" }]]);
    expect(shown(world, first, { callId, group: "not-there" })).toMatchObject({ group: "", elsewhere: [], count: 3 });
  });

  test("of several calls that with work left is shown first, another by its address", () => {
    const world = makeWorld();
    const [done, open] = [scoring(world), scoring(world)];
    const [first] = world.scorers;
    for (const id of done.ids) judge(world.as(first), id, "score");
    begin(world.as(first), open.ids[0] ?? "");
    const { offers, chosen } = pageOf(world, first);
    expect([chosen?.callId, offers.map(({ callId, sent, count }) => [callId, sent, count])]).toEqual([open.callId, [[open.callId, 0, 3], [done.callId, 3, 3]]]);
    expect(shown(world, first, { callId: done.callId }).rows).toHaveLength(3);
  });

  test("a stranger's address shows one's own all the same", () => {
    const world = makeWorld();
    const { callId } = scoring(world);
    const stranger = world.person("reviewer", world.county);
    expect(pageOf(world, stranger, { callId })).toEqual({ offers: [], chosen: null });
  });
});
