import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { assignments, events, revisionParts, revisions } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { verify } from "@/db/verify";
import { days } from "@/lib/clock";
import type { Ctx } from "@/lib/context";
import { begin, judge, press, rowOf, write } from "@/lib/testing/deeds";
import { dump, expectRefusal } from "@/lib/testing/dump";
import { FIELDS, FIGURES, TEXTS } from "@/lib/testing/form";
import { makeWorld } from "@/lib/testing/world";
import { requestSignOff, sendBack, submitMaterial, withdrawMaterial } from "./filing.mutations";
import { frozenOf } from "./values.queries";

const verbInput = (ctx: Ctx, materialId: string) => ({ materialId, version: rowOf(ctx, materialId).version, operationId: newId() });

function filed(signOff: "none" | "required" = "none") {
  const world = makeWorld();
  const callId = world.call({ prefix: "QL-2026", signOff });
  const material = (unit = world.village, state: Parameters<typeof world.material>[1] = "submitted") => world.material(unit, state, { callId });
  const kinds = () => world.db.select({ kind: events.kind }).from(events).all().map((row) => row.kind);
  const callRow = () => world.sqlite.prepare("select last_number from calls where id = ?").pluck().get(callId);
  return { ...world, callId, make: material, kinds, callRow };
}

describe("submitting", () => {
  test("freezes a revision, gives the first number and moves on, with one event", () => {
    const { make, db, as, filler, now, kinds, callRow } = filed();
    const id = make(undefined, "draft");
    const ctx = as(filler);
    const answer = submitMaterial(ctx, verbInput(ctx, id));
    expect(answer.number).toBe("QL-2026-0001");
    expect(rowOf(ctx, id)).toMatchObject({ state: "submitted", origin: "draft", stage: 0, number: "QL-2026-0001", revisionId: answer.revision, version: 1, stateAt: now() });
    expect(frozenOf(db, answer.revision)).toEqual({
      id: answer.revision, ordinal: 1, title: "青柳村先进事迹材料", count: 72, checkCode: expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4}$/),
      submittedAt: now(), parts: TEXTS, fields: FIELDS, figures: FIGURES, evidence: [], deliberation: null, selfScores: null, onBehalf: false,
    });
    expect([kinds(), callRow()]).toEqual([["material.start", "material.submit"], 1]);
  });

  test("a retry of the same press gives the same answer and takes no second number", () => {
    const { make, as, filler, sqlite } = filed();
    const ctx = as(filler);
    const input = verbInput(ctx, make(undefined, "draft"));
    const answer = submitMaterial(ctx, input);
    const before = dump(sqlite);
    expect(submitMaterial(ctx, input)).toEqual(answer);
    expect(dump(sqlite)).toEqual(before);
  });

  test("a second press, and a press on a page that another has overtaken, are refused", () => {
    const { make, as, filler, assistant, sqlite } = filed();
    const ctx = as(filler);
    const id = make(undefined, "draft");
    const [mine, theirs] = [verbInput(ctx, id), verbInput(ctx, id)];
    submitMaterial(ctx, mine);
    expectRefusal(sqlite, () => submitMaterial(as(assistant), theirs), { code: "forbidden", refusal: "wrong_state" });
    press(ctx, id, "withdraw");
    expectRefusal(sqlite, () => submitMaterial(as(assistant), theirs), { code: "conflict" });
  });

  test("numbers are unique and run on, a second revision keeps its own, and a failed submit takes none", () => {
    const { make, as, filler, fillerOf, secondVillage, otherVillage, screener, callRow, db } = filed();
    const first = make();
    const incomplete = make(secondVillage, "draft");
    const ctx = as(fillerOf(secondVillage));
    write(ctx, incomplete, "basics", "");
    expect(() => press(ctx, incomplete, "submit")).toThrow("invalid");
    const last = make(otherVillage);
    judge(as(screener), first, "return");
    press(as(filler), first, "submit");
    expect([rowOf({ db }, first).number, rowOf({ db }, last).number, callRow()]).toEqual(["QL-2026-0001", "QL-2026-0002", 2]);
    expect(db.select({ ordinal: revisions.ordinal }).from(revisions).where(eq(revisions.materialId, first)).all()).toEqual([{ ordinal: 1 }, { ordinal: 2 }]);
  });

  test("an incomplete material is refused with every problem, and nothing is written", () => {
    const { make, as, filler, sqlite } = filed();
    const ctx = as(filler);
    const id = make(undefined, "draft");
    write(ctx, id, "practices", "太短");
    write(ctx, id, "brief", "简".repeat(25));
    sqlite.prepare("update fields set value = '乡' where material_id = ? and key = 'kind'").run(id);
    expectRefusal(sqlite, () => submitMaterial(ctx, verbInput(ctx, id)), {
      code: "invalid",
      problems: { "parts.practices": { code: "too_short", min: 20, under: 18 }, "parts.brief": { code: "too_long", max: 20, over: 5 }, "fields.kind": { code: "choice" } },
    });
  });

  test("each who may not is told why, or that there is none", () => {
    const { make, as, sqlite, later, ...world } = filed();
    const id = make(undefined, "draft");
    const refused = (person: typeof world.filler, why: Parameters<typeof expectRefusal>[2]) =>
      expectRefusal(sqlite, () => submitMaterial(as(person), verbInput(as(person), id)), why);
    refused(world.fillerOf(world.secondVillage), { code: "not_found" });
    refused(world.screener, { code: "not_found" });
    refused(world.person("assistant", world.otherTownship), { code: "not_found" });
    later(days(31));
    refused(world.filler, { code: "forbidden", refusal: "late" });
  });

  test("what the assistant files is marked as done on behalf, what the signer files is not", () => {
    const { make, as, db, assistant, signer, secondVillage } = filed();
    const marks = (id: string) => db.select({ onBehalf: revisions.onBehalf }).from(revisions).where(eq(revisions.materialId, id)).all().map((row) => row.onBehalf);
    const [first, second] = [make(undefined, "draft"), make(secondVillage, "draft")];
    press(as(signer), first, "submit");
    press(as(assistant), second, "submit");
    expect([marks(first), marks(second)]).toEqual([[false], [true]]);
  });

  test("the revision stays as it was when the draft is written on", () => {
    const { make, as, filler, screener, db } = filed();
    const id = make();
    const revision = rowOf({ db }, id).revisionId;
    judge(as(screener), id, "return");
    write(as(filler), id, "basics", "退回以后重写的基本情况。");
    expect(frozenOf(db, revision)?.parts).toEqual(TEXTS);
    press(as(filler), id, "submit");
    expect(frozenOf(db, rowOf({ db }, id).revisionId)?.parts.basics).toBe("退回以后重写的基本情况。");
    expect(db.select().from(revisionParts).all()).toHaveLength(4);
    expect(verify(db)).toEqual([]);
  });

  test("after a return it goes back to the stage that returned it, or to the first where that was said", () => {
    const { make, as, filler, screener, organiser, secondVillage, fillerOf, db } = filed();
    const [here, first] = [make(), make(secondVillage)];
    for (const id of [here, first]) judge(as(screener), id, "pass");
    judge(as(organiser), here, "return", { resume: "here" });
    judge(as(organiser), first, "return", { resume: "first" });
    press(as(filler), here, "submit");
    press(as(fillerOf(secondVillage)), first, "submit");
    expect([rowOf({ db }, here), rowOf({ db }, first)].map(({ state, stage, origin }) => [state, stage, origin])).toEqual([["submitted", 1, "returned"], ["submitted", 0, "returned"]]);
  });

  test("the people whom the call names for the stage get the work as it arrives", () => {
    const { make, as, screener, scorers, db } = filed();
    const id = make();
    expect(db.select().from(assignments).all()).toEqual([]);
    judge(as(screener), id, "pass");
    expect(db.select({ stage: assignments.stage, personId: assignments.personId }).from(assignments).all().toSorted((a, b) => a.personId.localeCompare(b.personId)))
      .toEqual(scorers.map(({ id: personId }) => ({ stage: 1, personId })).toSorted((a, b) => a.personId.localeCompare(b.personId)));
  });
});

