import { describe, expect, test } from "vitest";
import { newId } from "@/db/schema/columns";
import { sendReview } from "@/lib/review/send.mutations";
import { begin, judge, keep, press, rowOf, verdictOf } from "@/lib/testing/deeds";
import { expectRefusal } from "@/lib/testing/dump";
import { DECIDE, SCORE } from "@/lib/testing/form";
import { makeWorld } from "@/lib/testing/world";
import { carryMaterial } from "./carry.mutations";
import { contentCode } from "./content-code";
import { newestSheet } from "./queries";
import { saveSelfScore } from "./self-score.mutations";
import { filedSelfScores, selfScoresOf } from "./self-score.queries";
import { SELF_CALL } from "./self-score-for-tests";
import { loadMaterial } from "./subject.queries";
import { contentOf, draftOf, frozenOf } from "./values.queries";

function begun() {
  const world = makeWorld();
  const { as, call, filler, material, scorers, village } = world;
  const callId = call({ ...SELF_CALL, stages: [{ ...SCORE, panel: scorers.map(({ account }) => account) }, DECIDE] });
  const id = material(village, "draft", { callId });
  const save = (version: number, values: Record<string, string>, who = filler) => saveSelfScore(as(who), { materialId: id, version, values });
  return { ...world, callId, id, save };
}
const FULL = { work: "18.5", writing: "9" };

describe("saving", () => {
  test("keeps what is typed, over its maximum too, at the version it was read at", () => {
    const { db, id, save, filler, assistant, as, sqlite } = begun();
    expect(save(0, { work: "25", writing: "好" }).version).toBe(1);
    expect(save(0, { work: "25", writing: "好" }).version).toBe(1);
    expectRefusal(sqlite, () => save(0, FULL, assistant), { code: "conflict" });
    expect(newestSheet(as(filler), id, "selfScore")).toMatchObject({ version: 1, fields: { work: "25", writing: "好" } });
    expect(save(1, FULL, assistant).version).toBe(2);
    expect(selfScoresOf(db, id).values).toEqual(FULL);
  });

  test("notes when the material was saved last, and who fills in for its unit", () => {
    const { db, id, save, assistant, later, now } = begun();
    later();
    save(0, FULL, assistant);
    expect(rowOf({ db }, id).savedAt).toBe(now());
    expect(loadMaterial(db, id, now())?.subject.helped).toBe(true);
  });

  test("is refused for a veto, a criterion of no stage, a mark of secrecy, and to who may not write", () => {
    const { sqlite, save, signer, screener } = begun();
    for (const key of ["accident", "site", "strange"]) expectRefusal(sqlite, () => save(0, { [key]: "1" }), { code: "invalid", problems: { [key]: { code: "shape" } } });
    expectRefusal(sqlite, () => save(0, { work: "机密★" }), { code: "invalid", problems: { work: { code: "secrecy", quote: "机密★" } } });
    expectRefusal(sqlite, () => save(0, FULL, signer), { code: "forbidden", refusal: "role" });
    expectRefusal(sqlite, () => save(0, FULL, screener), { code: "not_found" });
  });

  test("is refused where the call does not ask", () => {
    const { sqlite, as, filler, material, secondVillage, fillerOf } = begun();
    const other = material(secondVillage, "draft");
    expectRefusal(sqlite, () => saveSelfScore(as(fillerOf(secondVillage)), { materialId: other, version: 0, values: FULL }), { code: "forbidden", refusal: "wrong_state" });
    expectRefusal(sqlite, () => saveSelfScore(as(filler), { materialId: other, version: 0, values: FULL }), { code: "not_found" });
  });
});

describe("filing", () => {
  test("an incomplete or impossible one is told by its box and moves nothing", () => {
    const { sqlite, as, filler, id, save } = begun();
    const submit = () => press(as(filler), id, "submit");
    expectRefusal(sqlite, submit, { code: "invalid", problems: { "selfScore.work": { code: "required", name: "做法" }, "selfScore.writing": { code: "required", name: "材料" } } });
    save(0, { ...FULL, work: "20.5" });
    expectRefusal(sqlite, submit, { code: "invalid", problems: { "selfScore.work": { code: "score_over", max: "20", name: "做法" } } });
  });

  test("freezes the scores in half-points with a check code that they are part of", () => {
    const { db, sqlite, as, filler, id, save } = begun();
    const without = contentCode(contentOf(db, id));
    save(0, { ...FULL, award: "" });
    press(as(filler), id, "submit");
    const { revisionId } = rowOf({ db }, id);
    expect(filedSelfScores(db, revisionId)).toEqual({ work: 37, writing: 18 });
    expect(frozenOf(db, revisionId)?.selfScores).toEqual({ work: 37, writing: 18 });
    expect(frozenOf(db, revisionId)?.checkCode).not.toBe(without);
    expectRefusal(sqlite, () => save(1, { ...FULL, work: "19" }), { code: "forbidden", refusal: "wrong_state" });
  });

  test("freezes none where the call does not ask", () => {
    const { db, material, secondVillage } = begun();
    const id = material(secondVillage, "submitted");
    expect(filedSelfScores(db, rowOf({ db }, id).revisionId)).toBeNull();
  });
});

describe("afterwards", () => {
  test("a return leaves it locked unless it says otherwise, and each revision keeps its own", () => {
    const { db, sqlite, as, filler, organiser, id, save } = begun();
    save(0, FULL);
    press(as(filler), id, "submit");
    judge(as(organiser), id, "return", { unlocked: ["basics"] });
    expectRefusal(sqlite, () => save(1, { ...FULL, work: "19" }), { code: "forbidden", refusal: "locked_part" });
    press(as(filler), id, "submit");
    const first = rowOf({ db }, id).revisionId;
    judge(as(organiser), id, "return", { unlocked: ["selfScore"] });
    save(1, { ...FULL, work: "19" });
    press(as(filler), id, "submit");
    expect([filedSelfScores(db, first), filedSelfScores(db, rowOf({ db }, id).revisionId)]).toEqual([{ work: 37, writing: 18 }, { work: 38, writing: 18 }]);
  });

  test("where the call asks for none, a return cannot unlock it", () => {
    const { sqlite, as, screener, material, secondVillage } = begun();
    const id = material(secondVillage, "submitted");
    begin(as(screener), id);
    keep(as(screener), id, {}, "请看意见。");
    expectRefusal(sqlite, () => sendReview(as(screener), verdictOf(as(screener), id, "return", { unlocked: ["selfScore"] })), { code: "invalid", problems: { unlocked: { code: "unlock_nothing" } } });
  });

  test("carrying over does not take it", () => {
    const { db, as, call, filler, id, save, start, village } = begun();
    save(0, FULL);
    press(as(filler), id, "submit");
    const next = start(village, call(SELF_CALL));
    carryMaterial(as(filler), { materialId: next, fromId: id, operationId: newId() });
    expect(draftOf(db, next).parts.basics).toBe(contentOf(db, id).parts.basics);
    expect(draftOf(db, next).selfScores).toEqual({});
  });
});
