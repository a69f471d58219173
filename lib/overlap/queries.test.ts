import { describe, expect, test } from "vitest";
import { calls, materials, overlaps } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { eq } from "drizzle-orm";
import { findingsOf } from "@/lib/check/queries";
import { days } from "@/lib/clock";
import { loadMaterial } from "@/lib/material/subject.queries";
import { frozenOf } from "@/lib/material/values.queries";
import { press, write } from "@/lib/testing/deeds";
import { makeWorld, type Person, type World } from "@/lib/testing/world";
import { filed, PASSAGES, PLAIN, revisionOf, workOff } from "./filed-for-tests";
import { addReference } from "./mutations";
import { overlapsOf } from "./queries";
import { takeComparison } from "./work.mutations";

function told(world: World, who: Person, id: string) {
  const loaded = loadMaterial(world.db, id, world.now());
  if (!loaded) throw new Error("no material");
  return overlapsOf(world.as(who), loaded);
}

/** Two materials of two townships, the second copied from the first; only the organiser reads both. */
function copied() {
  const world = makeWorld();
  const first = filed(world, world.village, `${PLAIN}${PASSAGES[0]}`);
  workOff(world);
  const second = filed(world, world.otherVillage, `${PASSAGES[0]}以铸牢中华民族共同体意识为主线，${PASSAGES[1]}`);
  workOff(world);
  return { world, first, second };
}
const PASSAGE = PASSAGES[0].slice(0, -1);

describe("who is told what", () => {
  test("who may read the source sees whose it is and its own words", () => {
    const { world, first, second } = copied();
    expect(told(world, world.organiser, second)).toMatchObject({
      state: "done", at: world.now(), texts: 1, sources: [{
        kind: "other", about: { of: "material", materialId: first, revisionId: revisionOf(world, first), unit: "青柳村", call: "先进村" }, sourceShare: expect.any(Number),
        runs: [{ here: { part: "practices", start: 0, end: 37, text: PASSAGE }, there: { part: "practices", start: 37, end: 74, text: PASSAGE }, formula: false }],
      }],
    });
  });

  test("who may not read it is told the passage here and nothing of the other", () => {
    const { world, first, second } = copied();
    const screener = world.person("reviewer", world.otherTownship);
    const { sources } = told(world, screener, second);
    expect(sources).toEqual([{ kind: "other", about: null, share: expect.any(Number), sourceShare: null, runs: [{ here: { part: "practices", start: 0, end: 37, text: PASSAGE }, there: null, formula: false }] }]);
    const said = JSON.stringify(sources);
    for (const secret of ["青柳村", first, revisionOf(world, first)]) expect(said).not.toContain(secret);
  });

  test("the material that was there first is told of the later one, seen from its side", () => {
    const { world, first, second } = copied();
    const [here, there] = [told(world, world.organiser, first).sources[0], told(world, world.organiser, second).sources[0]];
    expect(here).toMatchObject({ about: { materialId: second }, share: there?.sourceShare, sourceShare: there?.share, runs: [{ here: { start: 37, text: PASSAGE }, there: { start: 0, text: PASSAGE } }] });
    expect(told(world, world.screener, first).sources[0]?.about).toBeNull();
  });
});

