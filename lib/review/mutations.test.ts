import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { comments, decisions, events, reviews, scores } from "@/db/schema";
import { verify } from "@/db/verify";
import { days, endOfWork } from "@/lib/clock";
import { begin, judge, keep, press, remark, rowOf, verdictOf } from "@/lib/testing/deeds";
import { dump, expectRefusal } from "@/lib/testing/dump";
import { TEXTS } from "@/lib/testing/form";
import { makeWorld, type Person } from "@/lib/testing/world";
import { SaveReviewInput } from "./input";
import { saveReview, startReview } from "./mutations";
import { sendReview } from "./send.mutations";

/** A material at a stage of the three, ready for work. */
function at(stage: number) {
  const world = makeWorld();
  const id = world.material(world.village, "submitted", { stage });
  const [first, second] = world.scorers;
  const start = (person: Person, revisionId = rowOf(world, id).revisionId ?? "") => startReview(world.as(person), { materialId: id, revisionId });
  const save = (person: Person, version: number, sheet: Record<string, number>, words = "") =>
    saveReview(world.as(person), { materialId: id, revisionId: rowOf(world, id).revisionId ?? "", version, scores: sheet, remark: words });
  const send = (person: Person, ...rest: [Parameters<typeof verdictOf>[2], Parameters<typeof verdictOf>[3]?]) =>
    sendReview(world.as(person), verdictOf(world.as(person), id, ...rest));
  const reviewOf = (person: Person) => world.db.select().from(reviews).where(eq(reviews.personId, person.id)).all().at(-1);
  return { ...world, id, first, second, start, save, send, reviewOf };
}

const GOOD = { work: 30, writing: 15 };

describe("beginning and keeping a review", () => {
  test("pressed twice it is one review and one event", () => {
    const { start, screener, db, sqlite } = at(0);
    const begun = start(screener);
    const before = dump(sqlite);
    expect([begun.version, start(screener)]).toEqual([0, begun]);
    expect(dump(sqlite)).toEqual(before);
    expect(db.select({ kind: events.kind }).from(events).all().filter((row) => row.kind === "review.start")).toHaveLength(1);
  });

  test("the same sheet again, after its answer was lost, is answered as saved and writes nothing; another one is a conflict", () => {
    const { start, save, first, sqlite, now, later } = at(1);
    start(first);
    const answer = save(first, 0, GOOD, "写得实在。");
    const before = dump(sqlite);
    later();
    expect(save(first, 0, { writing: GOOD.writing, work: GOOD.work }, "写得实在。")).toEqual({ version: answer.version, savedAt: now() });
    expect(dump(sqlite)).toEqual(before);
    expectRefusal(sqlite, () => save(first, 0, { work: GOOD.work }, "写得实在。"), { code: "conflict" });
    expectRefusal(sqlite, () => save(first, 0, GOOD, "写得不实。"), { code: "conflict" });
    expect(save(first, 1, GOOD, "写得实在。").version).toBe(2);
    expectRefusal(sqlite, () => save(first, 0, GOOD, "写得实在。"), { code: "conflict" });
  });

  test("scores are kept, replaced and taken out, version by version", () => {
    const { start, save, first, db, now } = at(1);
    const { reviewId } = start(first);
    const sheet = () => Object.fromEntries(db.select().from(scores).where(eq(scores.reviewId, reviewId)).all().map((row) => [row.criterion, row.halfPoints]));
    expect(save(first, 0, { work: 30 })).toEqual({ version: 1, savedAt: now() });
    expect(save(first, 1, { work: 33, writing: 12 }).version).toBe(2);
    expect(sheet()).toEqual({ work: 33, writing: 12 });
    save(first, 2, { writing: 12 });
    expect(sheet()).toEqual({ writing: 12 });
  });

  test("is refused without a beginning, at a stale version, over the maximum, for an unknown criterion, and where nothing is scored", () => {
    const { start, save, screener, first, sqlite } = at(1);
    expectRefusal(sqlite, () => save(first, 0, GOOD), { code: "forbidden", refusal: "not_started" });
    start(first);
    save(first, 0, GOOD);
    expectRefusal(sqlite, () => save(first, 0, { work: 1 }), { code: "conflict" });
    expectRefusal(sqlite, () => save(first, 1, { work: 41, charm: 2 }), { code: "invalid", problems: { work: { code: "score_over", max: 20 }, charm: { code: "shape" } } });
    expectRefusal(sqlite, () => save(screener, 0, {}), { code: "forbidden", refusal: "not_assigned" });
    const screening = at(0);
    screening.start(screening.screener);
    expectRefusal(screening.sqlite, () => screening.save(screening.screener, 0, { work: 1 }), { code: "invalid", problems: { work: { code: "shape" } } });
    expect(SaveReviewInput.safeParse({ materialId: "m", revisionId: "r", version: 0, scores: { work: 0.5 }, remark: "" }).success).toBe(false);
  });

  test("a page that shows an older revision can neither begin, keep nor send", () => {
    const { id, start, screener, filler, as, db, sqlite } = at(0);
    judge(as(screener), id, "return");
    const old = rowOf({ db }, id).revisionId ?? "";
    press(as(filler), id, "submit");
    const stale = { ...verdictOf(as(screener), id, "pass"), revisionId: old };
    expectRefusal(sqlite, () => start(screener, old), { code: "conflict" });
    start(screener);
    expectRefusal(sqlite, () => saveReview(as(screener), { materialId: id, revisionId: old, version: 0, scores: {}, remark: "" }), { code: "conflict" });
    expectRefusal(sqlite, () => sendReview(as(screener), stale), { code: "conflict" });
  });

  test("strangers are told there is none, the unit that it may not", () => {
    const { start, sqlite, person, otherTownship, county, filler } = at(0);
    const strangers = [person("reviewer", otherTownship), person("organiser", otherTownship), person("reviewer", county)];
    for (const stranger of strangers) expectRefusal(sqlite, () => start(stranger), { code: "not_found" });
    expectRefusal(sqlite, () => start(filler), { code: "forbidden", refusal: "role" });
  });
});

