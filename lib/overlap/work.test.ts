import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { comparisons, comparisonsWaiting, fingerprints, overlaps, referenceTexts } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { verify } from "@/db/verify";
import { minutes } from "@/lib/clock";
import { press, write } from "@/lib/testing/deeds";
import { makeWorld } from "@/lib/testing/world";
import { compareRevision } from "./comparing.queries";
import { filed, PASSAGES, PLAIN, revisionOf, workOff } from "./filed-for-tests";
import { MOST_TRIES } from "./kinds";
import { addReference, removeReference } from "./mutations";
import { awaitComparison, indexMissing, takeComparison } from "./work.mutations";
import { comparisonWaits, indexLags } from "./waiting.queries";

describe("comparing after a submit", () => {
  test("a submitted revision waits, is indexed and compared, and what it shares is kept by its parts", () => {
    const world = makeWorld();
    const first = filed(world, world.village, `${PLAIN}${PASSAGES[0]}`);
    expect(comparisonWaits(world.db, world.now())).toBe(true);
    workOff(world);
    const second = filed(world, world.secondVillage, `${PASSAGES[0]}${PASSAGES[1]}`);
    expect(world.db.select().from(comparisonsWaiting).all()).toEqual([{ revisionId: revisionOf(world, second), since: world.now(), tries: 0, takenUntil: 0 }]);
    workOff(world);
    expect([comparisonWaits(world.db, world.now()), world.db.select().from(comparisonsWaiting).all()]).toEqual([false, []]);
    expect(world.db.select().from(overlaps).all()).toEqual([{
      id: expect.any(String), revisionId: revisionOf(world, second), kind: "other", sourceRevisionId: revisionOf(world, first), referenceId: null, share: expect.any(Number), sourceShare: expect.any(Number),
      runs: [{ here: { part: "practices", start: 0, end: 37 }, there: { part: "practices", start: 37, end: 74 }, formula: false }],
    }]);
    expect(world.db.select().from(comparisons).where(eq(comparisons.revisionId, revisionOf(world, second))).get()).toMatchObject({ at: world.now(), texts: 1 });
    expect(verify(world.db)).toEqual([]);
  });

  test("a next revision takes the place of the one before it in the index", () => {
    const world = makeWorld();
    const id = filed(world, world.village, PASSAGES[0]);
    workOff(world);
    press(world.as(world.filler), id, "withdraw");
    write(world.as(world.filler), id, "practices", PASSAGES[1]);
    press(world.as(world.filler), id, "submit");
    expect(indexLags(world.db)).toBe(true);
    workOff(world);
    expect(world.db.select({ revisionId: fingerprints.revisionId }).from(fingerprints).all()).toEqual([{ revisionId: revisionOf(world, id) }]);
    const copy = filed(world, world.secondVillage, `${PASSAGES[0]}${PASSAGES[1]}`);
    workOff(world);
    expect(compareRevision(world.db, revisionOf(world, copy))?.sources.flatMap(({ runs }) => runs.map(({ there }) => there.start))).toEqual([0]);
  });

  test("a revision that was overtaken before its turn is compared no more", () => {
    const world = makeWorld();
    const id = filed(world, world.village, PASSAGES[0]);
    press(world.as(world.filler), id, "withdraw");
    press(world.as(world.filler), id, "submit");
    expect(world.db.select().from(comparisonsWaiting).all()).toHaveLength(2);
    workOff(world);
    expect([world.db.select().from(comparisonsWaiting).all(), world.db.select({ id: comparisons.revisionId }).from(comparisons).all()]).toEqual([[], [{ id: revisionOf(world, id) }]]);
  });

  test("what its unit has taken back is not told of", () => {
    const world = makeWorld();
    const id = filed(world, world.village, PASSAGES[0]);
    press(world.as(world.filler), id, "withdraw");
    const copy = filed(world, world.secondVillage, PASSAGES[0]);
    workOff(world);
    expect(compareRevision(world.db, revisionOf(world, copy))).toEqual({ sources: [], texts: 1 });
  });
});

