import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { assignments, calls, events, materials, people, recusals, units } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { verify } from "@/db/verify";
import { visibleMaterials } from "@/lib/access/visible";
import { days } from "@/lib/clock";
import { findFor } from "@/lib/material/subject.queries";
import { begin, judge, rowOf } from "@/lib/testing/deeds";
import { dump, expectRefusal } from "@/lib/testing/dump";
import { makeWorld, type Person } from "@/lib/testing/world";
import { DeclareInput } from "./assign-input";
import { assignReviewers } from "./assign.mutations";
import { queueOf } from "./kept.queries";
import { agreeOverride, askOverride, confirmRecusal, declareRecusal, endOverride, withdrawRecusal } from "./recusal.mutations";
import { declarableUnits, ownRecusals, recusalsInCall } from "./recusal.queries";

/** A material before its two scorers, and a second organiser of the county. */
function scored() {
  const world = makeWorld();
  const id = world.material(world.village, "submitted", { stage: 1 });
  const [first, second] = world.scorers;
  const other = world.person("organiser", world.county);
  const declare = (person: Person, of: "material" | "unit" = "material", reason = "与负责人是亲属。") =>
    declareRecusal(world.as(person), { of, id: of === "material" ? id : world.village.id, reason, operationId: newId() }).recusalId;
  const reads = (person: Person) => {
    const listed = world.db.select({ id: materials.id }).from(materials).innerJoin(units, eq(units.id, materials.unitId)).innerJoin(calls, eq(calls.id, materials.callId))
      .where(and(visibleMaterials(world.db, world.as(person).actor), eq(materials.id, id))).all().length === 1;
    const queued = queueOf(world.as(person)).some((row) => row.id === id);
    try {
      findFor(world.as(person), id, "material.read");
      return { listed, queued, opened: true };
    } catch {
      return { listed, queued, opened: false };
    }
  };
  const given = () => world.db.select({ id: assignments.personId }).from(assignments).where(and(eq(assignments.materialId, id), eq(assignments.stage, 1), isNull(assignments.endedAt))).all().map((row) => row.id);
  const assign = (chosen: Person[], cleared: Person[] = []) =>
    assignReviewers(world.as(world.organiser), { materialId: id, people: chosen.map((each) => each.id), cleared: cleared.map((each) => each.id), operationId: newId() });
  const told = (by: Person, person: Person, reason = "只是同姓，并非亲属。") => ({ materialId: id, personId: person.id, reason, operationId: newId() });
  return { ...world, id, first, second, other, declare, reads, given, assign, told };
}

const NOTHING = { listed: false, queued: false, opened: false };
const ALL = { listed: true, queued: true, opened: true };

