import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { events, reviews, scoreChanges } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { verify } from "@/db/verify";
import { judge, rowOf } from "@/lib/testing/deeds";
import { expectRefusal } from "@/lib/testing/dump";
import { DECIDE, FORM, RUBRIC, SCORE, SCREEN } from "@/lib/testing/form";
import { makeWorld, type Person } from "@/lib/testing/world";
import { discussionPage } from "./discussion.queries";
import { scoresOf } from "./queries";
import { resultsPage } from "./results.queries";
import { changeScore } from "./score-change.mutations";
import { changeProblems } from "./score-change";
import { changesOf } from "./score-change.queries";
import type { Scores } from "./scoring";

const STOOD = { work: 30, writing: 14 };
const WHY = "会上核对了台账，做法一项应再高一些。";

/** A material that both scorers have sent: each gave 30 and 14 half-points. It stands with the organiser for the decision. */
function meeting(judging: { discussion?: boolean } = { discussion: true }) {
  const world = makeWorld();
  const [first, second] = world.scorers;
  const callId = world.call({ stages: [SCREEN, { ...SCORE, panel: [first.account, second.account] }, DECIDE], judging: { rule: "mean", reasons: true, ...judging } });
  const id = world.material(world.village, "submitted", { callId, stage: 2 });
  const reviewOf = (person: Person) => {
    const row = world.db.select().from(reviews).where(and(eq(reviews.materialId, id), eq(reviews.personId, person.id))).get();
    if (!row) throw new Error("no review");
    return row;
  };
  const change = (by: Person, scores: Scores, reason = WHY, more: { reviewId?: string; version?: number; operationId?: string } = {}) =>
    changeScore(world.as(by), { materialId: id, reviewId: reviewOf(by).id, version: reviewOf(by).version, scores, reason, operationId: newId(), ...more });
  const changes = () => world.db.select().from(scoreChanges).all();
  return { ...world, first, second, callId, id, reviewOf, change, changes };
}