describe("signing off", () => {
  test("goes to the head of the unit and from there in, and the filler can do neither for them", () => {
    const { make, as, filler, signer, sqlite, kinds, db } = filed("required");
    const id = make(undefined, "draft");
    expectRefusal(sqlite, () => submitMaterial(as(filler), verbInput(as(filler), id)), { code: "forbidden", refusal: "needs_sign_off" });
    press(as(filler), id, "requestSignOff");
    expect([rowOf({ db }, id).state, rowOf({ db }, id).number]).toEqual(["signing", null]);
    expectRefusal(sqlite, () => submitMaterial(as(filler), verbInput(as(filler), id)), { code: "forbidden", refusal: "needs_sign_off" });
    expectRefusal(sqlite, () => sendBack(as(filler), verbInput(as(filler), id)), { code: "forbidden", refusal: "role" });
    press(as(signer), id, "submit");
    expect([rowOf({ db }, id).state, rowOf({ db }, id).origin, kinds()]).toEqual(["submitted", "draft", ["material.start", "material.requestSignOff", "material.submit"]]);
  });

  test("is refused for an incomplete material and where the call does not ask for it", () => {
    const { make, as, filler, sqlite } = filed("required");
    const ctx = as(filler);
    const id = make(undefined, "draft");
    write(ctx, id, "basics", "");
    expectRefusal(sqlite, () => requestSignOff(ctx, verbInput(ctx, id)), { code: "invalid", problems: { "parts.basics": { code: "part_empty", min: 10 } } });
    const plain = filed();
    const other = plain.make(undefined, "draft");
    expectRefusal(plain.sqlite, () => requestSignOff(plain.as(plain.filler), verbInput(plain.as(plain.filler), other)), { code: "forbidden", refusal: "wrong_state" });
  });

  test("sent back, it stands where it came from: a draft, or returned with its locks", () => {
    const { make, as, filler, signer, screener, db } = filed("required");
    const id = make(undefined, "signing");
    press(as(signer), id, "sendBack");
    expect(rowOf({ db }, id).state).toBe("draft");
    press(as(filler), id, "requestSignOff");
    press(as(signer), id, "submit");
    judge(as(screener), id, "return", { unlocked: ["basics"] });
    press(as(filler), id, "requestSignOff");
    press(as(signer), id, "sendBack");
    expect([rowOf({ db }, id).state, rowOf({ db }, id).unlocked]).toEqual(["returned", ["basics"]]);
  });
});

