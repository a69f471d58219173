import { and, eq, inArray } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { assignments, calls, materials, memberships, overrides, quotas, recusals, units } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { days } from "@/lib/clock";
import { giveUp, reopenMaterial } from "@/lib/material/ending.mutations";
import { loadMaterial } from "@/lib/material/subject.queries";
import type { State } from "@/lib/material/workflow";
import { callUp, sendList } from "@/lib/review/recommend.mutations";
import { anonymousName } from "@/lib/review/redaction";
import { judge, press, rowOf } from "@/lib/testing/deeds";
import { DECIDE, SCORE, SCREEN } from "@/lib/testing/form";
import { BEGINNING, makeWorld, type Person, type Unit } from "@/lib/testing/world";
import { can } from "./policy";
import { ROLES, type Role } from "./roles";
import { nameOfUnit, visibleMaterials } from "./visible";

const world = makeWorld();
const { db, as, county, prefecture, township, otherTownship, village, secondVillage, otherVillage } = world;
const screeners = new Map([[township.id, world.screener], [otherTownship.id, world.person("reviewer", otherTownship)]]);
const FILERS = [village, secondVillage, otherVillage];
const EVERY_UNIT = [prefecture, county, township, otherTownship, ...FILERS];
const people: [name: string, person: Person][] = [];

const screenerOf = (unit: Unit) => screeners.get(unit.parentId ?? "") ?? world.screener;
const PANEL = { ...SCORE, panel: world.scorers.map((each) => each.account) };

function inACallOfItsOwn(unit: Unit, state: State, stage = 0): string {
  const callId = world.call({ stages: [SCREEN, PANEL, DECIDE], signOff: state === "signing" ? "required" : "none" });
  return world.material(unit, state, { callId, stage, screenedBy: screenerOf(unit) });
}

/** A material of this unit in every state, at every stage, and on each of the ways back. */
function everyState(unit: Unit): void {
  for (const state of ["draft", "signing", "returned", "approved", "rejected"] as const) inACallOfItsOwn(unit, state);
  for (const stage of [0, 1, 2]) inACallOfItsOwn(unit, "submitted", stage);
  inACallOfItsOwn(unit, "returned", 1);
  const takenBack = inACallOfItsOwn(unit, "submitted");
  press(as(world.fillerOf(unit)), takenBack, "withdraw");
  const reported = inACallOfItsOwn(unit, "returned");
  press(as(world.fillerOf(unit)), reported, "submit");
  press(as(world.fillerOf(unit)), reported, "withdraw");
  waitingForSignature(unit);
}

/** Waiting for the head of the unit: after a first filing that was taken back, and after a return. */
function waitingForSignature(unit: Unit): void {
  const callId = world.call({ stages: [SCREEN, PANEL, DECIDE], signOff: "required" });
  const first = world.material(unit, "submitted", { callId });
  press(as(world.signerOf(unit)), first, "withdraw");
  press(as(world.fillerOf(unit)), first, "requestSignOff");
  const again = world.material(unit, "returned", { callId: world.call({ signOff: "required" }), screenedBy: screenerOf(unit) });
  press(as(world.fillerOf(unit)), again, "requestSignOff");
}

/** A material in a call of its own where its township may recommend one: it has passed the screening and waits for the list. */
function waitingForList(unit: Unit): string {
  const callId = world.call({ stages: [SCREEN, PANEL, DECIDE] });
  db.insert(quotas).values({ callId, unitId: unit.parentId ?? "", kind: "", places: 1 }).run();
  const id = world.material(unit, "submitted", { callId });
  judge(as(screenerOf(unit)), id, "pass");
  return id;
}

/** Waiting for the list, left out of it, called up after all, given up after it was taken back, and reopened. */
function aroundTheList(unit: Unit): void {
  const screener = as(screenerOf(unit));
  const verbOn = (materialId: string) => ({ materialId, version: rowOf(screener, materialId).version, operationId: newId() });
  waitingForList(unit);
  const [left, calledUp] = [waitingForList(unit), waitingForList(unit)];
  for (const id of [left, calledUp]) {
    const { callId, version } = rowOf(screener, id);
    sendList(screener, { callId, unitId: unit.parentId ?? "", rows: [{ materialId: id, version, up: false }], meeting: "镇党委会", heldOn: "2026-02-27", documentNumber: "镇发〔2026〕1号", operationId: newId() });
  }
  callUp(screener, verbOn(calledUp));
  const takenBack = inACallOfItsOwn(unit, "submitted");
  press(as(world.fillerOf(unit)), takenBack, "withdraw");
  giveUp(as(world.fillerOf(unit)), { ...verbOn(takenBack), reason: "不再申报。" });
  reopenMaterial(as(world.organiser), { ...verbOn(inACallOfItsOwn(unit, "approved")), reason: "数字有误。", unlocked: ["basics"], resumeStage: 0 });
}

