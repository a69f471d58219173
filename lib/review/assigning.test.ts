import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { assignments, events } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { days } from "@/lib/clock";
import { begin, judge, rowOf } from "@/lib/testing/deeds";
import { expectRefusal } from "@/lib/testing/dump";
import { DECIDE } from "@/lib/testing/form";
import { makeWorld, type Person } from "@/lib/testing/world";
import { assignReviewers } from "./assign.mutations";

/** A material that waits for its two scorers, and a third reviewer who has not been given it. */
function atScoring() {
  const world = makeWorld();
  const id = world.material(world.village, "submitted", { stage: 1 });
  const [first, second] = world.scorers;
  const third = world.person("reviewer", world.county);
  const assign = (...chosen: Person[]) => assignReviewers(world.as(world.organiser), { materialId: id, people: chosen.map((each) => each.id), operationId: newId() });
  const given = () => world.db.select({ personId: assignments.personId, endedAt: assignments.endedAt }).from(assignments)
    .where(eq(assignments.materialId, id)).all().filter((row) => row.endedAt === null).map((row) => row.personId).toSorted();
  return { ...world, id, first, second, third, assign, given };
}

test("replaces who has not begun, keeps who has, and a person taken off and put on again works on", () => {
  const { id, as, first, second, third, assign, given, sqlite } = atScoring();
  begin(as(first), id);
  assign(third);
  expect(given()).toEqual([first.id, third.id].toSorted());
  expectRefusal(sqlite, () => begin(as(second), id), { code: "not_found" });
  assign(first, second);
  expect(given()).toEqual([first.id, second.id].toSorted());
  expect(begin(as(second), id)).toBeTypeOf("string");
});

test("takes only reviewers in office, none of the unit's own people, and only from the organiser", () => {
  const world = atScoring();
  const own = world.person("reviewer", world.county);
  world.join(own, "auditor", world.village);
  const leaving = world.person("reviewer", world.county);
  world.join(leaving, "filler", world.village, world.now() - days(9), world.now() + days(30));
  const former = world.person("filler", world.otherVillage);
  world.join(former, "reviewer", world.county, world.now() - days(9), world.now() - days(1));
  const future = world.person("filler", world.otherVillage);
  world.join(future, "reviewer", world.county, world.now() + days(1));
  const assign = (by: Person, person: Person) => () => assignReviewers(world.as(by), { materialId: world.id, people: [world.first.id, person.id], operationId: newId() });
  expectRefusal(world.sqlite, assign(world.organiser, own), { code: "forbidden", refusal: "reviewer_recused" });
  expectRefusal(world.sqlite, assign(world.organiser, leaving), { code: "forbidden", refusal: "reviewer_recused" });
  expectRefusal(world.sqlite, assign(world.organiser, former), { code: "not_found" });
  expectRefusal(world.sqlite, assign(world.organiser, future), { code: "not_found" });
  expectRefusal(world.sqlite, assign(world.organiser, world.assistant), { code: "not_found" });
  expectRefusal(world.sqlite, assign(world.screener, world.second), { code: "forbidden", refusal: "role" });
});

test("a reviewer whose post ends next month is still in office", () => {
  const world = atScoring();
  const leaving = world.person("filler", world.otherVillage);
  world.join(leaving, "reviewer", world.county, world.now() - days(9), world.now() + days(30));
  world.assign(leaving);
  expect(world.given()).toEqual([leaving.id]);
});

test("with three assigned where two are needed, all three must send before the stage moves", () => {
  const { id, as, first, second, third, assign } = atScoring();
  assign(first, second, third);
  const stages = [first, second, third].map((person) => {
    judge(as(person), id, "score");
    return rowOf(as(person), id).stage;
  });
  expect(stages).toEqual([1, 1, 2]);
});

test("when the one who has not sent is taken off, the others' reviews are enough and the material does not stay behind", () => {
  const { id, as, db, first, second, third, organiser, assign } = atScoring();
  assign(first, second, third);
  judge(as(first), id, "score");
  judge(as(second), id, "score");
  assign(first, second);
  expect(rowOf(as(organiser), id).stage).toBe(2);
  expect(db.select({ kind: events.kind }).from(events).all().map((row) => row.kind).slice(-2)).toEqual(["material.assign", "material.pass"]);
});

test("taking one off does not move a stage that still lacks a review, nor the last stage", () => {
  const { id, as, first, organiser, assign, ...world } = atScoring();
  judge(as(first), id, "score");
  assign(first);
  expect(rowOf(as(organiser), id).stage).toBe(1);
  const callId = world.call({ stages: [DECIDE] });
  const last = world.material(world.village, "submitted", { callId });
  assignReviewers(as(organiser), { materialId: last, people: [], operationId: newId() });
  expect(rowOf(as(organiser), last)).toMatchObject({ stage: 0, state: "submitted" });
});
