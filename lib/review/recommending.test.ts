import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { decisions, events, quotas, recommended, reviews } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import type { Problem } from "@/lib/errors";
import { begin, judge, keep, rowOf, verdictOf } from "@/lib/testing/deeds";
import { expectRefusal } from "@/lib/testing/dump";
import { makeWorld, type World } from "@/lib/testing/world";
import { giveUp } from "@/lib/material/ending.mutations";
import { loadMaterial } from "@/lib/material/subject.queries";
import { callUp, sendList, unqualify } from "./recommend.mutations";
import { listPage, overIfBack } from "./recommend.queries";
import { sendReview } from "./send.mutations";

const BASIS = { meeting: "镇党委会", heldOn: "2026-02-27", documentNumber: "南政报〔2026〕7号" };

/** A township with four filed villages and two places. */
function township(places = 2, kind = "") {
  const world = makeWorld();
  world.db.insert(quotas).values({ callId: world.theCall, unitId: world.township.id, kind, places }).run();
  const villages = [world.village, world.secondVillage, world.unit("三岔村", "grassroots", world.township), world.unit("四方村", "grassroots", world.township)];
  const ids = villages.map((village) => world.material(village, "submitted"));
  const pass = (index: number) => judge(world.as(world.screener), ids[index] ?? "", "pass");
  const send = (order: readonly [index: number, up: boolean][], more: Partial<typeof BASIS> = {}) => sendList(world.as(world.screener), {
    callId: world.theCall, unitId: world.township.id, ...BASIS, ...more, operationId: newId(),
    rows: order.map(([index, up]) => ({ materialId: ids[index] ?? "", version: rowOf(world, ids[index] ?? "").version, up })),
  });
  return { ...world, ids, pass, send, verb: (index: number) => ({ materialId: ids[index] ?? "", version: rowOf(world, ids[index] ?? "").version, operationId: newId() }) };
}
const placeOf = (world: World, id: string | undefined) => { const { state, stage, qualifiedAt } = rowOf(world, id ?? ""); return [state, stage, qualifiedAt !== null]; };

describe("a list within its quota", () => {
  test("what passes the screening waits; the list sends the first on and leaves the rest out, each with one event", () => {
    const world = township();
    for (const index of [0, 1, 2]) world.pass(index);
    expect(world.ids.map((id) => placeOf(world, id))).toEqual([["submitted", 0, true], ["submitted", 0, true], ["submitted", 0, true], ["submitted", 0, false]]);
    expect(world.send([[2, true], [0, true], [1, false]])).toEqual({ up: 2, left: 1 });
    expect(world.ids.map((id) => placeOf(world, id))).toEqual([["submitted", 1, false], ["rejected", 0, true], ["submitted", 1, false], ["submitted", 0, false]]);
    expect(world.db.select({ outcome: decisions.outcome, meeting: decisions.meeting, documentNumber: decisions.documentNumber }).from(decisions).all())
      .toEqual([{ outcome: "not_recommended", meeting: BASIS.meeting, documentNumber: BASIS.documentNumber }]);
    expect(world.db.select().from(recommended).all().map(({ materialId, rank, placed }) => [world.ids.indexOf(materialId), rank, placed])).toEqual([[2, 1, true], [0, 2, true], [1, 3, false]]);
    const told = world.db.select({ kind: events.kind }).from(events).all().map(({ kind }) => kind).filter((kind) => /qualify|recommend|leaveOut|pass/.test(kind));
    expect(told).toEqual(["material.qualify", "material.qualify", "material.qualify", "material.pass", "material.pass", "material.leaveOut", "material.recommend"]);
  });

  test("over quota, out of order, not whole or without its basis nothing is sent, with a sentence", () => {
    const world = township();
    for (const index of [0, 1, 2]) world.pass(index);
    const refused = (order: Parameters<typeof world.send>[0], more: Partial<typeof BASIS>, problems: Record<string, Problem>) =>
      expectRefusal(world.sqlite, () => world.send(order, more), { code: "invalid", problems });
    refused([[0, true], [1, true], [2, true]], {}, { list: { code: "over_quota", kind: "", places: 2, asked: 3 } });
    refused([[0, false], [1, true], [2, true]], {}, { list: { code: "rank_skipped", rank: 1 } });
    refused([[0, true], [1, false], [2, false]], { meeting: " ", documentNumber: "", heldOn: "2026-3-1" }, { meeting: { code: "required" }, documentNumber: { code: "required" }, heldOn: { code: "date" } });
    refused([[0, true], [1, false], [2, false]], { heldOn: "2026-03-02" }, { heldOn: { code: "date_future" } });
    expectRefusal(world.sqlite, () => world.send([[0, true], [1, true]]), { code: "conflict" });
    expectRefusal(world.sqlite, () => world.send([[0, true], [1, true], [2, false], [3, false]]), { code: "forbidden", refusal: "not_qualified" });
  });

  test("a quota of one kind binds that kind only", () => {
    const world = township(1, "村");
    for (const index of [0, 1]) world.pass(index);
    expectRefusal(world.sqlite, () => world.send([[0, true], [1, true]]), { code: "invalid", problems: { list: { code: "over_kind_quota", kind: "村", places: 1, asked: 2 } } });
    expect(world.send([[0, true], [1, false]])).toEqual({ up: 1, left: 1 });
  });

  test("without a quota what passes goes straight on", () => {
    const world = makeWorld();
    const id = world.material(world.village, "submitted");
    judge(world.as(world.screener), id, "pass");
    expect(placeOf(world, id)).toEqual(["submitted", 1, false]);
  });

  test("only the township's own reviewer sends its list", () => {
    const world = township();
    world.pass(0);
    const other = world.person("reviewer", world.otherTownship);
    const rows = [{ materialId: world.ids[0] ?? "", version: rowOf(world, world.ids[0] ?? "").version, up: true }];
    const input = () => ({ callId: world.theCall, unitId: world.township.id, ...BASIS, operationId: newId(), rows });
    expectRefusal(world.sqlite, () => sendList(world.as(other), input()), { code: "not_found" });
    expectRefusal(world.sqlite, () => sendList(world.as(world.organiser), input()), { code: "forbidden", refusal: "role" });
    expectRefusal(world.sqlite, () => sendList(world.as(world.screener), { ...input(), unitId: world.otherTownship.id }), { code: "not_found" });
    expect(() => listPage(world.as(other), world.theCall)).toThrow("not_found");
    expect(listPage(world.as(world.screener), world.theCall).rows.map(({ status }) => status)).toEqual(["screening", "screening", "screening", "waiting"]);
  });
});

