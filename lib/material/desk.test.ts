import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { calls, people, signInFailures, units } from "@/db/schema";
import { days, minutes } from "@/lib/clock";
import { press, rowOf } from "@/lib/testing/deeds";
import { makeWorld, type Person, type Unit, type World } from "@/lib/testing/world";
import { accountCounts, filingRows, ownCalls, waitingCount, waitingReviews, waitingSignatures } from "./desk.queries";
import { waitsForUnit } from "./waiting";

/** A world whose one call is drafted, so that each test makes the calls it looks at. */
function quiet() {
  const world = makeWorld();
  world.db.update(calls).set({ state: "draft", opensAt: world.now() + days(9), dueAt: world.now() + days(20) }).where(eq(calls.id, world.theCall)).run();
  const rows = (person: Person) => filingRows(world.as(person)).map(({ call, unit, material, own }) => [call.name, unit.name, material?.state ?? "–", own]);
  return { ...world, world, rows };
}

/** Two townships whose ids a LIKE with "_" takes for each other, with a village below the second. */
function lookalikes(world: World) {
  const township = (id: string): Unit => world.db.insert(units).values({ id, name: id, level: "township", kind: "镇", parentId: world.county.id, path: `${world.county.path}${id}/` }).returning().get();
  const [mine, other] = [township("town_1"), township("townX1")];
  return { mine, other, village: world.unit("别村", "grassroots", other) };
}

describe("what a unit can file in", () => {
  test("an open call is offered with its organiser, and stands with the material once it is begun", () => {
    const { call, material, filler, village, as, rows } = quiet();
    const callId = call({ name: "先进村" });
    expect(rows(filler)).toEqual([["先进村", "青柳村", "–", true]]);
    material(village, "draft", { callId });
    expect(rows(filler)).toEqual([["先进村", "青柳村", "draft", true]]);
    expect(filingRows(as(filler))[0]).toMatchObject({ organiser: "柳溪县", call: { id: callId }, unit: { id: village.id } });
  });

  test("a call that is late, not yet open, drafted or concluded is not offered; to the day it closes, it is", () => {
    const { call, filler, rows, now } = quiet();
    call({ name: "已过期", opensAt: now() - days(9), dueAt: now() - 1 });
    call({ name: "未到时", opensAt: now() + 1 });
    call({ name: "草拟中", state: "draft" });
    call({ name: "已结束", state: "concluded" });
    call({ name: "这一刻截止", opensAt: now() - days(2), dueAt: now() });
    call({ name: "这一刻开始", opensAt: now() });
    expect(rows(filler)).toEqual([["这一刻开始", "青柳村", "–", true], ["这一刻截止", "青柳村", "–", true]]);
  });

  test("a unit's own material stays in the list when its call is late or concluded", () => {
    const { call, material, village, filler, rows, db, now } = quiet();
    const [late, over] = [call({ name: "过期", opensAt: now() - days(2) }), call({ name: "结束", opensAt: now() - days(3) })];
    material(village, "draft", { callId: late });
    material(village, "approved", { callId: over });
    db.update(calls).set({ dueAt: now() - 1 }).where(eq(calls.id, late)).run();
    db.update(calls).set({ state: "concluded" }).where(eq(calls.id, over)).run();
    expect(rows(filler)).toEqual([["过期", "青柳村", "draft", true], ["结束", "青柳村", "approved", true]]);
  });

  test("a unit that is not below the organiser, or of no level that files, is offered nothing", () => {
    const { call, person, rows, otherTownship, otherVillage, county, prefecture } = quiet();
    call({ unitId: otherTownship.id, name: "乡里的" });
    const fillers = [county, prefecture, otherTownship, otherVillage].map((unit) => rows(person("filler", unit)).length);
    expect(fillers).toEqual([0, 0, 0, 1]);
  });

  test("an assistant has every unit below the own one, none beside and not the own, told apart from the own", () => {
    const { call, assistant, rows, join, village, world, person } = quiet();
    call({ name: "先进村" });
    const { mine } = lookalikes(world);
    expect(rows(assistant)).toEqual([["先进村", "石桥村", "–", false], ["先进村", "青柳村", "–", false]]);
    join(assistant, "filler", village);
    expect(rows(assistant)).toEqual([["先进村", "石桥村", "–", false], ["先进村", "青柳村", "–", true]]);
    expect(rows(person("assistant", mine))).toEqual([]);
  });

  test("nobody but who fills in has any, and a unit never has another's material", () => {
    const { call, material, secondVillage, filler, signer, organiser, screener, rows } = quiet();
    const callId = call();
    material(secondVillage, "draft", { callId });
    expect([signer, organiser, screener].map(rows)).toEqual([[], [], []]);
    expect(rows(filler)).toEqual([["先进村", "青柳村", "–", true]]);
  });
});

