import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { assignments, events, groupMaterials, groupMembers, groups } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { verify } from "@/db/verify";
import { days } from "@/lib/clock";
import { begin, judge } from "@/lib/testing/deeds";
import { dump, expectRefusal } from "@/lib/testing/dump";
import { DECIDE, SCORE } from "@/lib/testing/form";
import { BEGINNING, makeWorld, type Person } from "@/lib/testing/world";
import type { PlanOptions } from "./assign-input";
import { applyPlan, assignBundle, assignReviewers } from "./assign.mutations";
import { assignSheet, stageCounts } from "./assign.queries";
import { planned } from "./plan.queries";
import { declareRecusal } from "./recusal.mutations";

/** A call whose six materials, four of one township and two of another, wait for two scorers each out of four; nobody is named yet. */
function waiting() {
  const world = makeWorld();
  const callId = world.call({ stages: [{ ...SCORE, panel: [] }, DECIDE] });
  const villages = [
    world.village, world.secondVillage, world.unit("柳树村", "grassroots", world.township), world.unit("井边村", "grassroots", world.township),
    world.otherVillage, world.unit("高崖村", "grassroots", world.otherTownship),
  ];
  const ids = villages.map((unit) => world.material(unit, "submitted", { callId }));
  const crew = [...world.scorers, world.person("reviewer", world.county), world.person("reviewer", world.county)];
  const organiser = world.as(world.organiser);
  const options = (more: Partial<PlanOptions> = {}): PlanOptions => ({ callId, stage: 0, each: 2, cap: null, bundling: "none", seed: 1, without: [world.screener.id], ...more });
  const apply = (more: Partial<PlanOptions> = {}) => applyPlan(organiser, { ...options(more), digest: planned(organiser, options(more)).digest, operationId: newId() });
  const given = (id: string) => world.db.select({ id: assignments.personId }).from(assignments).where(and(eq(assignments.materialId, id), isNull(assignments.endedAt))).all().map((row) => row.id).toSorted();
  const load = (person: Person) => ids.filter((id) => given(id).includes(person.id)).length;
  const assign = (id: string, ...people: Person[]) => assignReviewers(organiser, { materialId: id, people: people.map((each) => each.id), operationId: newId() });
  return { ...world, callId, villages, ids, crew, options, apply, given, load, assign, organiser };
}

describe("the plan over what stands there", () => {
  test("everything is given, evenly, in one go, and each material has its event", () => {
    const { apply, ids, given, crew, load, db } = waiting();
    expect(apply()).toEqual({ changed: 6 });
    expect(ids.map((id) => given(id).length)).toEqual([2, 2, 2, 2, 2, 2]);
    expect(crew.map(load)).toEqual([3, 3, 3, 3]);
    const told = db.select({ materialId: events.materialId, data: events.data }).from(events).where(eq(events.kind, "material.assign")).all();
    expect(told.map((row) => row.materialId).toSorted()).toEqual(ids.toSorted());
    for (const { materialId, data } of told) expect(((JSON.parse(data) as { people: string[] }).people).toSorted()).toEqual(given(materialId ?? ""));
    expect(verify(db)).toEqual([]);
  });

  test("a second time there is nothing to do, and a retry is answered the same", () => {
    const { organiser, options, apply, sqlite } = waiting();
    const input = { ...options(), digest: planned(organiser, options()).digest, operationId: newId() };
    applyPlan(organiser, input);
    const before = dump(sqlite);
    expect([applyPlan(organiser, input), dump(sqlite)]).toEqual([{ changed: 6 }, before]);
    expect(apply()).toEqual({ changed: 0 });
  });

  test("what was given by hand, begun or sent is kept; only what is missing is added", () => {
    const { apply, assign, ids: [one = "", two = "", three = ""], crew: [a, b, c], given, as } = waiting();
    if (!a || !b || !c) throw new Error("no crew");
    assign(one, a, b, c);
    assign(two, a);
    assign(three, b);
    begin(as(a), two);
    judge(as(b), three, "score");
    apply();
    expect(given(one)).toEqual([a.id, b.id, c.id].toSorted());
    expect([given(two).includes(a.id), given(three).includes(b.id), given(two).length, given(three).length]).toEqual([true, true, 2, 2]);
  });

  test("nobody gets what they are recused from or what must be asked about, and who can no longer do it is replaced", () => {
    const { apply, assign, ids: [one = ""], village, crew: [a, b, c, d], given, as, join, load, person, county } = waiting();
    if (!a || !b || !c || !d) throw new Error("no crew");
    assign(one, a, b);
    declareRecusal(as(c), { of: "unit", id: village.id, reason: "亲属", operationId: newId() });
    join(a, "auditor", village);
    const former = person("reviewer", county);
    join(former, "filler", village, BEGINNING - days(90), BEGINNING - days(9));
    apply();
    expect(given(one)).toEqual([b.id, d.id].toSorted());
    expect(load(former)).toBeGreaterThan(0);
  });

  test("whatever has changed since it was shown, nothing of it is done", () => {
    const { organiser, options, assign, ids: [one = ""], crew: [a], sqlite } = waiting();
    const { digest } = planned(organiser, options());
    if (a) assign(one, a);
    expectRefusal(sqlite, () => applyPlan(organiser, { ...options(), digest, operationId: newId() }), { code: "conflict" });
    expectRefusal(sqlite, () => applyPlan(organiser, { ...options({ seed: 2 }), digest, operationId: newId() }), { code: "conflict" });
  });

  test("with a bound for each, what finds no room is told with its reason", () => {
    const { organiser, options, ids } = waiting();
    const { plan } = planned(organiser, options({ cap: 2 }));
    expect(plan.loads.filter((row) => row.after > 0).map((row) => row.after)).toEqual([2, 2, 2, 2]);
    expect(plan.unplaced.reduce((sum, row) => sum + row.missing, 0)).toBe(4);
    expect(new Set(plan.unplaced.map((row) => row.why))).toEqual(new Set(["caps"]));
    expect(planned(organiser, options({ each: 5 })).plan.unplaced.map((row) => row.why)).toEqual(ids.map(() => "people"));
  });

  test("what people have before them in other calls counts", () => {
    const { call, material, unit, township, organiser, options, crew: [a], assign } = waiting();
    const other = call({ stages: [{ ...SCORE, panel: [] }, DECIDE] });
    if (a) for (let n = 0; n < 5; n += 1) assign(material(unit(`邻村${n}`, "grassroots", township), "submitted", { callId: other }), a);
    expect(planned(organiser, options()).plan.loads.find((row) => row.personId === a?.id)).toEqual({ personId: a?.id, before: 5, after: 5 });
  });
});