describe("after the list", () => {
  function sent() {
    const world = township();
    for (const index of [0, 1, 2]) world.pass(index);
    world.send([[0, true], [1, true], [2, false]]);
    return world;
  }

  test("one left out is called up when a place is free, and not before", () => {
    const world = sent();
    expectRefusal(world.sqlite, () => callUp(world.as(world.screener), world.verb(2)), { code: "invalid", problems: { list: { code: "over_quota", kind: "", places: 0, asked: 1 } } });
    giveUp(world.as(world.filler), { ...world.verb(0), reason: "村里换届，今年先不报。" });
    callUp(world.as(world.screener), world.verb(2));
    expect(placeOf(world, world.ids[2])).toEqual(["submitted", 1, false]);
    judge(world.as(world.scorers[0]), world.ids[2] ?? "", "score");
    expect(listPage(world.as(world.screener), world.theCall).rows.map(({ status }) => status)).toContain("calledUp");
    expectRefusal(world.sqlite, () => callUp(world.as(world.screener), world.verb(2)), { code: "forbidden", refusal: "wrong_state" });
    expectRefusal(world.sqlite, () => callUp(world.as(world.screener), world.verb(0)), { code: "forbidden", refusal: "not_left_out" });
  });

  test("one that comes back past the list is told where it would exceed the quota, and holds its place once it is back", () => {
    const world = sent();
    const over = (index: number) => {
      const loaded = loadMaterial(world.db, world.ids[index] ?? "", world.as(world.organiser).now);
      return loaded && overIfBack(world.as(world.organiser), loaded);
    };
    expect([over(0), over(2)]).toEqual([null, { places: 2, count: 3 }]);
    giveUp(world.as(world.filler), { ...world.verb(0), reason: "村里换届，今年先不报。" });
    expect(over(0)).toBeNull();
    callUp(world.as(world.screener), world.verb(2));
    expect(over(0)).toEqual({ places: 2, count: 3 });
    world.db.update(quotas).set({ kind: "学校" }).run();
    expect(over(0)).toBeNull();
  });

  test("a later list counts what went up before", () => {
    const world = sent();
    world.pass(3);
    expectRefusal(world.sqlite, () => world.send([[3, true]]), { code: "invalid", problems: { list: { code: "over_quota", kind: "", places: 0, asked: 1 } } });
    expect(world.send([[3, false]])).toEqual({ up: 0, left: 1 });
  });

  test("a pass is taken back while the list is not sent, and the review is open as it was", () => {
    const world = township();
    begin(world.as(world.screener), world.ids[0] ?? "");
    world.pass(0);
    unqualify(world.as(world.screener), world.verb(0));
    expect(placeOf(world, world.ids[0])).toEqual(["submitted", 0, false]);
    expect(world.db.select({ at: reviews.submittedAt, remark: reviews.remark }).from(reviews).where(eq(reviews.materialId, world.ids[0] ?? "")).all()).toEqual([{ at: null, remark: "请看意见。" }]);
    keep(world.as(world.screener), world.ids[0] ?? "", {}, "还要再看。");
    expectRefusal(world.sqlite, () => unqualify(world.as(world.screener), world.verb(0)), { code: "forbidden", refusal: "not_qualified" });
  });
});

test("what the last stage turns down as 未推荐 was never on the list and cannot be called up", () => {
  const world = makeWorld();
  const { as, organiser, screener, sqlite } = world;
  const id = world.material(world.village, "submitted", { stage: 2 });
  judge(as(organiser), id, "reject", { outcome: "not_recommended" });
  const up = { materialId: id, version: rowOf(world, id).version, operationId: newId() };
  expectRefusal(sqlite, () => callUp(as(screener), up), { code: "forbidden", refusal: "not_left_out" });
});

test("only the unit gives up: nobody turns a material down as given up", () => {
  const world = makeWorld();
  const { as, organiser, sqlite } = world;
  const id = world.material(world.village, "submitted", { stage: 2 });
  begin(as(organiser), id);
  keep(as(organiser), id, {}, "请看意见。");
  expectRefusal(sqlite, () => sendReview(as(organiser), verdictOf(as(organiser), id, "reject", { outcome: "given_up" })), { code: "invalid", problems: { outcome: { code: "choice" } } });
});