describe("what is told", () => {
  test("a source found from both sides is told once", () => {
    const { world, first, second } = copied();
    const other = world.db.select().from(overlaps).get();
    world.db.insert(overlaps).values({ revisionId: revisionOf(world, first), kind: "other", sourceRevisionId: revisionOf(world, second), referenceId: null, share: 7, sourceShare: 9, runs: other?.runs ?? [] }).run();
    expect([told(world, world.organiser, first).sources.map(({ share }) => share), told(world, world.organiser, second).sources.length]).toEqual([[7], 1]);
  });

  test("share is of all sources together, each character once, formulas not counted", () => {
    const world = makeWorld();
    filed(world, world.secondVillage, `${PASSAGES[0]}${PLAIN}`);
    addReference(world.as(world.organiser), { unitId: world.county.id, title: "范文", kind: "model", year: null, text: `${PASSAGES[0]}乙\n${PASSAGES[1]}\n以铸牢中华民族共同体意识为主线`, operationId: newId() });
    workOff(world);
    const id = filed(world, world.otherVillage, `${PASSAGES[0]}\n${PASSAGES[1]}\n好，以铸牢中华民族共同体意识为主线`);
    workOff(world);
    const { share, sources, texts } = told(world, world.organiser, id);
    const basics = "白岭村的基本情况在此：".length + 22 + 1;
    const all = basics + PASSAGES[0].length + PASSAGES[1].length + 2 + 15;
    expect([texts, sources.map(({ kind }) => kind)]).toEqual([2, ["template", "other"]]);
    expect(sources[0]).toMatchObject({ about: { of: "reference", title: "范文", kind: "model", year: null }, runs: [{ formula: false }, { formula: false }, { formula: true }] });
    expect(share).toBe(Math.round((10_000 * (PASSAGES[0].length + PASSAGES[1].length - 2)) / all));
  });

  test("the unit's own earlier material is told as its own", () => {
    const { world } = copied();
    world.later(days(40));
    const callId = world.call({ prefix: "XJ-2027", dueAt: world.now() + days(30), opensAt: world.now() - days(1) });
    const id = world.material(world.village, "draft", { callId });
    write(world.as(world.filler), id, "practices", `${PLAIN}${PASSAGES[0]}`);
    press(world.as(world.filler), id, "submit");
    workOff(world);
    expect(told(world, world.filler, id).sources.map(({ kind, about }) => [kind, about !== null])).toContainEqual(["own", true]);
    expect(world.db.select().from(calls).where(eq(calls.id, callId)).all()).toHaveLength(1);
  });

  test("a source that was changed since, or taken back, is told no longer", () => {
    const { world, first, second } = copied();
    press(world.as(world.filler), first, "withdraw");
    expect(told(world, world.organiser, second).sources).toEqual([]);
    write(world.as(world.filler), first, "practices", PLAIN);
    press(world.as(world.filler), first, "submit");
    workOff(world);
    expect([told(world, world.organiser, second).sources, told(world, world.organiser, first).sources]).toEqual([[], []]);
  });

  test("what waits, and what could not be compared, is said", () => {
    const world = makeWorld();
    const id = filed(world, world.village, PASSAGES[0]);
    expect(told(world, world.organiser, id)).toEqual({ state: "waiting", at: null, texts: null, share: 0, sources: [] });
    for (let tries = 0; tries < 3; tries += 1) {
      takeComparison(world.db, world.now());
      world.later(days(1));
    }
    expect(told(world, world.organiser, id).state).toBe("failed");
    const draft = world.material(world.secondVillage, "draft");
    expect(world.db.select().from(materials).all()).toHaveLength(2);
    expect(told(world, world.fillerOf(world.secondVillage), draft).state).toBe("waiting");
  });
});

test("names of the unit that a passage comes from are looked for in the material from then on, also without 村", () => {
  const world = makeWorld();
  const { db } = world;
  const county = world.unit("远县", "county", world.unit("远州", "prefecture", null));
  const far = world.unit("半边街村", "grassroots", world.unit("远乡", "township", county));
  filed(world, far, `${PLAIN}${PASSAGES[0]}`, world.call({ unitId: county.id }));
  workOff(world);
  const id = filed(world, world.village, `${PASSAGES[0]}半边街的老人每月初八都来，一坐就是半天。`);
  const names = () => {
    const loaded = loadMaterial(db, id, world.now());
    const frozen = frozenOf(db, loaded?.material.revisionId ?? "");
    return loaded && frozen ? findingsOf(db, loaded, frozen).filter(({ kind }) => kind === "leftover_name").map(({ quote }) => quote) : [];
  };
  expect(names()).toEqual([]);
  workOff(world);
  expect(names()).toEqual(["半边街"]);
});