describe("townships and groups", () => {
  test("a township's materials go to the same people", () => {
    const { apply, ids, given } = waiting();
    apply({ bundling: "unit" });
    expect([new Set(ids.slice(0, 4).map((id) => given(id).join())).size, new Set(ids.slice(4).map((id) => given(id).join())).size]).toEqual([1, 1]);
  });

  test("a group's materials go to its members only", () => {
    const { db, callId, ids, crew, apply, given } = waiting();
    const [groupId, members] = [newId(), crew.slice(0, 2)];
    db.insert(groups).values({ id: groupId, callId, name: "村组", position: 0 }).run();
    for (const id of ids.slice(0, 3)) db.insert(groupMaterials).values({ materialId: id, groupId }).run();
    for (const { id } of members) db.insert(groupMembers).values({ groupId, personId: id }).run();
    apply({ bundling: "group" });
    for (const id of ids.slice(0, 3)) expect(given(id)).toEqual(members.map((each) => each.id).toSorted());
    expect(ids.slice(3).map((id) => given(id).length)).toEqual([2, 2, 2]);
  });

  test("a whole township by hand: whoever has it keeps it, recused pairs are left out and counted", () => {
    const { organiser, callId, township, ids, crew: [a, b, c], given, assign, as, village } = waiting();
    if (!a || !b || !c) throw new Error("no crew");
    assign(ids[1] ?? "", c);
    declareRecusal(as(a), { of: "unit", id: village.id, reason: "亲属", operationId: newId() });
    const give = (bundle: string, people: string[]) => assignBundle(organiser, { callId, stage: 0, bundling: "unit", bundle, people, operationId: newId() });
    expect(give(township.id, [a.id, b.id])).toEqual({ changed: 4, leftOut: 1 });
    expect(ids.map((id) => given(id).length)).toEqual([1, 3, 2, 2, 0, 0]);
    expect(give(township.id, [b.id])).toEqual({ changed: 0, leftOut: 0 });
    for (const [bundle, people] of [[village.id, [a.id]], [township.id, [newId()]]] as const) expect(() => give(bundle, [...people])).toThrow("not_found");
  });
});

test("only for who runs the call; what the organiser is recused from is not theirs to give out", () => {
  const { as, screener, person, prefecture, callId, options, sqlite, organiser, villages, ids, join, organiser: ctx, db } = waiting();
  for (const stranger of [screener, person("organiser", prefecture), person("admin", prefecture)]) {
    expectRefusal(sqlite, () => planned(as(stranger), options()), { code: "not_found" });
    expectRefusal(sqlite, () => assignSheet(as(stranger), callId, 0), { code: "not_found" });
  }
  expect([assignSheet(organiser, callId, 0).rows.length, [...stageCounts(organiser, callId)]]).toEqual([6, [[0, 6]]]);
  const { personId: id, account } = ctx.actor;
  join({ id, account }, "auditor", villages[0] ?? prefecture);
  declareRecusal(as({ id, account }), { of: "material", id: ids[1] ?? "", reason: "亲属", operationId: newId() });
  expect(assignSheet(as({ id, account }), callId, 0).rows.map((row) => row.id).toSorted()).toEqual(ids.slice(2).toSorted());
  expect(verify(db)).toEqual([]);
});