describe("who works on what waits", () => {
  test("one at a time, the longest waiting first; a third failure is the last", () => {
    const world = makeWorld();
    const [first, second] = [filed(world, world.village, PASSAGES[0]), filed(world, world.secondVillage, PASSAGES[1])].map((id) => revisionOf(world, id));
    expect(takeComparison(world.db, world.now())).toBe(first);
    expect([takeComparison(world.db, world.now()), comparisonWaits(world.db, world.now())]).toEqual([null, false]);
    const later = (times: number) => world.now() + minutes(2) * times;
    const taken = Array.from({ length: 2 * MOST_TRIES - 1 }, (_, nth) => takeComparison(world.db, later(nth + 1)));
    expect([taken.filter((id) => id === first).length, taken.filter((id) => id === second).length]).toEqual([MOST_TRIES - 1, MOST_TRIES]);
    expect([takeComparison(world.db, later(99)), comparisonWaits(world.db, later(99))]).toEqual([null, false]);
    expect(verify(world.db).filter((sentence) => sentence.includes("three tries"))).toHaveLength(2);
    awaitComparison(world.db, first ?? "", later(100));
    expect(takeComparison(world.db, later(100))).toBe(first);
  });
});

describe("the index", () => {
  function shelf() {
    const world = makeWorld();
    const organiser = world.as(world.organiser);
    const add = (text: string) => addReference(organiser, { unitId: world.county.id, title: "范文", kind: "model", year: 2020, text, operationId: newId() }).referenceId;
    return { ...world, world, organiser, add };
  }

  test("texts of the shelf are compared with, until they are taken down", () => {
    const { world, organiser, add } = shelf();
    const referenceId = add(`${PLAIN}\n${PASSAGES[2]}`);
    const id = filed(world, world.village, PASSAGES[2]);
    workOff(world);
    expect(compareRevision(world.db, revisionOf(world, id))?.sources).toMatchObject([{ kind: "template", referenceId, sourceRevisionId: null, runs: [{ here: { start: 0 }, there: { part: "", start: 38 } }] }]);
    removeReference(organiser, { referenceId });
    workOff(world);
    expect(compareRevision(world.db, revisionOf(world, id))).toEqual({ sources: [], texts: 0 });
    expect(world.db.select().from(referenceTexts).all()).toHaveLength(1);
    expect(verify(world.db)).toEqual([]);
  });

  test("it is made anew from the texts, and what was made by another recipe is not asked", () => {
    const { world, add } = shelf();
    add(PASSAGES[0]);
    const id = filed(world, world.village, PASSAGES[0]);
    workOff(world);
    const before = world.db.select({ prints: fingerprints.prints }).from(fingerprints).all();
    world.db.update(fingerprints).set({ recipe: "of old" }).run();
    expect([indexLags(world.db), compareRevision(world.db, revisionOf(world, id))?.texts]).toEqual([true, 0]);
    world.db.delete(fingerprints).run();
    expect([indexMissing(world.db), indexMissing(world.db), indexLags(world.db)]).toEqual([2, 0, false]);
    expect(world.db.select({ prints: fingerprints.prints }).from(fingerprints).all()).toEqual(before);
    expect(compareRevision(world.db, revisionOf(world, id))?.sources).toHaveLength(1);
  });

  test("a name left standing from the other text breaks no run", () => {
    const { world } = shelf();
    const words = "的群众把水渠的淤泥清干净，又把";
    filed(world, world.village, `${PLAIN}青柳村${words}青柳村路灯线路查了一遍。`);
    workOff(world);
    const copy = filed(world, world.secondVillage, `石桥村${words}青柳村路灯线路查了一遍。`);
    workOff(world);
    expect(compareRevision(world.db, revisionOf(world, copy))?.sources.flatMap(({ runs }) => runs.map(({ here }) => [here.start, here.end]))).toEqual([[0, 29]]);
  });
});
