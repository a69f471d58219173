import { describe, expect, test } from "vitest";
import { newId } from "@/db/schema/columns";
import { AppError } from "@/lib/errors";
import { makeWorld } from "@/lib/testing/world";
import { overlapsInCall } from "./call.queries";
import { filed, PASSAGES, PLAIN, workOff } from "./filed-for-tests";
import { addReference, compareCall } from "./mutations";
import { takeComparison } from "./work.mutations";

describe("a call's overlaps", () => {
  test("the materials that share something, the most alike first, each with its strongest source", () => {
    const world = makeWorld();
    addReference(world.as(world.organiser), { unitId: world.county.id, title: "某年范文", kind: "model", year: 2019, text: `${PASSAGES[0]}${PASSAGES[1]}${PASSAGES[3]}`, operationId: newId() });
    filed(world, world.village, `${PLAIN}${PLAIN}${PASSAGES[2]}`);
    const most = filed(world, world.secondVillage, `${PASSAGES[2]}${PASSAGES[0]}${PASSAGES[1]}`);
    filed(world, world.otherVillage, "山上种茶，山下种稻，各有各的时候，各有各的忙法，谁也不误谁。");
    workOff(world);
    const { rows, ...numbers } = overlapsInCall(world.as(world.organiser), world.theCall);
    expect(numbers).toEqual({ call: { id: world.theCall, name: "先进村", unitId: world.county.id }, filed: 3, compared: 3, waiting: 0, failed: 0, more: 0 });
    expect(rows).toMatchObject([
      { id: most, unit: "石桥村", kind: "template", source: "某年范文", sources: 2 },
      { unit: "青柳村", kind: "other", source: "石桥村 · 先进村", sources: 1 },
    ]);
    expect(rows[0]?.share).toBeGreaterThan(rows[1]?.share ?? 0);
  });

  test("what waits and what failed is counted", () => {
    const world = makeWorld();
    filed(world, world.village, PASSAGES[0]);
    filed(world, world.secondVillage, PASSAGES[1]);
    const counted = () => { const { filed: all, compared, waiting, failed } = overlapsInCall(world.as(world.organiser), world.theCall); return [all, compared, waiting, failed]; };
    expect(counted()).toEqual([2, 0, 2, 0]);
    workOff(world);
    expect(counted()).toEqual([2, 2, 0, 0]);
    compareCall(world.as(world.organiser), { callId: world.theCall, operationId: newId() });
    for (let day = 1; day < 7; day += 1) takeComparison(world.db, world.now() + day * 86_400_000);
    expect(counted()).toEqual([2, 0, 0, 2]);
  });

  test("a source that the organiser may not read has no name", () => {
    const world = makeWorld();
    const [province, there] = [world.unit("外县", "county", world.prefecture), "外县批次"];
    const callId = world.call({ unitId: province.id, name: there, prefix: "WX-2026" });
    const elsewhere = world.unit("外村", "grassroots", world.unit("外镇", "township", province));
    world.material(elsewhere, "submitted", { callId });
    workOff(world);
    world.material(world.village, "submitted");
    workOff(world);
    expect(overlapsInCall(world.as(world.organiser), world.theCall).rows).toMatchObject([{ unit: "青柳村", kind: "other", source: null }]);
  });

  test("nobody else is told anything", () => {
    const world = makeWorld();
    for (const who of [world.filler, world.screener, world.scorers[0], world.assistant]) expect(() => overlapsInCall(world.as(who), world.theCall)).toThrow(AppError);
    expect(() => overlapsInCall(world.as(world.organiser), "none")).toThrow(AppError);
  });
});
