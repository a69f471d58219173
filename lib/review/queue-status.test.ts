import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { assignments, materials } from "@/db/schema";
import { can } from "@/lib/access/policy";
import { loadMaterial } from "@/lib/material/subject.queries";
import { begin, judge, keep, press, rowOf } from "@/lib/testing/deeds";
import { DECIDE, SCORE } from "@/lib/testing/form";
import { makeWorld, type Person, type World } from "@/lib/testing/world";
import { readFilter, UNFINISHED } from "./queue";
import { reviewQueue, unfinished, unfinishedCount, unfinishedStatus } from "./queue.queries";

const ALL = { ...readFilter(() => ""), show: "all" } as const;

/** Every row of a person's queue as "material's unit: status". */
const statuses = (world: World, person: Person) =>
  Object.fromEntries(reviewQueue(world.as(person), ALL).rows.map((row) => [row.unit, row.status]));

function at(stage: number, values: Parameters<World["call"]>[0] = {}) {
  const world = makeWorld();
  const id = world.material(world.village, "submitted", { callId: world.call(values), stage });
  return { ...world, world, id, status: (person: Person) => statuses(world, person)[world.village.name] ?? null };
}

describe("the status of a material", () => {
  test("for who holds a screen stage: 待评, 评审中, 已评 when passed on", () => {
    const { id, as, screener, status } = at(0);
    expect(status(screener)).toBe("todo");
    begin(as(screener), id);
    expect(status(screener)).toBe("started");
    judge(as(screener), id, "pass");
    expect(status(screener)).toBe("done");
  });

  test("for who holds a screen stage: 已退回, also while the unit's head signs, and 已改待复核 when it comes back", () => {
    const { id, as, screener, filler, signer, status } = at(0, { signOff: "required" });
    judge(as(screener), id, "return");
    expect(status(screener)).toBe("returned");
    press(as(filler), id, "requestSignOff");
    expect(status(screener)).toBe("returned");
    press(as(signer), id, "submit");
    expect(status(screener)).toBe("changed");
    begin(as(screener), id);
    expect(status(screener)).toBe("started");
    judge(as(screener), id, "pass");
    expect(status(screener)).toBe("done");
  });

  test("for two who score, each by their own review; the screener's stays 已评", () => {
    const { id, as, world, screener, scorers: [first, second] } = at(1);
    const seen = () => [screener, first, second].map((person) => statuses(world, person)[world.village.name]);
    expect(seen()).toEqual(["done", "todo", "todo"]);
    keep(as(first), id, { work: 30 });
    expect(seen()).toEqual(["done", "started", "todo"]);
    judge(as(first), id, "score");
    expect(seen()).toEqual(["done", "done", "todo"]);
    judge(as(second), id, "score");
    expect(seen()).toEqual(["done", "done", "done"]);
  });

  test("for the organiser: nothing before its stage, then 待评, and 已评 when decided", () => {
    const early = at(1);
    expect(early.status(early.organiser)).toBeNull();
    const { id, as, organiser, status } = at(2);
    expect(status(organiser)).toBe("todo");
    begin(as(organiser), id);
    expect(status(organiser)).toBe("started");
    judge(as(organiser), id, "approve");
    expect(status(organiser)).toBe("done");
  });

  test("for an organiser who steps in at the scorers' stage: 评审中, 已退回, and the scorers' again", () => {
    const { id, as, organiser, filler, scorers: [first], status } = at(1);
    begin(as(organiser), id);
    expect(status(organiser)).toBe("started");
    judge(as(organiser), id, "return");
    expect([status(organiser), status(first)]).toEqual(["returned", null]);
    press(as(filler), id, "submit");
    expect([status(organiser), status(first)]).toEqual(["done", "todo"]);
  });

  test("for a scorer whose scores were in when it was returned: 已退回, then 已改待复核", () => {
    const { id, as, organiser, filler, scorers: [first, second], status } = at(1);
    judge(as(first), id, "score");
    judge(as(organiser), id, "return");
    expect([status(first), status(second)]).toEqual(["returned", null]);
    press(as(filler), id, "submit");
    expect([status(first), status(second)]).toEqual(["changed", "todo"]);
  });

  test("one who was taken off has no row, begun or not", () => {
    const { id, as, db, now, scorers: [first], status } = at(1);
    begin(as(first), id);
    db.update(assignments).set({ endedAt: now() }).where(eq(assignments.personId, first.id)).run();
    expect(status(first)).toBeNull();
  });

  test("a draft, and a first filing that was taken back, is in nobody's queue", () => {
    const { world, id, as, filler, screener, secondVillage } = at(0);
    world.material(secondVillage, "draft");
    press(as(filler), id, "withdraw");
    expect([screener, world.organiser].map((person) => statuses(world, person))).toEqual([{}, {}]);
  });

  test("where a screen stage names people, the covering unit's reviewer does not hold it", () => {
    const { status, screener, scorers: [named] } = at(0, { stages: [{ ...SCORE, kind: "screen", panel: ["reviewer-4"] }, DECIDE] });
    expect([named.account, status(named), status(screener)]).toEqual(["reviewer-4", "todo", null]);
  });
});

