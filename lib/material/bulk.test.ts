import { describe, expect, test } from "vitest";
import { newId } from "@/db/schema/columns";
import { verify } from "@/db/verify";
import { days } from "@/lib/clock";
import { write } from "@/lib/testing/deeds";
import { makeWorld } from "@/lib/testing/world";
import { helpOf } from "./behalf.queries";
import { planBulk } from "./bulk-plan";
import { bulkPage } from "./bulk.queries";
import { filingRows } from "./desk.queries";
import { confirmMaterial } from "./behalf.mutations";
import { importParts, startMaterial } from "./mutations";
import { draftOf } from "./values.queries";

const NOT_FOUND = expect.objectContaining({ code: "not_found" });

describe("what an assistant may import into", () => {
  test("the open calls with the units below its own, with the names above them, and what stands there", () => {
    const world = makeWorld();
    const [ctx, theirs, mine] = [world.as(world.assistant), world.start(world.village), world.start(world.secondVillage, world.theCall, world.assistant)];
    write(world.as(world.filler), theirs, "basics", "本村自己写的。");
    write(ctx, mine, "basics", "代填人写的。");
    const { calls, chosen } = bulkPage(ctx, "");
    expect(calls).toEqual([{ id: world.theCall, name: "先进村", dueAt: expect.any(Number), units: 2 }]);
    const units = Object.fromEntries((chosen?.units ?? []).map((unit) => [unit.name, unit]));
    expect(Object.keys(units).toSorted()).toEqual(["石桥村", "青柳村"]);
    expect(units.青柳村).toMatchObject({ above: ["澄川州", "柳溪县", "南岸镇"], standing: { materialId: theirs, why: null, title: "", parts: { basics: { version: 1, count: 7, mine: false } } } });
    expect(units.石桥村?.standing?.parts.basics).toEqual({ version: 1, count: 6, mine: true });
  });

  test("a material that was sent on is told with the reason; a call past its day is not offered", () => {
    const world = makeWorld();
    world.material(world.village, "submitted");
    world.call({ opensAt: world.now() - days(9), dueAt: world.now() - days(1) });
    const { calls, chosen } = bulkPage(world.as(world.assistant), "");
    expect(calls).toHaveLength(1);
    expect(chosen?.units.find(({ name }) => name === "青柳村")?.standing?.why).toBe("wrong_state");
  });

  test("of several calls one must be chosen; whoever is no assistant, and another's call, find nothing", () => {
    const world = makeWorld();
    const second = world.call();
    expect(bulkPage(world.as(world.assistant), "").chosen).toBeNull();
    expect(bulkPage(world.as(world.assistant), second).chosen?.id).toBe(second);
    expect(() => bulkPage(world.as(world.assistant), newId())).toThrow(NOT_FOUND);
    expect(() => bulkPage(world.as(world.filler), "")).toThrow(NOT_FOUND);
  });
});

test("a draft made of a read text is marked as filled in on behalf, on the assistant's desk too, until the unit confirms", () => {
  const world = makeWorld();
  const ctx = world.as(world.assistant);
  const { materialId } = startMaterial(ctx, { callId: world.theCall, unitId: world.village.id, operationId: newId() });
  const { parts } = bulkPage(ctx, "").chosen ?? { parts: [] };
  const plan = planBulk({ title: "同饮一渠水", parts: { basics: "本村三百户。" }, unplaced: "", setAside: "" }, parts, null, "fill");
  importParts(ctx, { materialId, operationId: newId(), title: plan.title, parts: plan.parts });
  expect(draftOf(world.db, materialId)).toMatchObject({ parts: { basics: "本村三百户。" }, fields: { title: "同饮一渠水" } });
  expect(helpOf(world.db, materialId)?.confirmedAt).toBeNull();
  const help = () => filingRows(ctx).find(({ material }) => material?.id === materialId)?.help;
  expect(help()).toEqual({ at: ctx.now, confirmedAt: null });
  confirmMaterial(world.as(world.filler), { materialId });
  expect(help()?.confirmedAt).toBe(ctx.now);
  expect(verify(world.db)).toEqual([]);
});
