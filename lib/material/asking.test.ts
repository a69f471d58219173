import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { decisions, evidence, extensions, files, requests, reviews, revisions, uploads } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { dayOf, days, endOfDay } from "@/lib/clock";
import { frozenEvidence } from "@/lib/evidence/list.queries";
import { addEvidence, describeEvidence, removeEvidence } from "@/lib/evidence/mutations";
import { begin, judge, press, rowOf, write } from "@/lib/testing/deeds";
import { expectRefusal } from "@/lib/testing/dump";
import { makeWorld, type Person, type World } from "@/lib/testing/world";
import { giveUp, reopenMaterial } from "./ending.mutations";
import type { AnswerRequestInput } from "./input";
import { answerRequest, askFor } from "./request.mutations";
import type { RequestKind } from "./requests";
import { findFor } from "./subject.queries";
import { askSupplement } from "./supplement.mutations";

const REASON = "统计口径弄错了，要改两处数字。";
const ask = (world: World, by: Person, materialId: string, kind: RequestKind, reason = REASON) => askFor(world.as(by), { materialId, kind, reason, operationId: newId() });
const answer = (world: World, by: Person, requestId: string, more: Partial<AnswerRequestInput> = {}) =>
  answerRequest(world.as(by), { requestId, answer: "granted", words: "", unlocked: [], day: "", operationId: newId(), ...more });
const verb = (world: World, materialId: string) => ({ materialId, version: rowOf(world, materialId).version, operationId: newId() });

describe("asking for a return", () => {
  function reviewed() {
    const world = makeWorld();
    const id = world.material(world.village, "submitted");
    return { ...world, id, world };
  }
  test("before anybody has begun it is taken back instead; after that it is asked for once", () => {
    const { world, id, filler, screener, sqlite, as } = reviewed();
    expectRefusal(sqlite, () => ask(world, filler, id, "return"), { code: "forbidden", refusal: "not_begun" });
    begin(as(screener), id);
    expectRefusal(sqlite, () => ask(world, filler, id, "return", " "), { code: "invalid", problems: { reason: { code: "reason_short" } } });
    const first = ask(world, filler, id, "return");
    expect(ask(world, filler, id, "return", "还有一处电话要改。")).toEqual(first);
    expect(world.db.select({ reason: requests.reason }).from(requests).all()).toEqual([{ reason: "还有一处电话要改。" }]);
  });
  test("the holder grants it: the unit has it back with what is unlocked, straight to this stage", () => {
    const { world, id, filler, screener, as, db } = reviewed();
    begin(as(screener), id);
    const { requestId } = ask(world, filler, id, "return");
    answer(world, screener, requestId, { unlocked: ["figures"] });
    expect(rowOf(world, id)).toMatchObject({ state: "returned", unlocked: ["figures"], resumeStage: 0 });
    expect(db.select({ remark: reviews.remark, verdict: reviews.verdict }).from(reviews).where(eq(reviews.verdict, "return")).all()).toEqual([{ remark: REASON, verdict: "return" }]);
    expect(() => answer(world, screener, requestId, { unlocked: ["figures"] })).toThrow("wrong_state");
  });
  test("who declines says why, who grants says what may be changed, and a stranger learns nothing", () => {
    const { world, id, filler, screener, sqlite, as } = reviewed();
    begin(as(screener), id);
    const stranger = world.person("reviewer", world.otherTownship);
    const { requestId } = ask(world, filler, id, "return");
    expectRefusal(sqlite, () => answer(world, screener, requestId, { answer: "declined" }), { code: "invalid", problems: { words: { code: "reason_short" } } });
    expectRefusal(sqlite, () => answer(world, screener, requestId), { code: "invalid", problems: { unlocked: { code: "unlock_nothing" } } });
    expectRefusal(sqlite, () => answer(world, stranger, requestId), { code: "not_found" });
    expectRefusal(sqlite, () => answer(world, filler, requestId), { code: "forbidden", refusal: "role" });
    answer(world, screener, requestId, { answer: "declined", words: "今天开会审议，来不及了。" });
    expect(rowOf(world, id).state).toBe("submitted");
    expectRefusal(sqlite, () => answer(world, screener, requestId), { code: "conflict" });
  });
});