/** A world in which everybody has something in every situation, and people whose own unit has a material in it. */
function everySituation() {
  const world = makeWorld();
  const { as, db, village, secondVillage, otherVillage, township, county, person, join } = world;
  const otherScreener = person("reviewer", world.otherTownship);
  for (const unit of [village, secondVillage, otherVillage]) {
    const screenedBy = unit === otherVillage ? otherScreener : world.screener;
    const made = (state: "submitted" | "returned" | "approved" | "rejected" | "draft", stage = 0) => world.material(unit, state, { callId: world.call(), stage, screenedBy });
    for (const state of ["draft", "returned", "approved", "rejected"] as const) made(state);
    for (const stage of [0, 1, 2]) {
      made("submitted", stage);
      begin(as([screenedBy, world.scorers[0], world.organiser][stage] ?? screenedBy), made("submitted", stage));
      const again = made("returned", stage);
      press(as(world.fillerOf(unit)), again, "submit");
    }
    judge(as(world.scorers[0]), made("submitted", 1), "score");
    begin(as(world.organiser), made("submitted", 1));
    begin(as(world.organiser), made("submitted", 0));
  }
  const [recusedScreener, recusedScorer, noReviewer] = [person("reviewer", township), person("reviewer", county), person("assistant", township)];
  join(recusedScreener, "filler", village);
  join(recusedScorer, "signer", village);
  const recusedOrganiser = person("organiser", county);
  join(recusedOrganiser, "filler", secondVillage);
  for (const { id, stage } of db.select().from(materials).all().filter((row) => row.stage === 1)) {
    for (const each of [recusedScorer, noReviewer]) db.insert(assignments).values({ materialId: id, stage, personId: each.id, assignedBy: each.id, assignedAt: world.now() }).run();
  }
  const people = { screener: world.screener, first: world.scorers[0], second: world.scorers[1], recusedScreener, recusedScorer, noReviewer, otherScreener, filler: world.filler };
  return { world, people, organisers: { organiser: world.organiser, recusedOrganiser } };
}

describe("a row waits for a person exactly where the policy lets them write a review", () => {
  const { world, people, organisers } = everySituation();
  const all = world.db.select({ id: materials.id }).from(materials).all().map((row) => row.id);
  const waiting = (person: Person) => {
    const pages = [1, 2, 3].flatMap((page) => reviewQueue(world.as(person), { ...ALL, page }).rows);
    return pages.filter((row) => UNFINISHED.includes(row.status)).map((row) => row.id).toSorted();
  };
  const writable = (person: Person) => all.filter((id) => {
    const loaded = loadMaterial(world.db, id, world.now());
    return loaded !== null && can(world.as(person).actor, "review.write", loaded.subject);
  });

  test.each(Object.entries(people))("%s", (_, person) => {
    expect(waiting(person)).toEqual(writable(person).toSorted());
  });

  test.each(Object.entries(organisers))("%s, who may step in everywhere: at the deciding stage, and where they have begun", (_, person) => {
    const begun = new Set(world.sqlite.prepare("select m.id from materials m join reviews r on r.revision_id = m.revision_id and r.stage = m.stage where r.person_id = ?").pluck().all(person.id));
    const theirs = writable(person).filter((id) => rowOf(world, id).stage === 2 || begun.has(id));
    expect(waiting(person)).toEqual(theirs.toSorted());
  });

  test.each(Object.entries({ ...people, ...organisers }))("%s is told the same number, and the same status of each alone", (_, person) => {
    const ctx = world.as(person);
    const listed = new Map(unfinished(ctx, readFilter(() => "")).map(({ id, status }) => [id, status]));
    expect(unfinishedCount(ctx)).toBe(listed.size);
    expect(all.map((id) => unfinishedStatus(ctx, id))).toEqual(all.map((id) => listed.get(id) ?? null));
  });

  test("and each of them has as much to do as the world says", () => {
    const lengths = Object.entries({ ...people, ...organisers }).map(([name, person]) => [name, waiting(person).length]);
    expect(Object.fromEntries(lengths)).toEqual({
      screener: 8, first: 12, second: 15, recusedScreener: 4, recusedScorer: 10, noReviewer: 0, otherScreener: 4, filler: 0, organiser: 15, recusedOrganiser: 6,
    });
  });
});
