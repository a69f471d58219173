import { describe, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { events, groupMaterials, groups, quotas, reminders } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { dayOf, days, endOfDay } from "@/lib/clock";
import { holderFor } from "@/lib/material/holder.queries";
import { findFor } from "@/lib/material/subject.queries";
import { judge, press, rowOf } from "@/lib/testing/deeds";
import { expectRefusal } from "@/lib/testing/dump";
import { makeWorld, type World } from "@/lib/testing/world";
import { extendUnit } from "./extension.mutations";
import { removeGroup, saveGroup, saveQuota } from "./group.mutations";
import type { SaveGroupInput } from "./input";
import { progressPage, unseenReminders } from "./progress.queries";
import { remind, seeReminder } from "./reminding.mutations";
import { setStageTime } from "./stage-time.mutations";

const group = (world: World, more: Partial<SaveGroupInput> = {}) =>
  saveGroup(world.as(world.organiser), { callId: world.theCall, groupId: null, name: "村组", places: 1, leaderId: null, members: [], materials: [], operationId: newId(), ...more });

describe("groups", () => {
  test("a material is in one group; who leads is a member; names are told apart; only the organiser sets them up", () => {
    const world = makeWorld();
    const id = world.material(world.village, "submitted");
    const members = world.scorers.map((scorer) => scorer.id);
    const { groupId } = group(world, { members, leaderId: members[0] ?? null, materials: [id] });
    const second = group(world, { name: "社区组", materials: [id] });
    expect(world.db.select().from(groupMaterials).all()).toEqual([{ materialId: id, groupId: second.groupId }]);
    expectRefusal(world.sqlite, () => group(world, { name: " 村组 " }), { code: "invalid", problems: { name: { code: "group_name" } } });
    expectRefusal(world.sqlite, () => group(world, { name: "企业组", leaderId: members[0] ?? null }), { code: "invalid", problems: { leaderId: { code: "group_leader" } } });
    expectRefusal(world.sqlite, () => group(world, { name: "企业组", members: [world.filler.id] }), { code: "not_found" });
    expectRefusal(world.sqlite, () => group(world, { name: "企业组", materials: ["none"] }), { code: "not_found" });
    expectRefusal(world.sqlite, () => saveGroup(world.as(world.screener), { callId: world.theCall, groupId, name: "学校组", places: null, leaderId: null, members: [], materials: [], operationId: newId() }), { code: "not_found" });
    removeGroup(world.as(world.organiser), { callId: world.theCall, groupId: second.groupId, operationId: newId() });
    expect(world.db.select({ name: groups.name }).from(groups).all()).toEqual([{ name: "村组" }]);
  });

  test("no more are approved than a group has places", () => {
    const world = makeWorld();
    const [first, second] = [world.material(world.village, "submitted", { stage: 2 }), world.material(world.secondVillage, "submitted", { stage: 2 })];
    group(world, { materials: [first, second] });
    judge(world.as(world.organiser), first, "approve");
    expect(() => judge(world.as(world.organiser), second, "approve")).toThrow("invalid");
    expect(rowOf(world, second).state).toBe("submitted");
    judge(world.as(world.organiser), second, "reject", { outcome: "not_selected" });
    expect(rowOf(world, second).state).toBe("rejected");
  });
});

test("a quota is set for a unit below, changed and taken away", () => {
  const world = makeWorld();
  const set = (unitId: string, places: number | null) => saveQuota(world.as(world.organiser), { callId: world.theCall, unitId, kind: "", places, operationId: newId() });
  set(world.township.id, 3);
  set(world.township.id, 2);
  expect(world.db.select({ places: quotas.places }).from(quotas).all()).toEqual([{ places: 2 }]);
  expectRefusal(world.sqlite, () => set(world.prefecture.id, 2), { code: "not_found" });
  set(world.township.id, null);
  expect(world.db.select().from(quotas).all()).toEqual([]);
  expect(world.db.select({ kind: events.kind }).from(events).all().filter(({ kind }) => kind === "call.quota")).toHaveLength(3);
});

describe("reminders", () => {
  function scoring() {
    const world = makeWorld();
    const id = world.material(world.village, "submitted", { stage: 1 });
    const send = (people: readonly string[], words = "请在周五前交齐。") => remind(world.as(world.organiser), { callId: world.theCall, people: [...people], words, operationId: newId() });
    return { ...world, id, send };
  }
  test("only who is behind is reminded, and finds it on the desk until it is seen", () => {
    const { send, scorers, as, id, sqlite, db, screener } = scoring();
    judge(as(scorers[0]), id, "score");
    expectRefusal(sqlite, () => send([scorers[0].id]), { code: "not_found" });
    expectRefusal(sqlite, () => send([screener.id]), { code: "not_found" });
    expectRefusal(sqlite, () => send([scorers[1].id], " "), { code: "invalid", problems: { words: { code: "required" } } });
    expect(send([scorers[1].id])).toEqual({ reminded: 1 });
    const [told] = unseenReminders(as(scorers[1]));
    expect([told?.words, unseenReminders(as(scorers[0]))]).toEqual(["请在周五前交齐。", []]);
    expectRefusal(sqlite, () => seeReminder(as(scorers[0]), { reminderId: told?.id ?? "" }), { code: "not_found" });
    seeReminder(as(scorers[1]), { reminderId: told?.id ?? "" });
    expect([unseenReminders(as(scorers[1])), db.select().from(reminders).all()]).toMatchObject([[], [{ personId: scorers[1].id }]]);
  });
  test("the board counts what each has, has begun and has sent", () => {
    const { as, organiser, scorers, id, theCall, now } = scoring();
    judge(as(scorers[0]), id, "score");
    const board = progressPage(as(organiser), theCall, "");
    const of = (personId: string) => board.reviewers.find((one) => one.personId === personId);
    expect([of(scorers[0].id), of(scorers[1].id)]).toMatchObject([{ given: 1, begun: 0, sent: 1 }, { given: 1, begun: 0, sent: 0 }]);
    expect([board.total, board.counts, board.rows[0]?.since]).toEqual([1, { submitted: 1 }, now()]);
    expect(() => progressPage(as(scorers[0]), theCall, "")).toThrow("not_found");
  });
});

test("a unit is given more time before it has begun anything", () => {
  const world = makeWorld();
  const until = dayOf(world.now() + days(40));
  const input = { callId: world.theCall, unitId: world.village.id, day: until, reason: "汛期抢险。", operationId: newId() };
  expectRefusal(world.sqlite, () => extendUnit(world.as(world.screener), input), { code: "not_found" });
  extendUnit(world.as(world.organiser), input);
  world.later(days(35));
  const id = world.material(world.village, "draft");
  world.later(endOfDay(until) - world.now());
  press(world.as(world.filler), id, "submit");
  expect(rowOf(world, id).state).toBe("submitted");
  expect(world.db.select({ id: events.seq }).from(events).where(eq(events.kind, "material.extend")).all()).toHaveLength(1);
});

test("the time of a stage is told to who asks who holds it, changes with the organiser alone, and can be taken away", () => {
  const world = makeWorld();
  const id = world.material(world.village, "submitted");
  const day = dayOf(world.now() + days(5));
  const set = (who: typeof world.organiser, more: object = {}) => setStageTime(world.as(who), { callId: world.theCall, stage: 0, day, operationId: newId(), ...more });
  const dueIn = () => holderFor(world.as(world.organiser), findFor(world.as(world.organiser), id, "material.read"), { side: "organiser", personId: "", released: false, sealed: false })?.due;
  expect(dueIn()).toBeNull();
  set(world.organiser);
  expect(dueIn()).toBe(endOfDay(day));
  expectRefusal(world.sqlite, () => set(world.screener), { code: "not_found" });
  expectRefusal(world.sqlite, () => set(world.organiser, { stage: 9 }), { code: "not_found" });
  expectRefusal(world.sqlite, () => set(world.organiser, { day: "5月1日" }), { code: "invalid", problems: { day: { code: "date" } } });
  expectRefusal(world.sqlite, () => set(world.organiser, { day: dayOf(world.now() - days(1)) }), { code: "invalid", problems: { day: { code: "date_past" } } });
  set(world.organiser, { day: "" });
  expect(dueIn()).toBeNull();
});