describe("late", () => {
  test("the draft stays and can be written on; more time is asked for, given, and it goes in", () => {
    const world = makeWorld();
    const id = world.material(world.village, "draft");
    expectRefusal(world.sqlite, () => ask(world, world.filler, id, "extension"), { code: "forbidden", refusal: "not_late" });
    world.later(days(31));
    write(world.as(world.filler), id, "brief", "逾期也写得下。");
    expectRefusal(world.sqlite, () => press(world.as(world.filler), id, "submit"), { code: "forbidden", refusal: "late" });
    const { requestId } = ask(world, world.filler, id, "extension", "村里停电两天。");
    expectRefusal(world.sqlite, () => answer(world, world.screener, requestId, { day: "2026-12-01" }), { code: "not_found" });
    expectRefusal(world.sqlite, () => answer(world, world.organiser, requestId, { day: "2026-03-31" }), { code: "invalid", problems: { day: { code: "date_past" } } });
    const until = dayOf(world.now() + days(2));
    answer(world, world.organiser, requestId, { day: until });
    expect(world.db.select({ dueAt: extensions.dueAt, reason: extensions.reason }).from(extensions).all()).toEqual([{ dueAt: endOfDay(until), reason: "村里停电两天。" }]);
    press(world.as(world.filler), id, "submit");
    expect(rowOf(world, id).state).toBe("submitted");
  });
  test("the grace of a call is counted, to the millisecond", () => {
    const world = makeWorld();
    const callId = world.call({ judging: { rule: "mean", grace: 30 } });
    const id = world.material(world.village, "draft", { callId });
    world.later(days(30) + 30 * 60_000);
    press(world.as(world.filler), id, "submit");
    const second = world.material(world.secondVillage, "draft", { callId: world.call({ judging: { rule: "mean", grace: 30 }, dueAt: world.now() }) });
    world.later(30 * 60_000 + 1);
    expect(() => press(world.as(world.fillerOf(world.secondVillage)), second, "submit")).toThrow("late");
  });
});

test("a scorer asks that something be verified, and the organiser answers in words", () => {
  const world = makeWorld();
  const id = world.material(world.village, "submitted", { stage: 1 });
  expectRefusal(world.sqlite, () => ask(world, world.screener, id, "verify"), { code: "forbidden", refusal: "not_assigned" });
  const { requestId } = ask(world, world.scorers[0], id, "verify", "人均收入与统计公报对不上。");
  expectRefusal(world.sqlite, () => answer(world, world.organiser, requestId), { code: "invalid", problems: { words: { code: "reason_short" } } });
  answer(world, world.organiser, requestId, { words: "已向统计局核实，以材料为准。" });
  expect(world.db.select({ answer: requests.answer }).from(requests).all()).toEqual([{ answer: "granted" }]);
  expect(rowOf(world, id)).toMatchObject({ state: "submitted", stage: 1 });
});

describe("the ends", () => {
  test("a unit gives up before the last word, with a reason, and not after", () => {
    const world = makeWorld();
    const id = world.material(world.village, "submitted");
    expectRefusal(world.sqlite, () => giveUp(world.as(world.filler), { ...verb(world, id), reason: "" }), { code: "invalid", problems: { reason: { code: "reason_short" } } });
    expectRefusal(world.sqlite, () => giveUp(world.as(world.assistant), { ...verb(world, id), reason: REASON }), { code: "forbidden", refusal: "role" });
    giveUp(world.as(world.signer), { ...verb(world, id), reason: REASON });
    expect([rowOf(world, id).state, world.db.select({ outcome: decisions.outcome }).from(decisions).all()]).toEqual(["rejected", [{ outcome: "given_up" }]]);
    const decided = world.material(world.secondVillage, "approved");
    expectRefusal(world.sqlite, () => giveUp(world.as(world.fillerOf(world.secondVillage)), { ...verb(world, decided), reason: REASON }), { code: "forbidden", refusal: "wrong_state" });
  });

  test("what was taken back before anybody began stays its unit's when it is given up, and nobody opens it again", () => {
    const world = makeWorld();
    const id = world.material(world.village, "submitted");
    press(world.as(world.filler), id, "withdraw");
    giveUp(world.as(world.filler), { ...verb(world, id), reason: REASON });
    for (const who of [world.screener, world.organiser]) expect(() => findFor(world.as(who), id, "material.read")).toThrow("not_found");
    expect(findFor(world.as(world.filler), id, "material.read").material.state).toBe("rejected");
    expect(world.db.select().from(revisions).all()).toHaveLength(1);
    const open = { ...verb(world, id), reason: REASON, unlocked: ["basics"], resumeStage: 0 };
    expectRefusal(world.sqlite, () => reopenMaterial(world.as(world.organiser), open), { code: "not_found" });
  });
  test("the organiser reopens what was decided: the unit has it back, and the decision stays in the record", () => {
    const world = makeWorld();
    const id = world.material(world.village, "approved");
    const input = { ...verb(world, id), reason: "公示期间有异议，需补充说明。", unlocked: ["practices"], resumeStage: 2 };
    expectRefusal(world.sqlite, () => reopenMaterial(world.as(world.organiser), { ...input, resumeStage: 3 }), { code: "invalid", problems: { resumeStage: { code: "choice" } } });
    expectRefusal(world.sqlite, () => reopenMaterial(world.as(world.screener), input), { code: "forbidden", refusal: "role" });
    reopenMaterial(world.as(world.organiser), input);
    expect(rowOf(world, id)).toMatchObject({ state: "returned", unlocked: ["practices"], resumeStage: 2 });
    expect(world.db.select().from(decisions).all()).toHaveLength(1);
    write(world.as(world.filler), id, "practices", "一是院坝夜谈，每月初八。二是田埂调解，去年办结十九件，附台账。");
    press(world.as(world.filler), id, "submit");
    expect(rowOf(world, id)).toMatchObject({ state: "submitted", stage: 2 });
    judge(world.as(world.organiser), id, "approve");
    expect(rowOf(world, id).state).toBe("approved");
  });
});

