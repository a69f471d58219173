import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { comparisonsWaiting, events, referenceTexts } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { expectRefusal } from "@/lib/testing/dump";
import { makeWorld } from "@/lib/testing/world";
import { filed, PASSAGES, workOff } from "./filed-for-tests";
import { addReference, compareCall, removeReference } from "./mutations";

const NOT_FOUND = { code: "not_found" } as const;

describe("a whole call compared anew", () => {
  test("every filed material of the call waits again, once for one press, with one event", () => {
    const world = makeWorld();
    filed(world, world.village, PASSAGES[0]);
    filed(world, world.secondVillage, PASSAGES[1]);
    world.material(world.otherVillage, "draft");
    workOff(world);
    const input = { callId: world.theCall, operationId: newId() };
    expect([compareCall(world.as(world.organiser), input), compareCall(world.as(world.organiser), input)]).toEqual([{ waiting: 2 }, { waiting: 2 }]);
    expect(world.db.select().from(comparisonsWaiting).all()).toHaveLength(2);
    expect(world.db.select().from(events).where(eq(events.kind, "call.compare")).all()).toMatchObject([{ callId: world.theCall, data: '{"materials":2}' }]);
    workOff(world);
    expect(world.db.select().from(comparisonsWaiting).all()).toEqual([]);
  });

  test("nobody else may, and no other call is known", () => {
    const world = makeWorld();
    for (const who of [world.filler, world.screener, world.assistant, world.person("organiser", world.township)]) {
      expectRefusal(world.sqlite, () => compareCall(world.as(who), { callId: world.theCall, operationId: newId() }), NOT_FOUND);
    }
    expectRefusal(world.sqlite, () => compareCall(world.as(world.organiser), { callId: "none", operationId: newId() }), NOT_FOUND);
  });
});

describe("the shelf", () => {
  const given = (unitId: string) => ({ unitId, title: " 示范材料 ", kind: "model" as const, year: 2019, text: `\ufeff${PASSAGES[0]}\r\n`, operationId: newId() });

  test("a text is cleaned at the door, counted, and kept when it is taken down", () => {
    const world = makeWorld();
    const organiser = world.as(world.organiser);
    const { referenceId } = addReference(organiser, given(world.county.id));
    expect(world.db.select().from(referenceTexts).all()).toMatchObject([{ id: referenceId, title: "示范材料", text: PASSAGES[0], count: 38, removedAt: null, addedBy: world.organiser.id }]);
    removeReference(organiser, { referenceId });
    removeReference(organiser, { referenceId });
    expect(world.db.select().from(referenceTexts).all()).toMatchObject([{ removedAt: world.now() }]);
    expect(world.db.select({ kind: events.kind }).from(events).all()).toEqual([{ kind: "reference.add" }, { kind: "reference.remove" }]);
  });

  test("a text or title that is empty or too long is refused with a sentence for its box", () => {
    const world = makeWorld();
    const put = (more: { title?: string; text?: string }) => () => addReference(world.as(world.organiser), { ...given(world.county.id), ...more });
    expectRefusal(world.sqlite, put({ title: " " , text: "\n" }), { code: "invalid", problems: { title: { code: "required" }, text: { code: "required" } } });
    expectRefusal(world.sqlite, put({ title: "题".repeat(121), text: "字".repeat(50_003) }), { code: "invalid", problems: { title: { code: "too_long", over: 1, max: 120 }, text: { code: "too_long", over: 3, max: 50_000 } } });
  });

  test("only an organiser of the unit puts up and takes down", () => {
    const world = makeWorld();
    const { referenceId } = addReference(world.as(world.organiser), given(world.county.id));
    for (const who of [world.filler, world.screener, world.person("organiser", world.township)]) {
      expectRefusal(world.sqlite, () => addReference(world.as(who), given(world.county.id)), NOT_FOUND);
      expectRefusal(world.sqlite, () => removeReference(world.as(who), { referenceId }), NOT_FOUND);
    }
  });
});