describe("sending a review", () => {
  test("the stage moves only when the last required review is in", () => {
    const { id, as, first, second, send, db, start, sqlite } = at(1);
    judge(as(first), id, "score");
    expect([rowOf({ db }, id).stage, rowOf({ db }, id).state]).toEqual([1, "submitted"]);
    start(second);
    keep(as(second), id, GOOD);
    send(second, "score");
    expect([rowOf({ db }, id).stage, rowOf({ db }, id).state]).toEqual([2, "submitted"]);
    const kinds = db.select({ kind: events.kind }).from(events).all().map((row) => row.kind);
    expect(kinds.slice(-4)).toEqual(["review.start", "review.send", "review.start", "material.pass"]);
    expectRefusal(sqlite, () => send(second, "score"), { code: "forbidden", refusal: "not_assigned" });
  });

  test("a retry answers the same, and a second sending of the same review is refused", () => {
    const { id, as, first, send, sqlite } = at(1);
    begin(as(first), id);
    keep(as(first), id, GOOD);
    const input = verdictOf(as(first), id, "score");
    const answer = sendReview(as(first), input);
    const before = dump(sqlite);
    expect(sendReview(as(first), input)).toEqual(answer);
    expect(dump(sqlite)).toEqual(before);
    expectRefusal(sqlite, () => send(first, "score"), { code: "forbidden", refusal: "already_sent" });
  });

  test("every criterion needs its score, and an extreme one its reason", () => {
    const { id, as, first, send, sqlite, reviewOf } = at(1);
    begin(as(first), id);
    expectRefusal(sqlite, () => send(first, "score"), {
      code: "invalid", problems: { "scores.work": { code: "score_missing", name: "做法" }, "scores.writing": { code: "score_missing", name: "材料" } },
    });
    keep(as(first), id, { work: 39, writing: 14 });
    expectRefusal(sqlite, () => send(first, "score"), { code: "invalid", problems: { remark: { code: "score_reason", name: "做法" } } });
    keep(as(first), id, { work: 39, writing: 14 }, "院坝夜谈别处没有。");
    send(first, "score");
    expect(reviewOf(first)).toMatchObject({ verdict: "score", total: 53 });
  });

  test("a return unlocks what was said, gives ten days, and needs a reason and something to change", () => {
    const { id, screener, send, start, save, sqlite, db, now } = at(0);
    start(screener);
    expectRefusal(sqlite, () => send(screener, "return"), { code: "invalid", problems: { remark: { code: "reason_missing" }, unlocked: { code: "unlock_nothing" } } });
    save(screener, 0, {}, "请补实例。");
    expectRefusal(sqlite, () => send(screener, "return", { unlocked: ["practices", "next"] }), { code: "invalid", problems: { unlocked: { code: "unlock_nothing" } } });
    send(screener, "return", { unlocked: ["practices", "figures"] });
    expect(rowOf({ db }, id)).toMatchObject({ state: "returned", unlocked: ["practices", "figures"], resumeStage: 0, ownDueAt: endOfWork(now() + days(10)) });
  });

  test("an approval is written once, with the meeting it rests on, at the last stage only", () => {
    const { organiser, screener, sqlite, start, send } = at(0);
    start(screener);
    expectRefusal(sqlite, () => send(screener, "approve"), { code: "forbidden", refusal: "not_last" });
    start(organiser);
    expectRefusal(sqlite, () => send(organiser, "approve"), { code: "forbidden", refusal: "not_assigned" });
    const last = at(2);
    judge(last.as(last.organiser), last.id, "approve", { meeting: "第一次集体审议会", documentNumber: "柳办〔2026〕3号", outcome: "not_eligible" });
    expect(last.db.select().from(decisions).all()).toEqual([{
      id: expect.any(String), materialId: last.id, revisionId: rowOf(last, last.id).revisionId, outcome: "approved", decidedBy: last.organiser.id, decidedAt: last.now(),
      reason: "请看意见。", meeting: "第一次集体审议会", documentNumber: "柳办〔2026〕3号",
    }]);
    expect([rowOf(last, last.id).state, verify(last.db)]).toEqual(["approved", []]);
  });

  test.each([[undefined, "not_selected"], ["approved", "not_selected"], ["not_eligible", "not_eligible"]] as const)("rejected with the outcome %s it is decided as %s", (outcome, kept) => {
    const { id, organiser, as, db } = at(2);
    judge(as(organiser), id, "reject", { outcome });
    expect([rowOf({ db }, id).state, db.select({ outcome: decisions.outcome }).from(decisions).all()]).toEqual(["rejected", [{ outcome: kept }]]);
  });

  test("a rejection needs a reason", () => {
    const { organiser, start, send, sqlite } = at(2);
    start(organiser);
    expectRefusal(sqlite, () => send(organiser, "reject"), { code: "invalid", problems: { remark: { code: "reason_missing" } } });
  });

  test("one who scores cannot pass, return or decide alone, and one who holds a stage alone cannot just score", () => {
    const { first, start, send, sqlite } = at(1);
    start(first);
    for (const verdict of ["pass", "return", "approve", "reject"] as const) expectRefusal(sqlite, () => send(first, verdict), { code: "forbidden", refusal: "not_single" });
    const screening = at(0);
    screening.start(screening.screener);
    expectRefusal(screening.sqlite, () => screening.send(screening.screener, "score"), { code: "forbidden", refusal: "not_last" });
  });

  test("the organiser is no scorer: it may return from the scorers' stage, but its scores are not taken", () => {
    const { id, as, organiser, db, sqlite, send, start } = at(1);
    start(organiser);
    keep(as(organiser), id, GOOD, "请核实。");
    expectRefusal(sqlite, () => send(organiser, "score"), { code: "forbidden", refusal: "not_assigned" });
    send(organiser, "return", { unlocked: ["basics"] });
    expect([rowOf({ db }, id).state, rowOf({ db }, id).resumeStage]).toEqual(["returned", 1]);
  });

  test("where the unit was quicker, or the review was written on meanwhile, it is a conflict", () => {
    const { id, as, screener, start, save, sqlite } = at(0);
    start(screener);
    const older = verdictOf(as(screener), id, "pass");
    save(screener, 0, {}, "同意");
    expectRefusal(sqlite, () => sendReview(as(screener), older), { code: "conflict" });
    const overtaken = { ...verdictOf(as(screener), id, "pass"), version: rowOf(as(screener), id).version - 1 };
    expectRefusal(sqlite, () => sendReview(as(screener), overtaken), { code: "conflict" });
  });

  test("pending comments go out with it and are numbered, other people's stay", () => {
    const { id, as, first, second, send, db, now } = at(1);
    for (const person of [first, second]) {
      begin(as(person), id);
      remark(as(person), id, "basics", TEXTS.basics, "一百二十户");
    }
    keep(as(first), id, GOOD);
    expect(send(first, "score")).toEqual({ verdict: "score", comments: 1 });
    const kept = db.select({ personId: comments.personId, ordinal: comments.ordinal, sentAt: comments.sentAt }).from(comments).all();
    expect(kept.toSorted((a, b) => (b.ordinal ?? 0) - (a.ordinal ?? 0))).toEqual([
      { personId: first.id, ordinal: 1, sentAt: now() }, { personId: second.id, ordinal: null, sentAt: null },
    ]);
  });
});