describe("withdrawing", () => {
  test("takes it back with its number, and a new submit keeps the number", () => {
    const { make, as, filler, db, callRow } = filed();
    const id = make();
    press(as(filler), id, "withdraw");
    expect([rowOf({ db }, id).state, rowOf({ db }, id).number]).toEqual(["draft", "QL-2026-0001"]);
    press(as(filler), id, "submit");
    expect([rowOf({ db }, id).state, rowOf({ db }, id).number, callRow()]).toEqual(["submitted", "QL-2026-0001", 1]);
  });

  test("a returned material withdrawn after its second filing is returned again, with what was unlocked and its stage", () => {
    const { make, as, filler, screener, organiser, db } = filed();
    const id = make();
    judge(as(screener), id, "pass");
    judge(as(organiser), id, "return", { unlocked: ["practices"] });
    const returned = rowOf({ db }, id);
    press(as(filler), id, "submit");
    press(as(filler), id, "withdraw");
    const { state, unlocked, ownDueAt } = rowOf({ db }, id);
    expect({ state, unlocked, ownDueAt }).toEqual({ state: "returned", unlocked: ["practices"], ownDueAt: returned.ownDueAt });
    press(as(filler), id, "submit");
    expect(rowOf({ db }, id).stage).toBe(1);
  });

  test("is refused once a reviewer has begun, after the deadline, and to strangers", () => {
    const { make, as, filler, screener, organiser, sqlite } = filed();
    const id = make();
    const take = (person: typeof filler) => withdrawMaterial(as(person), verbInput(as(person), id));
    expectRefusal(sqlite, () => take(screener), { code: "forbidden", refusal: "role" });
    expectRefusal(sqlite, () => take(organiser), { code: "forbidden", refusal: "role" });
    begin(as(screener), id);
    expectRefusal(sqlite, () => take(filler), { code: "forbidden", refusal: "review_started" });
    const late = filed();
    const other = late.make();
    late.later(days(31));
    expectRefusal(late.sqlite, () => withdrawMaterial(late.as(late.filler), verbInput(late.as(late.filler), other)), { code: "forbidden", refusal: "late" });
  });
});
