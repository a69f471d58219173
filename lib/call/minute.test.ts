import { describe, expect, test } from "vitest";
import { events, minutes } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { days } from "@/lib/clock";
import { expectRefusal } from "@/lib/testing/dump";
import { makeWorld, type Person } from "@/lib/testing/world";
import { minuteProblems } from "./minute";
import { addMinute } from "./minute.mutations";
import { minuteSheet, minutesPage } from "./minute.queries";

const HELD = { heldOn: "2026-02-28", present: "甄立言（组长）、窦明远、甘棠", body: "逐份过了村组五份材料。\n第三份数据有出入，会后核实。" };

function office() {
  const world = makeWorld();
  const add = (by: Person, more: Partial<typeof HELD & { operationId: string; callId: string }> = {}) => addMinute(world.as(by), { callId: world.theCall, operationId: newId(), ...HELD, ...more });
  return { ...world, add, page: (by: Person) => minutesPage(world.as(by), world.theCall) };
}

describe("a minute", () => {
  test("is added and stays: who wrote it, when, told of by its id", () => {
    const { add, organiser, page, db, theCall, now, county } = office();
    const { minuteId } = add(organiser);
    expect(page(organiser).rows).toEqual([{ id: minuteId, ...HELD, writer: expect.any(String), writtenAt: now() }]);
    expect(page(organiser)).toMatchObject({ organiser: county.name, today: "2026-03-01" });
    expect(db.select().from(events).all().filter(({ kind }) => kind === "call.minute").map(({ callId, data }) => [callId, JSON.parse(data)])).toEqual([[theCall, { minute: minuteId }]]);
  });
  test("there may be several, the newest meeting first; sent again it is one", () => {
    const { add, organiser, page, later, db } = office();
    const operationId = newId();
    const first = add(organiser, { operationId });
    expect(add(organiser, { operationId })).toEqual(first);
    later(days(2));
    add(organiser, { heldOn: "2026-02-20", body: "补记。" });
    add(organiser, { heldOn: "2026-03-03", body: "审定。" });
    expect(page(organiser).rows.map(({ heldOn }) => heldOn)).toEqual(["2026-03-03", "2026-02-28", "2026-02-20"]);
    expect(db.select().from(minutes).all()).toHaveLength(3);
  });
  test("is the organiser's: for nobody else is there such a call", () => {
    const { add, page, scorers, screener, filler, person, county, prefecture, sqlite } = office();
    for (const one of [scorers[0], screener, filler, person("admin", county), person("auditor", county), person("organiser", prefecture)]) {
      expectRefusal(sqlite, () => add(one), { code: "not_found" });
      expectRefusal(sqlite, () => page(one), { code: "not_found" });
    }
  });
  test("is refused in words where something is missing, and nothing is kept", () => {
    const { add, organiser, sqlite } = office();
    expectRefusal(sqlite, () => add(organiser, { present: " ", body: "" }), { code: "invalid", problems: { present: { code: "required" }, body: { code: "required" } } });
    expectRefusal(sqlite, () => add(organiser, { heldOn: "2026-03-02" }), { code: "invalid", problems: { heldOn: { code: "date_future" } } });
  });
  test("is printed by its id, of its own call only", () => {
    const { add, organiser, as, call, theCall, sqlite } = office();
    const { minuteId } = add(organiser);
    expect(minuteSheet(as(organiser), theCall, minuteId).minute.body).toBe(HELD.body);
    const other = call();
    expectRefusal(sqlite, () => minuteSheet(as(organiser), other, minuteId), { code: "not_found" });
    expectRefusal(sqlite, () => minuteSheet(as(organiser), theCall, newId()), { code: "not_found" });
  });
});

test("what is wrong with a minute, box by box", () => {
  const wrong = (more: Partial<typeof HELD>) => minuteProblems({ ...HELD, ...more }, "2026-03-01");
  expect([wrong({}), wrong({ heldOn: "2026-03-01" })]).toEqual([{}, {}]);
  expect([wrong({ heldOn: "" }), wrong({ heldOn: "2月28日" }), wrong({ heldOn: "2026-02-30" })]).toEqual([{ heldOn: { code: "required" } }, { heldOn: { code: "date" } }, { heldOn: { code: "date" } }]);
  expect(wrong({ heldOn: "9".repeat(30) })).toEqual({ heldOn: { code: "date" } });
  expect(wrong({ body: "字".repeat(20_001) })).toEqual({ body: { code: "too_long", over: 1, max: 20_000 } });
});