describe("declaring", () => {
  test.each(["material", "unit"] as const)("of a %s it holds at once: nothing of it is seen any more, and what was given is taken off", (of) => {
    const { first, second, declare, reads, given, as, id, db, village } = scored();
    begin(as(first), id);
    expect(reads(first)).toEqual(ALL);
    declare(first, of);
    expect([reads(first), reads(second), given()]).toEqual([NOTHING, ALL, [second.id]]);
    expect(db.select({ kind: events.kind, materialId: events.materialId, data: events.data }).from(events).all().at(-1))
      .toEqual({ kind: "recusal.declare", materialId: of === "unit" ? null : id, data: JSON.stringify({ person: first.id, ...(of === "unit" ? { unit: village.id } : {}) }) });
    expect(verify(db)).toEqual([]);
  });

  test("the screener of the township who declares it no longer holds the township's materials of that unit", () => {
    const world = makeWorld();
    const [own, neighbour] = [world.village, world.secondVillage].map((unit) => world.material(unit, "submitted"));
    declareRecusal(world.as(world.screener), { of: "unit", id: world.village.id, reason: "原任村支书。", operationId: newId() });
    expect(queueOf(world.as(world.screener)).map((row) => row.id)).toEqual([neighbour]);
    expectRefusal(world.sqlite, () => findFor(world.as(world.screener), own ?? "", "review.write"), { code: "not_found" });
  });

  test("twice is one, and a retry is answered the same", () => {
    const { first, as, id, declare, db } = scored();
    const input = { of: "material" as const, id, reason: "亲属", operationId: newId() };
    const answer = declareRecusal(as(first), input);
    expect(declareRecusal(as(first), input)).toEqual(answer);
    declare(first, "unit");
    declare(first, "unit");
    expect(db.select().from(recusals).all()).toHaveLength(2);
  });

  test("where the others have sent theirs, the material does not stay behind", () => {
    const { first, second, county, person, assign, as, id, declare } = scored();
    const third = person("reviewer", county);
    assign([first, second, third]);
    for (const each of [first, second]) judge(as(each), id, "score");
    declare(third);
    expect(rowOf(as(first), id).stage).toBe(2);
  });

  test("what was sent stays, until the organiser sets it aside", () => {
    const { first, second, as, id, declare, given } = scored();
    judge(as(first), id, "score");
    declare(first);
    expect(given().toSorted()).toEqual([first.id, second.id].toSorted());
  });

  test("only by those who might be given it, and only of units that they might meet", () => {
    const { sqlite, as, filler, person, otherTownship, prefecture, first, village, county } = scored();
    const stranger = person("reviewer", otherTownship);
    const declare = (by: Person, id: string, of: "unit" | "material" = "unit") => () => declareRecusal(as(by), { of, id, reason: "亲属", operationId: newId() });
    expectRefusal(sqlite, declare(filler, village.id), { code: "not_found" });
    expectRefusal(sqlite, declare(first, prefecture.id), { code: "not_found" });
    expectRefusal(sqlite, declare(first, county.id), { code: "not_found" });
    expectRefusal(sqlite, declare(stranger, materialIdOf(first), "material"), { code: "not_found" });
    expect(declarableUnits(as(stranger)).map((unit) => unit.name).toSorted()).toEqual(["北坡乡", "南岸镇", "石桥村", "白岭村", "青柳村"].toSorted());
    expect(declarableUnits(as(stranger), "青")).toEqual([{ id: village.id, name: "青柳村", above: "南岸镇" }]);
    expect([declarableUnits(as(stranger), "%"), declarableUnits(as(filler))]).toEqual([[], []]);
    function materialIdOf(who: Person): string {
      return queueOf(as(who))[0]?.id ?? "";
    }
  });

  test("is taken back by the person, and nothing is given back by that", () => {
    const { first, second, declare, reads, as, given, sqlite } = scored();
    const recusalId = declare(first);
    expect(ownRecusals(as(first)).map((row) => [row.unit, row.kind])).toEqual([["青柳村", "declared"]]);
    expectRefusal(sqlite, () => withdrawRecusal(as(second), { recusalId }), { code: "not_found" });
    withdrawRecusal(as(first), { recusalId });
    expect([reads(first).opened, given(), ownRecusals(as(first))]).toEqual([false, [second.id], []]);
    expectRefusal(sqlite, () => withdrawRecusal(as(first), { recusalId }), { code: "not_found" });
  });
});

test("a reason is asked for, of 500 characters at most, as people count them", () => {
  const declared = (reason: string) => DeclareInput.safeParse({ of: "unit", id: newId(), reason, operationId: newId() }).success;
  expect(["", " 　\n", "亲属", "𠮷".repeat(500), "字".repeat(501)].map(declared)).toEqual([false, false, true, true, false]);
});