describe("a change of sent scores", () => {
  test("stands at once in scores, total and result, after the stage is over too; the old ones are kept with the reason", () => {
    const { change, first, reviewOf, changes, db, as, organiser, callId, now, id } = meeting();
    expect(change(first, { work: 33, writing: 14 })).toEqual({ version: 2, total: 47 });
    const review = reviewOf(first);
    expect(review).toMatchObject({ total: 47, verdict: "score", stage: 1, version: 2 });
    expect(scoresOf(as(first), review.id)).toEqual({ work: 33, writing: 14 });
    expect(changes()).toEqual([{ id: expect.any(String), reviewId: review.id, before: STOOD, after: { work: 33, writing: 14 }, reason: WHY, at: now() }]);
    const [row] = resultsPage(as(organiser), callId).groups.flatMap(({ rows }) => rows);
    expect(row).toMatchObject({ result: { value: 2275 }, said: 0, changes: [{ reviewId: review.id, before: 44, after: 47, differences: [{ key: "work", first: 30, second: 33 }], reason: WHY }] });
    expect(db.select().from(events).all().filter(({ kind }) => kind === "review.change").map(({ materialId, data }) => [materialId, JSON.parse(data)])).toEqual([[id, { stage: 1 }]]);
    expect(verify(db)).toEqual([]);
  });
  test("may follow another; each is shown in its order", () => {
    const { change, first, reviewOf, as, db } = meeting();
    change(first, { work: 33, writing: 14 });
    change(first, { work: 33, writing: 12 }, "材料一项看高了。");
    expect(changesOf(as(first), [reviewOf(first).id]).map(({ before, after, reason }) => [before, after, reason])).toEqual([[44, 47, WHY], [47, 45, "材料一项看高了。"]]);
    expect(verify(db)).toEqual([]);
  });
  test("sent again it is one; of two windows at once the second is told", () => {
    const { change, first, reviewOf, changes, sqlite } = meeting();
    const { version } = reviewOf(first);
    const operationId = newId();
    const once = change(first, { work: 33, writing: 14 }, WHY, { version, operationId });
    expect(change(first, { work: 33, writing: 14 }, WHY, { version, operationId })).toEqual(once);
    expect(changes()).toHaveLength(1);
    expectRefusal(sqlite, () => change(first, { work: 20, writing: 14 }, WHY, { version }), { code: "conflict" });
  });
  test("is asked the same as scores that are sent", () => {
    const { change, first, sqlite } = meeting();
    expectRefusal(sqlite, () => change(first, { work: 33 }), { code: "invalid", problems: { "scores.writing": { code: "score_missing", name: "材料" } } });
    expectRefusal(sqlite, () => change(first, { work: 41, writing: 14 }), { code: "invalid", problems: { "scores.work": { code: "score_over", max: 20 } } });
    expectRefusal(sqlite, () => change(first, { ...STOOD, charm: 3 }), { code: "invalid", problems: { "scores.charm": { code: "shape" } } });
    expectRefusal(sqlite, () => change(first, STOOD), { code: "invalid", problems: { scores: { code: "score_same" } } });
    expectRefusal(sqlite, () => change(first, { work: 33, writing: 14 }, " \n"), { code: "invalid", problems: { reason: { code: "reason_short" } } });
  });
  test("is for who sent them: not for another's, not before one's own are sent, not for the organiser", () => {
    const { change, first, second, organiser, reviewOf, sqlite, as, id } = meeting();
    const of = { materialId: id, reviewId: reviewOf(second).id, version: 1, scores: { work: 33, writing: 14 }, reason: WHY, operationId: newId() };
    expectRefusal(sqlite, () => change(first, { work: 33, writing: 14 }, WHY, { reviewId: of.reviewId }), { code: "not_found" });
    expectRefusal(sqlite, () => changeScore(as(organiser), of), { code: "forbidden", refusal: "own_review_first" });
  });
  test("comes too late after the decision, and to a call without a discussion", () => {
    const { change, first, organiser, as, id, sqlite } = meeting();
    judge(as(organiser), id, "approve");
    expectRefusal(sqlite, () => change(first, { work: 33, writing: 14 }), { code: "forbidden", refusal: "wrong_state" });
    const without = meeting({});
    expectRefusal(without.sqlite, () => without.change(without.first, { work: 33, writing: 14 }), { code: "forbidden", refusal: "no_discussion" });
  });
  test("is nothing for a review that was set aside or belongs to an earlier revision", () => {
    const { change, first, organiser, as, id, sqlite, reviewOf } = meeting();
    judge(as(organiser), id, "sendDown", { downTo: 1 });
    expect([rowOf(as(first), id).stage, reviewOf(first).setAsideAt !== null]).toEqual([1, true]);
    expectRefusal(sqlite, () => change(first, { work: 33, writing: 14 }), { code: "forbidden", refusal: "own_review_first" });
  });
});

test("one's own sheet is offered with its boxes, to oneself alone and until the decision", () => {
  const { as, first, second, organiser, id, reviewOf } = meeting();
  const own = (by: Person) => discussionPage(as(by), id).open?.own.map(({ reviewId, version, stage, criteria, scores }) => [reviewId, version, stage, criteria.length, scores]);
  expect(own(first)).toEqual([[reviewOf(first).id, 1, "评审组评审", 2, STOOD]]);
  expect(own(second)?.map(([reviewId]) => reviewId)).toEqual([reviewOf(second).id]);
  expect(own(organiser)).toEqual([]);
  judge(as(organiser), id, "reject");
  expect(own(first)).toEqual([]);
});

test("the reason of the change is what an extreme score asks for", () => {
  const of = { form: FORM, rubric: RUBRIC, reasons: true, before: STOOD, after: { work: 2, writing: 14 } };
  expect(changeProblems({ ...of, reason: "台账是后补的。" })).toEqual({});
  expect(changeProblems({ ...of, reason: "" })).toEqual({ reason: { code: "reason_short" } });
  expect(changeProblems({ ...of, reason: "字".repeat(1001) })).toEqual({ reason: { code: "too_long", over: 1, max: 1000 } });
});