/** Calls without a screening, of the prefecture, and with named screeners. */
function otherCalls(unit: Unit, named: Person): void {
  const sole = { ...SCORE, reviewers: 1, panel: [world.scorers[0].account] };
  world.material(unit, "submitted", { callId: world.call({ stages: [sole] }) });
  world.material(unit, "submitted", { callId: world.call({ unitId: prefecture.id }) });
  world.material(unit, "submitted", { callId: world.call({ stages: [{ ...SCREEN, panel: [named.account] }, DECIDE] }) });
}

function everybody(): void {
  for (const role of ROLES) for (const unit of EVERY_UNIT) people.push([`${role} of ${unit.name}`, world.person(role, unit)]);
  const twoRoles: [Role, Unit, Role, Unit][] = [
    ["reviewer", township, "filler", village], ["organiser", county, "signer", otherVillage], ["assistant", township, "reviewer", otherTownship],
    ["filler", village, "filler", otherVillage], ["admin", county, "organiser", county], ["reviewer", township, "assistant", township],
  ];
  for (const [role, unit, also, where] of twoRoles) {
    const person = world.person(role, unit);
    world.join(person, also, where);
    people.push([`${role} of ${unit.name} and ${also} of ${where.name}`, person]);
  }
}

function span(name: string, role: Role, unit: Unit, from: number, until: number | null): void {
  const person = world.person("admin", prefecture);
  db.delete(memberships).where(eq(memberships.personId, person.id)).run();
  world.join(person, role, unit, from, until);
  people.push([name, person]);
}

/** Every material is this person's work at the second stage, or was until `endedAt`. */
function give(person: Person, endedAt: number | null): void {
  for (const { id } of db.select({ id: materials.id }).from(materials).all()) {
    db.insert(assignments).values({ materialId: id, stage: 1, personId: person.id, assignedBy: person.id, assignedAt: BEGINNING, endedAt }).run();
  }
}

type Place = { materialId: string } | { unitId: string };
const recuse = (person: Person, place: Place, at = BEGINNING, withdrawnAt: number | null = null) =>
  db.insert(recusals).values({ ...place, personId: person.id, kind: "declared", reason: "亲属", recordedBy: person.id, at, withdrawnAt, withdrawnBy: withdrawnAt === null ? null : person.id }).run();
function lift(person: Person, materialId: string, agreedAt: number | null, endedAt: number | null = null): void {
  const [asked, agreed] = [world.organiser.id, world.filler.id];
  db.insert(overrides).values({ materialId, personId: person.id, reason: "并非亲属", askedBy: asked, askedAt: BEGINNING, agreedBy: agreedAt === null ? null : agreed, agreedAt, endedAt }).run();
}

/** People with recusals of every kind, each of whom would otherwise read all that is filed. */
function recusedPeople(): void {
  const [one = "", two = ""] = db.select({ id: materials.id }).from(materials).where(and(eq(materials.unitId, village.id), inArray(materials.state, ["approved", "rejected"]))).all().map((row) => row.id);
  const cases: [name: string, set: (person: Person) => void][] = [
    ["recused from one material", (person) => recuse(person, { materialId: one })],
    ["recused from the village", (person) => recuse(person, { unitId: village.id })],
    ["no longer recused", (person) => recuse(person, { unitId: village.id }, BEGINNING, BEGINNING)],
    ["recused from the village, lifted for one material", (person) => { recuse(person, { unitId: village.id }); lift(person, two, BEGINNING); }],
    ["recused after it was lifted", (person) => { recuse(person, { unitId: village.id }, BEGINNING + 1); lift(person, two, BEGINNING); }],
    ["recused, and nobody has agreed to lift it", (person) => { recuse(person, { unitId: village.id }); lift(person, two, null); }],
    ["recused, and no longer lifted", (person) => { recuse(person, { unitId: village.id }); lift(person, two, BEGINNING, BEGINNING); }],
  ];
  for (const [name, set] of cases) {
    for (const [role, unit] of [["reviewer", township], ["organiser", county]] as const) {
      const person = world.person(role, unit);
      set(person);
      people.push([`${role}: ${name}`, person]);
    }
  }
}

beforeAll(() => {
  const named = world.person("reviewer", county);
  const replaced = world.person("reviewer", county);
  const recused = world.person("reviewer", county);
  for (const unit of FILERS) {
    everyState(unit);
    aroundTheList(unit);
    otherCalls(unit, named);
  }
  everybody();
  recusedPeople();
  world.join(recused, "admin", village);
  give(replaced, BEGINNING);
  give(recused, null);
  span("a filler from tomorrow", "filler", village, BEGINNING + days(1), null);
  span("a filler until yesterday", "filler", village, BEGINNING - days(9), BEGINNING - days(1));
  span("an organiser until tomorrow", "organiser", county, BEGINNING - days(9), BEGINNING + days(1));
  people.push(["a scorer", world.scorers[0]], ["a named screener", named], ["a scorer who was replaced", replaced], ["a scorer with a post in the village", recused]);
}, 60_000);