describe("what waits", () => {
  test("for a signature: the signer's own unit only, the longest waiting first", () => {
    const { call, material, village, secondVillage, signer, signerOf, filler, as, later, now } = quiet();
    const [one, two] = [call({ signOff: "required", name: "一" }), call({ signOff: "required", name: "二" })];
    const second = material(village, "signing", { callId: two });
    later(minutes(3));
    const first = material(village, "signing", { callId: one });
    material(secondVillage, "signing", { callId: one });
    expect(waitingSignatures(as(signer))).toEqual([
      { id: second, unit: "青柳村", call: "二", since: now() - minutes(3) }, { id: first, unit: "青柳村", call: "一", since: now() },
    ]);
    expect([waitingSignatures(as(signerOf(secondVillage))).length, waitingSignatures(as(filler)).length]).toEqual([1, 0]);
    press(as(signer), second, "sendBack");
    expect(waitingSignatures(as(signer)).map((row) => row.id)).toEqual([first]);
  });

  test("the number in the bar is what stands on the desk, for everybody", () => {
    const { call, material, village, secondVillage, screener, scorers, organiser, signer, filler, assistant, person, join, as, db } = quiet();
    for (const state of ["draft", "returned", "submitted", "approved", "rejected"] as const) material(village, state, { callId: call() });
    material(village, "signing", { callId: call({ signOff: "required" }) });
    for (const stage of [0, 1, 2]) material(secondVillage, "submitted", { callId: call(), stage });
    const concluded = material(village, "draft", { callId: call() });
    db.update(calls).set({ state: "concluded" }).where(eq(calls.id, rowOf({ db }, concluded).callId)).run();
    const both = person("reviewer", secondVillage);
    join(both, "filler", village);
    join(both, "signer", village);
    const late = material(village, "draft", { callId: call() });
    db.update(calls).set({ dueAt: as(filler).now - 1 }).where(eq(calls.id, rowOf({ db }, late).callId)).run();
    const people = { screener, first: scorers[0], organiser, signer, filler, assistant, both };
    const shown = (each: Person) => {
      const ctx = as(each);
      const own = filingRows(ctx).filter((row) => row.own && row.material && waitsForUnit(row.call, row.material, ctx.now));
      return own.length + waitingSignatures(ctx).length + waitingReviews(ctx).length;
    };
    const counts = Object.fromEntries(Object.entries(people).map(([name, each]) => [name, waitingCount(as(each))]));
    expect(counts).toEqual(Object.fromEntries(Object.entries(people).map(([name, each]) => [name, shown(each)])));
    expect(counts).toEqual({ screener: 2, first: 1, organiser: 1, signer: 1, filler: 2, assistant: 0, both: 3 });
  });
});

describe("what an organiser and an administrator are told", () => {
  test("an organiser's own calls, newest first, with how far their filed materials have come", () => {
    const { call, material, village, secondVillage, otherVillage, organiser, filler, person, otherTownship, as, db, now, theCall } = quiet();
    const [old, recent] = [call({ name: "旧", opensAt: now() - days(5) }), call({ name: "新", opensAt: now() - days(2) })];
    call({ unitId: otherTownship.id, name: "乡里的" });
    db.update(calls).set({ opensAt: now() - days(9), name: "空" }).where(eq(calls.id, theCall)).run();
    material(village, "approved", { callId: old });
    material(secondVillage, "rejected", { callId: old });
    material(otherVillage, "draft", { callId: old });
    const taken = material(village, "submitted", { callId: recent });
    material(secondVillage, "submitted", { callId: recent });
    material(otherVillage, "returned", { callId: recent, screenedBy: person("reviewer", otherTownship) });
    press(as(filler), taken, "withdraw");
    const told = ownCalls(as(organiser)).map(({ name, submitted, returned, approved, rejected }) => [name, submitted ?? 0, returned ?? 0, approved ?? 0, rejected ?? 0]);
    expect(told).toEqual([["新", 1, 1, 0, 0], ["旧", 0, 0, 1, 1], ["空", 0, 0, 0, 0]]);
    expect([ownCalls(as(filler)), ownCalls(as(person("organiser", village)))]).toEqual([[], []]);
  });

  test("an administrator counts the accounts of the own subtree only, once each, and locks that still hold", () => {
    const { world, person, township, village, otherVillage, county, join, as, db, now } = quiet();
    const first = person("filler", village);
    join(first, "signer", village);
    const stranger = person("filler", otherVillage);
    const { mine, village: lookalike } = lookalikes(world);
    const beside = person("filler", lookalike);
    for (const { id } of [first, stranger, beside]) db.update(people).set({ mustChangePassword: true }).where(eq(people.id, id)).run();
    const lock = (each: Person, until: number | null) => db.insert(signInFailures).values({ key: `a:${each.account}`, count: 9, lastAt: now(), lockedUntil: until }).run();
    lock(first, now() + 1);
    lock(world.filler, now());
    lock(world.signer, null);
    lock(stranger, now() + minutes(9));
    const told = [township, mine, otherVillage, county].map((unit) => accountCounts(as(person("admin", unit))));
    expect(told).toEqual([{ locked: 1, first: 1 }, { locked: 0, first: 0 }, { locked: 1, first: 1 }, { locked: 2, first: 3 }]);
    expect(accountCounts(as(world.organiser))).toEqual({ locked: 0, first: 0 });
  });
});
