import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { calls, materials } from "@/db/schema";
import { can } from "@/lib/access/policy";
import { makeWorld, type Person, type World } from "@/lib/testing/world";
import { visibleList } from "./desk.queries";
import { loadMaterial } from "./subject.queries";
import { STATES } from "./workflow";

const ALL = { state: "", find: "", call: "" };
const STAND = ["draft", "returned", "submitted", "approved", "rejected"] as const;

/** A material of two villages in every state, each in a call of its own that is named for the state. */
function everyState() {
  const world = makeWorld();
  for (const unit of [world.village, world.secondVillage]) {
    for (const state of STAND) world.material(unit, state, { callId: world.call({ name: state }) });
    world.material(unit, "signing", { callId: world.call({ name: "signing", signOff: "required" }) });
  }
  world.material(world.otherVillage, "draft", { callId: world.call({ name: "draft" }) });
  return world;
}

const list = (world: World, person: Person, filter: Partial<typeof ALL> = {}) => visibleList(world.as(person), { ...ALL, ...filter });
const release = (world: World, releasedAt: number) => world.db.update(calls).set({ releasedAt }).run();

describe("the list of materials", () => {
  test("is what the policy lets each person read, and for no filter more", () => {
    const world = everyState();
    const everybody = [world.filler, world.signer, world.assistant, world.screener, ...world.scorers, world.organiser, world.person("admin", world.county), world.person("auditor", world.county)];
    const all = world.db.select({ id: materials.id }).from(materials).all().map((row) => row.id);
    const readable = (person: Person) => all.filter((id) => {
      const loaded = loadMaterial(world.db, id, world.now());
      return loaded !== null && can(world.as(person).actor, "material.read", loaded.subject);
    });
    for (const person of everybody) {
      const seen = list(world, person).map((row) => row.id);
      expect([person.account, seen.toSorted()]).toEqual([person.account, readable(person).toSorted()]);
      const filtered = [...STATES.map((state) => ({ state })), { find: "村" }, { find: "XJ" }].flatMap((filter) => list(world, person, filter).map((row) => row.id));
      expect(filtered.filter((id) => !seen.includes(id))).toEqual([]);
    }
    expect(everybody.map((person) => list(world, person).length)).toEqual([6, 6, 12, 8, 4, 4, 8, 0, 0]);
  });

  test("by state, by call, and by both; what is no state is as none", () => {
    const world = everyState();
    const returned = list(world, world.assistant, { state: "returned" });
    expect(returned.map((row) => [row.unit, row.state, row.call])).toEqual([["青柳村", "returned", "returned"], ["石桥村", "returned", "returned"]]);
    const call = world.db.select({ callId: materials.callId }).from(materials).where(eq(materials.id, returned[0]?.id ?? "")).get()?.callId ?? "";
    expect(list(world, world.assistant, { call }).map((row) => row.id)).toEqual([returned[0]?.id]);
    expect([list(world, world.assistant, { call, state: "draft" }), list(world, world.assistant, { call: "none" })]).toEqual([[], []]);
    expect(list(world, world.assistant, { state: "' or 1=1" })).toHaveLength(12);
  });

  test("newest first", () => {
    const world = makeWorld();
    for (const unit of [world.village, world.secondVillage]) {
      world.material(unit, "submitted");
      world.later();
    }
    expect(list(world, world.organiser).map((row) => [row.unit, row.updatedAt])).toEqual([["石桥村", world.now() - 60_000], ["青柳村", world.now() - 120_000]]);
  });

  test.each([["%", ["百分%村"]], ["_", ["下_划村"]], ["'", ["单'引村"]], ["\\", []], ["村\" or 1=1", []], ["-0002", ["下_划村"]]])("what is looked for is taken as typed: %s", (find, found) => {
    const world = makeWorld();
    for (const name of ["百分%村", "下_划村", "单'引村"]) world.material(world.unit(name, "grassroots", world.township), "submitted");
    expect(list(world, world.organiser, { find }).map((row) => row.unit)).toEqual(found);
  });
});

describe("an outcome that is not released", () => {
  test("shows to the unit's side in no state, no filter and no count; to the reviewers' side it does", () => {
    const world = everyState();
    const shown = (person: Person) => STATES.map((state) => list(world, person, { state }).map((row) => `${row.call} is ${row.state}`).toSorted());
    const sealed = [
      ["draft is draft"], ["signing is signing"], ["approved is submitted", "rejected is submitted", "submitted is submitted"], ["returned is returned"], [], [],
    ];
    expect([shown(world.filler), shown(world.signer)]).toEqual([sealed, sealed]);
    expect(shown(world.assistant)).toEqual(sealed.map((rows) => rows.flatMap((row) => [row, row])));
    expect(list(world, world.organiser, { state: "approved" }).map((row) => row.state)).toEqual(["approved", "approved"]);
    expect(list(world, world.screener, { state: "rejected" }).map((row) => row.state)).toEqual(["rejected", "rejected"]);
  });

  test("shows from the moment it is released, and not the moment before", () => {
    const world = everyState();
    release(world, world.now() + 1);
    expect(list(world, world.filler, { state: "approved" })).toEqual([]);
    release(world, world.now());
    expect(list(world, world.filler, { state: "approved" }).map((row) => [row.call, row.state])).toEqual([["approved", "approved"]]);
    expect(list(world, world.filler, { state: "submitted" }).map((row) => row.call)).toEqual(["submitted"]);
  });
});