function listed(person: Person): string[] {
  return db.select({ id: materials.id }).from(materials).innerJoin(units, eq(units.id, materials.unitId)).innerJoin(calls, eq(calls.id, materials.callId))
    .where(visibleMaterials(db, as(person).actor)).all().map((row) => row.id).toSorted();
}

const all = () => db.select({ id: materials.id }).from(materials).all().map((row) => row.id).toSorted();
const subjects = () => all().flatMap((id) => {
  const loaded = loadMaterial(db, id, world.now());
  return loaded ? [{ id, subject: loaded.subject }] : [];
});

test("for every person, the list is exactly what the policy lets them read", () => {
  expect(people).toHaveLength(ROLES.length * EVERY_UNIT.length + 13 + 14);
  const asked = subjects();
  expect(asked).toHaveLength(63);
  for (const [name, person] of people) {
    const allowed = asked.filter(({ subject }) => can(as(person).actor, "material.read", subject)).map(({ id }) => id);
    expect([name, listed(person)]).toEqual([name, allowed]);
  }
});

test("the lists are as long as the world says", () => {
  const lengths = Object.fromEntries(people.map(([name, person]) => [name, listed(person).length]).filter(([, length]) => length !== 0));
  expect(all()).toHaveLength(63);
  expect(lengths).toEqual({
    "filler of 青柳村": 21, "filler of 石桥村": 21, "filler of 白岭村": 21,
    "signer of 青柳村": 21, "signer of 石桥村": 21, "signer of 白岭村": 21,
    "assistant of 澄川州": 63, "assistant of 柳溪县": 63, "assistant of 南岸镇": 42, "assistant of 北坡乡": 21,
    "reviewer of 南岸镇": 30, "reviewer of 北坡乡": 15,
    "organiser of 柳溪县": 45, "organiser of 澄川州": 3,
    "reviewer of 南岸镇 and filler of 青柳村": 36, "organiser of 柳溪县 and signer of 白岭村": 51, "assistant of 南岸镇 and reviewer of 北坡乡": 57,
    "filler of 青柳村 and filler of 白岭村": 42, "admin of 柳溪县 and organiser of 柳溪县": 45, "reviewer of 南岸镇 and assistant of 南岸镇": 42,
    "reviewer: recused from one material": 29, "reviewer: recused from the village": 15, "reviewer: no longer recused": 30,
    "reviewer: recused from the village, lifted for one material": 16, "reviewer: recused after it was lifted": 15,
    "reviewer: recused, and nobody has agreed to lift it": 15, "reviewer: recused, and no longer lifted": 15,
    "organiser: recused from one material": 44, "organiser: recused from the village": 30, "organiser: no longer recused": 45,
    "organiser: recused from the village, lifted for one material": 31, "organiser: recused after it was lifted": 30,
    "organiser: recused, and nobody has agreed to lift it": 30, "organiser: recused, and no longer lifted": 30,
    "an organiser until tomorrow": 45, "a scorer": 24, "a named screener": 3, "a scorer with a post in the village": 32,
  });
});

test("where scorers judge blind, the lists name units to exactly those whom the policy lets know them", () => {
  for (const { id } of db.select({ id: calls.id }).from(calls).all()) db.update(calls).set({ judging: { rule: "mean", blind: true }, releasedAt: id < "4" ? world.now() : null }).where(eq(calls.id, id)).run();
  const asked = new Map(subjects().map(({ id, subject }) => [id, subject]));
  let hidden = 0;
  for (const [name, person] of people) {
    const { actor } = as(person);
    const rows = db.select({ id: materials.id, unit: units.name, seen: nameOfUnit(db, actor, world.now()), number: materials.number }).from(materials)
      .innerJoin(units, eq(units.id, materials.unitId)).innerJoin(calls, eq(calls.id, materials.callId)).where(visibleMaterials(db, actor)).all();
    for (const { id, unit, seen, number } of rows) {
      const subject = asked.get(id);
      const known = subject !== undefined && can(actor, "material.readName", subject);
      hidden += Number(!known);
      expect([name, id, seen]).toEqual([name, id, known ? unit : anonymousName(number)]);
    }
  }
  expect(hidden).toBeGreaterThan(20);
});

test("a unit whose id looks like another's is not below it", () => {
  const own = makeWorld();
  const [like, lookalike] = ["town_1", "townX1"].map((id) => own.db.insert(units).values({
    id, name: id, level: "township", kind: "镇", parentId: own.county.id, path: `${own.county.path}${id}/`,
  }).returning().get());
  if (!like || !lookalike) throw new Error("no townships");
  own.material(own.unit("村", "grassroots", lookalike), "draft");
  const seen = own.db.select({ id: materials.id }).from(materials).innerJoin(units, eq(units.id, materials.unitId)).innerJoin(calls, eq(calls.id, materials.callId))
    .where(visibleMaterials(own.db, own.as(own.person("assistant", like)).actor)).all();
  expect(seen).toEqual([]);
});