describe("a supplement", () => {
  function wanted() {
    const world = makeWorld();
    const id = world.material(world.village, "submitted", { stage: 1 });
    const bind = (more: object = {}) => {
      const uploadId = newId();
      const hash = "a".repeat(64);
      world.db.insert(files).values({ hash, sentHash: hash, kind: "pdf", bytes: 9, keptAt: world.now() }).onConflictDoNothing().run();
      world.db.insert(uploads).values({ id: uploadId, personId: world.filler.id, fileHash: hash, name: "证书.pdf", at: world.now() }).run();
      return addEvidence(world.as(world.filler), { materialId: id, uploadId, purpose: "proof", caption: "县级表彰证书", place: null, checkCode: "", operationId: newId(), ...more });
    };
    const askMore = (day = dayOf(world.now() + days(3))) => askSupplement(world.as(world.organiser), { materialId: id, wanted: "请补表彰文件。", day, operationId: newId() });
    return { ...world, world, id, bind, askMore };
  }
  test("the unit adds evidence to what it filed; the reviewers see it; state and scores stay", () => {
    const { world, id, bind, askMore, scorers, as, db } = wanted();
    judge(as(scorers[0]), id, "score");
    const before = rowOf(world, id);
    askMore();
    const { evidenceId } = bind();
    describeEvidence(as(world.filler), { materialId: id, evidenceId, caption: "2025年县级表彰证书", place: "parts.practices" });
    const seen = () => frozenEvidence(db, before.revisionId ?? "").map(({ caption, place }) => [caption, place]);
    expect(seen()).toEqual([["2025年县级表彰证书", "parts.practices"]]);
    expect({ ...rowOf(world, id), savedAt: 0 }).toEqual({ ...before, savedAt: 0 });
    removeEvidence(as(world.filler), { materialId: id, evidenceId });
    expect(seen()).toEqual([]);
  });
  test("not before it is asked for, not after its time, and nothing that was filed", () => {
    const { world, id, bind, askMore, sqlite, db } = wanted();
    expect(bind).toThrow("no_supplement");
    expectRefusal(sqlite, () => askMore("2026-02-01"), { code: "invalid", problems: { day: { code: "date_past" } } });
    askMore();
    const filed = newId();
    db.insert(evidence).values({ id: filed, materialId: id, fileHash: bindHash(bind, db), purpose: "proof", name: "a.pdf", caption: "早先的", position: 0, addedBy: world.filler.id, addedAt: 0 }).run();
    expectRefusal(sqlite, () => removeEvidence(world.as(world.filler), { materialId: id, evidenceId: filed }), { code: "forbidden", refusal: "locked_part" });
    world.later(days(4));
    expect(bind).toThrow("no_supplement");
  });
});

function bindHash(bind: () => { evidenceId: string }, db: World["db"]): string {
  const { evidenceId } = bind();
  return db.select({ hash: evidence.fileHash }).from(evidence).where(eq(evidence.id, evidenceId)).get()?.hash ?? "";
}
