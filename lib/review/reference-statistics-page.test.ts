import { describe, expect, test } from "vitest";
import { groupMaterials, groups } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { begin, judge, keep, verdictOf } from "@/lib/testing/deeds";
import { DECIDE, SCORE } from "@/lib/testing/form";
import { makeWorld, type Person, type World } from "@/lib/testing/world";
import { referencePage } from "./reference-statistics.queries";
import { resultsPage } from "./results.queries";
import { sendReview } from "./send.mutations";

/** Six villages scored by three, the third of them harsh by two points; `more` joins the panel. */
function scored(world: World, judging: { statistics?: boolean }, more: Person[] = [], names = "村") {
  const panel = [...world.scorers, world.person("reviewer", world.county), ...more];
  const callId = world.call({ judging: { rule: "mean", ...judging }, stages: [{ ...SCORE, reviewers: panel.length, panel: panel.map(({ account }) => account) }, DECIDE] });
  const ids = Array.from({ length: 6 }, (_, index) => world.material(world.unit(`${names}${index}`, "grassroots", world.township), "submitted", { callId }));
  const send = (who: Person, id: string, work: number) => {
    begin(world.as(who), id);
    keep(world.as(who), id, { work, writing: 14 }, "请看意见。");
    sendReview(world.as(who), verdictOf(world.as(who), id, "score"));
  };
  for (const [index, id] of ids.entries()) for (const [at, who] of panel.slice(0, 3).entries()) send(who, id, 16 + index * 3 + (at === 2 ? -4 : 0) + ((index * 5 + at * 3) % 3));
  return { callId, ids, panel };
}
function pageOf(world: World, who: Person, callId: string) {
  const { full, groups: shown } = resultsPage(world.as(who), callId);
  return referencePage(world.as(who), callId, full, shown);
}

describe("the statistics of a call", () => {
  test("tell its organiser who is harsh, by name, and rank the means beside the raw ones", () => {
    const world = makeWorld();
    const { callId, panel } = scored(world, { statistics: true });
    const [only] = pageOf(world, world.organiser, callId);
    if (!only?.ok) throw new Error("refused");
    const { reviewers, materials } = only.statistics;
    expect(reviewers.map(({ id, sheets }) => [id === panel[2]?.id, sheets])).toEqual([[false, 6], [false, 6], [true, 6]]);
    expect(reviewers[2]?.points).toBeLessThan(-0.8);
    expect(materials.map(({ id, mean }) => [only.units[id], mean])[0]).toEqual(["村5", 22.33]);
    expect(Object.keys(only.names).toSorted()).toEqual(panel.map(({ id }) => id).toSorted());
  });

  test("are not there where the call does not ask for them, nor for anybody else", () => {
    const world = makeWorld();
    const { callId } = scored(world, {});
    expect(() => pageOf(world, world.organiser, callId)).toThrow("not_found");
    const asked = scored(world, { statistics: true }, [], "寨").callId;
    const { full, groups: shown } = resultsPage(world.as(world.organiser), asked);
    for (const who of [world.scorers[0], world.filler, world.screener]) expect(() => referencePage(world.as(who), asked, full, shown)).toThrow("not_found");
  });

  test("stay sealed to an organiser who has still to score", () => {
    const world = makeWorld();
    world.join(world.organiser, "reviewer", world.county);
    const { callId } = scored(world, { statistics: true }, [world.organiser]);
    expect(pageOf(world, world.organiser, callId)).toMatchObject([{ ok: false, reason: { why: "sealed" }, names: {} }]);
  });

  test("are reckoned for each ranked group by itself, and refused where one is too small", () => {
    const world = makeWorld();
    const { callId, ids } = scored(world, { statistics: true });
    const groupId = newId();
    world.db.insert(groups).values({ id: groupId, callId, name: "甲组", leaderId: null, places: null, position: 0 }).run();
    for (const materialId of ids.slice(0, 2)) world.db.insert(groupMaterials).values({ materialId, groupId }).run();
    expect(pageOf(world, world.organiser, callId).map((group) => [group.name, group.ok ? null : group.reason])).toEqual([["甲组", { why: "materials", count: 2, least: 6 }], ["", { why: "materials", count: 4, least: 6 }]]);
  });

  test("count no abstention and no score of an earlier revision", () => {
    const world = makeWorld();
    const [more] = [world.person("reviewer", world.county)];
    const { callId, ids } = scored(world, { statistics: true }, [more]);
    for (const id of ids) judge(world.as(more), id, "abstain");
    const [only] = pageOf(world, world.organiser, callId);
    expect(only?.names[more.id]).toBeUndefined();
    expect(only?.ok).toBe(true);
  });
});