describe("giving a material to somebody recused", () => {
  test("is refused, by whatever kind of recusal", () => {
    const { first, second, declare, assign, sqlite, as, told, organiser, other } = scored();
    declare(first);
    confirmRecusal(as(other), told(organiser, second, "在同一村担任过职务。"));
    for (const each of [first, second]) expectRefusal(sqlite, () => assign([each]), { code: "forbidden", refusal: "reviewer_recused" });
  });

  test("needs a reason of one organiser and the agreement of another; then it may be given, and is read again", () => {
    const { first, second, declare, assign, reads, sqlite, as, told, organiser, other, given, db } = scored();
    declare(first, "unit");
    askOverride(as(organiser), told(organiser, first));
    expectRefusal(sqlite, () => assign([first, second]), { code: "forbidden", refusal: "reviewer_recused" });
    expectRefusal(sqlite, () => agreeOverride(as(organiser), told(organiser, first)), { code: "forbidden", refusal: "second_person" });
    expectRefusal(sqlite, () => agreeOverride(as(first), told(first, first)), { code: "not_found" });
    agreeOverride(as(other), told(other, first));
    expect(reads(first).opened).toBe(false);
    assign([first, second]);
    expect([reads(first), given().toSorted(), verify(db)]).toEqual([ALL, [first.id, second.id].toSorted(), []]);
  });

  test("what was agreed lifts only what was recorded before: one who declares again is recused again", () => {
    const { first, declare, reads, as, told, organiser, other, assign, second, later, id } = scored();
    declare(first, "unit");
    askOverride(as(organiser), told(organiser, first));
    later();
    agreeOverride(as(other), told(other, first));
    assign([first, second]);
    later();
    declare(first);
    expect(reads(first)).toEqual(NOTHING);
    expect(recusalsInCall(as(organiser), rowOf(as(organiser), id).callId).map((row) => row.lifted)).toEqual([false, true]);
  });

  test("an end to it takes the material off again", () => {
    const { first, second, declare, reads, as, told, organiser, other, assign, given } = scored();
    declare(first);
    askOverride(as(organiser), told(organiser, first));
    agreeOverride(as(other), told(other, first));
    assign([first, second]);
    endOverride(as(organiser), told(organiser, first));
    expect([reads(first), given()]).toEqual([NOTHING, [second.id]]);
  });

  test("the same unit is never lifted, nor is there anything to lift where nobody is recused", () => {
    const { person, county, village, join, as, told, organiser, other, sqlite, assign, first } = scored();
    const own = person("reviewer", county);
    join(own, "auditor", village);
    declareRecusal(as(own), { of: "unit", id: village.id, reason: "本村人", operationId: newId() });
    askOverride(as(organiser), told(organiser, own));
    agreeOverride(as(other), told(other, own));
    expectRefusal(sqlite, () => assign([own]), { code: "forbidden", refusal: "reviewer_recused" });
    expectRefusal(sqlite, () => askOverride(as(organiser), told(organiser, first)), { code: "forbidden", refusal: "not_recused" });
  });

  test("nobody lifts their own recusal, and no reviewer lifts anything", () => {
    const { as, told, organiser, other, join, county, sqlite, first, declare } = scored();
    join(organiser, "reviewer", county);
    declare(first);
    expectRefusal(sqlite, () => askOverride(as(first), told(first, first)), { code: "not_found" });
    expectRefusal(sqlite, () => confirmRecusal(as(organiser), told(organiser, organiser)), { code: "forbidden", refusal: "second_person" });
    for (const nobody of [newId(), other.id]) expectRefusal(sqlite, () => confirmRecusal(as(organiser), { ...told(organiser, organiser), personId: nobody }), { code: "not_found" });
    declare(organiser, "unit");
    expectRefusal(sqlite, () => askOverride(as(organiser), told(organiser, first)), { code: "not_found" });
    askOverride(as(other), told(other, organiser));
    expectRefusal(sqlite, () => agreeOverride(as(other), told(other, organiser)), { code: "forbidden", refusal: "second_person" });
  });
});

describe("what is only asked about", () => {
  test("a former post and the same telephone: given only when looked into, and then kept without being asked again", () => {
    const { assign, person, county, village, join, now, db, sqlite, given, first, id } = scored();
    const [former, same] = [person("reviewer", county), person("reviewer", county)];
    join(former, "filler", village, now() - days(900), now() - days(300));
    db.update(people).set({ phone: "+86 138-0000-1234" }).where(eq(people.id, same.id)).run();
    db.update(people).set({ phone: "13800001234" }).where(eq(people.id, person("signer", village).id)).run();
    for (const each of [former, same]) expectRefusal(sqlite, () => assign([each]), { code: "forbidden", refusal: "reviewer_doubtful" });
    assign([former, same], [former, same]);
    expect(given().toSorted()).toEqual([former.id, same.id].toSorted());
    assign([former, same, first]);
    expect(JSON.parse(db.select({ data: events.data }).from(events).where(and(eq(events.kind, "material.assign"), eq(events.materialId, id))).all()[0]?.data ?? "")).toMatchObject({ cleared: [former.id, same.id] });
  });

  test("confirmed as a recusal it bars, and the organiser may take that back", () => {
    const { first, second, as, told, organiser, sqlite, assign, reads, id } = scored();
    confirmRecusal(as(organiser), told(organiser, first, "曾在该村任职。"));
    expect(reads(first)).toEqual(NOTHING);
    const row = recusalsInCall(as(organiser), rowOf(as(organiser), id).callId)[0];
    expect(row).toMatchObject({ personId: first.id, kind: "confirmed", reason: "曾在该村任职。", whole: false, open: true, asked: null, lifted: false });
    const before = dump(sqlite);
    expectRefusal(sqlite, () => withdrawRecusal(as(second), { recusalId: row?.id ?? "" }), { code: "forbidden", refusal: "role" });
    expect(dump(sqlite)).toEqual(before);
    withdrawRecusal(as(organiser), { recusalId: row?.id ?? "" });
    assign([first, second]);
    expect(reads(first)).toEqual(ALL);
  });
});
