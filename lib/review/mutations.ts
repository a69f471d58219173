import { isDeepStrictEqual } from "node:util";
import { and, eq, isNull, max, notInArray } from "drizzle-orm";
import { newId } from "@/db/schema/columns";
import { assignments, comments, decisions, reviews, scores } from "@/db/schema";
import type { PolicyAction } from "@/lib/access/policy";
import { days, endOfWork } from "@/lib/clock";
import { inTransaction, type Ctx } from "@/lib/context";
import { conflict, forbidden, invalid, notFound, type Problem } from "@/lib/errors";
import { once } from "@/lib/history/mutations";
import { record } from "@/lib/history/record";
import { assignPanel } from "@/lib/material/filing.mutations";
import { move } from "@/lib/material/move.mutations";
import { findFor, type Loaded } from "@/lib/material/subject.queries";
import { membershipsOf } from "@/lib/person/queries";
import type { AssignInput, SaveReviewInput, SendReviewInput, StartReviewInput } from "./input";
import type { Verdict } from "./kinds";
import { scoresOf } from "./queries";
import { totalOf, type Scores } from "./scoring";
import { verdictProblems } from "./verdict";

/** How long a unit has to put right what was returned. */
const ANSWER_TIME = days(10);

type ReviewRow = typeof reviews.$inferSelect;

function mine(tx: Ctx, { material }: Loaded) {
  return and(eq(reviews.revisionId, material.revisionId ?? ""), eq(reviews.stage, material.stage), eq(reviews.personId, tx.actor.personId));
}

/** A page that shows an older revision must not judge the newer one. */
function requireRevision({ material }: Loaded, revisionId: string): string {
  if (material.revisionId !== revisionId) throw conflict();
  return revisionId;
}

/** The review that this person has begun of this revision; throws where there is none. */
export function begunReview(tx: Ctx, loaded: Loaded): ReviewRow {
  const row = tx.db.select().from(reviews).where(mine(tx, loaded)).get();
  if (!row) throw forbidden("not_started");
  return row;
}

/** Press 开始评审: from now on the unit cannot take this revision back. Pressed twice it is one review. */
export function startReview(ctx: Ctx, input: StartReviewInput): { reviewId: string; version: number } {
  return inTransaction(ctx, (tx) => {
    const loaded = findFor(tx, input.materialId, "review.write");
    const revisionId = requireRevision(loaded, input.revisionId);
    const there = tx.db.select().from(reviews).where(mine(tx, loaded)).get();
    if (there) return { reviewId: there.id, version: there.version };
    const id = newId();
    tx.db.insert(reviews).values({
      id, materialId: loaded.material.id, revisionId, stage: loaded.material.stage, personId: tx.actor.personId,
      version: 0, startedAt: tx.now, savedAt: tx.now, remark: "",
    }).run();
    record(tx, "review.start", { materialId: loaded.material.id, data: { stage: loaded.material.stage } });
    return { reviewId: id, version: 0 };
  });
}

function requireScores({ call, material }: Loaded, sheet: Scores): void {
  const scored = call.stages[material.stage]?.scored === true;
  const problems: Record<string, Problem> = {};
  for (const [key, value] of Object.entries(sheet)) {
    const criterion = scored ? call.rubric.criteria.find((c) => c.key === key) : undefined;
    if (!criterion) problems[key] = { code: "shape" };
    else if (value > criterion.max) problems[key] = { code: "score_over", max: criterion.max / 2 };
  }
  if (Object.keys(problems).length > 0) throw invalid(problems);
}

/**
 * Keep the sheet of scores and the remark as far as they have come. The same again over the same version is
 * answered as saved (a retry after a lost answer); anything else over a newer version is a conflict.
 */
export function saveReview(ctx: Ctx, input: SaveReviewInput): { version: number; savedAt: number } {
  return inTransaction(ctx, (tx) => {
    const loaded = findFor(tx, input.materialId, "review.write");
    requireRevision(loaded, input.revisionId);
    requireScores(loaded, input.scores);
    const review = begunReview(tx, loaded);
    const again = review.version === input.version + 1 && review.remark === input.remark && isDeepStrictEqual(scoresOf(tx, review.id), input.scores);
    if (again) return { version: review.version, savedAt: tx.now };
    if (review.version !== input.version) throw conflict();
    const version = review.version + 1;
    tx.db.update(reviews).set({ version, savedAt: tx.now, remark: input.remark }).where(eq(reviews.id, review.id)).run();
    tx.db.delete(scores).where(and(eq(scores.reviewId, review.id), notInArray(scores.criterion, Object.keys(input.scores)))).run();
    for (const [criterion, halfPoints] of Object.entries(input.scores)) {
      tx.db.insert(scores).values({ reviewId: review.id, criterion, halfPoints })
        .onConflictDoUpdate({ target: [scores.reviewId, scores.criterion], set: { halfPoints } }).run();
    }
    return { version, savedAt: tx.now };
  });
}

const VERDICT_RIGHT = {
  score: "review.write", pass: "material.pass", return: "material.return", approve: "material.approve", reject: "material.reject",
} as const satisfies Record<Verdict, PolicyAction>;

function sendComments(tx: Ctx, materialId: string, reviewId: string): number {
  let ordinal = tx.db.select({ last: max(comments.ordinal) }).from(comments).where(eq(comments.materialId, materialId)).get()?.last ?? 0;
  const pending = tx.db.select({ id: comments.id }).from(comments)
    .where(and(eq(comments.reviewId, reviewId), isNull(comments.sentAt))).orderBy(comments.createdAt, comments.id).all();
  for (const { id } of pending) {
    ordinal += 1;
    tx.db.update(comments).set({ sentAt: tx.now, ordinal }).where(eq(comments.id, id)).run();
  }
  return pending.length;
}

function everyoneSent(loaded: Loaded, actorId: string): boolean {
  const { assignedNow, reviewedNow } = loaded.subject;
  const needed = loaded.call.stages[loaded.material.stage]?.reviewers ?? 1;
  const done = assignedNow.filter((person) => person === actorId || reviewedNow.includes(person));
  return done.length >= Math.max(needed, assignedNow.length);
}

function passOn(tx: Ctx, loaded: Loaded, version: number): void {
  const stage = loaded.material.stage + 1;
  move(tx, loaded.material, "pass", version, { stage });
  assignPanel(tx, loaded.material.id, stage, loaded.call.stages[stage]);
  record(tx, "material.pass", { materialId: loaded.material.id, data: { stage: stage - 1 } });
}

function decide(tx: Ctx, loaded: Loaded, review: ReviewRow, input: SendReviewInput, verdict: "approve" | "reject"): void {
  const { material } = loaded;
  const refused = input.outcome === undefined || input.outcome === "approved" ? "not_selected" : input.outcome;
  const outcome = verdict === "approve" ? "approved" : refused;
  tx.db.insert(decisions).values({
    id: newId(), materialId: material.id, revisionId: material.revisionId, outcome, decidedBy: tx.actor.personId, decidedAt: tx.now,
    reason: review.remark, meeting: input.meeting, documentNumber: input.documentNumber,
  }).run();
  move(tx, material, verdict, input.version);
  record(tx, verdict === "approve" ? "material.approve" : "material.reject", { materialId: material.id, data: { outcome } });
}

function act(tx: Ctx, loaded: Loaded, review: ReviewRow, input: SendReviewInput): void {
  const { material } = loaded;
  if (input.verdict === "score") {
    const onward = everyoneSent(loaded, tx.actor.personId) && !loaded.subject.last;
    if (onward) passOn(tx, loaded, input.version);
    else record(tx, "review.send", { materialId: material.id, data: { stage: material.stage } });
  } else if (input.verdict === "pass") {
    passOn(tx, loaded, input.version);
  } else if (input.verdict === "return") {
    const resumeStage = input.resume === "here" ? material.stage : 0;
    move(tx, material, "return", input.version, { unlocked: input.unlocked, resumeStage, ownDueAt: endOfWork(tx.now + ANSWER_TIME) });
    record(tx, "material.return", { materialId: material.id, data: { stage: material.stage, unlocked: input.unlocked } });
  } else {
    decide(tx, loaded, review, input, input.verdict);
  }
}

/**
 * Send a review with its verdict, and all its pending comments with it. Throws invalid where a score or a
 * reason is missing, conflict where the unit or someone else was quicker.
 */
export function sendReview(ctx: Ctx, input: SendReviewInput): { verdict: Verdict; comments: number } {
  return once(ctx, "sendReview", input.operationId, (tx) => {
    const loaded = findFor(tx, input.materialId, VERDICT_RIGHT[input.verdict]);
    requireRevision(loaded, input.revisionId);
    if (input.verdict === "score" && loaded.subject.single) throw forbidden("not_last");
    if (input.verdict === "score" && !loaded.subject.assignedNow.includes(tx.actor.personId)) throw forbidden("not_assigned");
    const review = begunReview(tx, loaded);
    if (review.version !== input.reviewVersion || loaded.material.version !== input.version) throw conflict();
    const sheet = scoresOf(tx, review.id);
    const { call, material } = loaded;
    const scored = call.stages[material.stage]?.scored === true;
    const judged = { form: call.form, rubric: call.rubric, scored, scores: sheet, remark: review.remark };
    const problems = verdictProblems(judged, input.verdict, input.unlocked);
    if (Object.keys(problems).length > 0) throw invalid(problems);
    const total = Object.keys(sheet).length > 0 ? totalOf(sheet) : null;
    tx.db.update(reviews).set({ submittedAt: tx.now, verdict: input.verdict, total }).where(eq(reviews.id, review.id)).run();
    const sent = sendComments(tx, loaded.material.id, review.id);
    act(tx, loaded, review, input);
    return { verdict: input.verdict, comments: sent };
  });
}

function requireReviewers(tx: Ctx, { material }: Loaded, chosen: readonly string[]): void {
  for (const person of chosen) {
    const theirs = membershipsOf(tx.db, person, tx.now);
    if (!theirs.some((m) => m.role === "reviewer")) throw notFound();
    if (theirs.some((m) => m.unitId === material.unitId)) throw forbidden("recused");
  }
}

/**
 * Say who reviews a material at the stage where it is. People whose review is begun are kept; where nobody
 * but people who have sent theirs is left, the stage is done.
 */
export function assignReviewers(ctx: Ctx, input: AssignInput): object {
  return once(ctx, "assignReviewers", input.operationId, (tx) => {
    const loaded = findFor(tx, input.materialId, "material.assign");
    requireReviewers(tx, loaded, input.people);
    const { material } = loaded;
    const here = and(eq(assignments.materialId, material.id), eq(assignments.stage, material.stage));
    const begun = tx.db.select({ personId: reviews.personId }).from(reviews)
      .where(and(eq(reviews.materialId, material.id), eq(reviews.stage, material.stage))).all().map((row) => row.personId);
    tx.db.update(assignments).set({ endedAt: tx.now }).where(and(here, notInArray(assignments.personId, [...input.people, ...begun]))).run();
    for (const personId of input.people) {
      tx.db.insert(assignments).values({ id: newId(), materialId: material.id, stage: material.stage, personId, assignedBy: tx.actor.personId, assignedAt: tx.now })
        .onConflictDoUpdate({ target: [assignments.materialId, assignments.stage, assignments.personId], set: { endedAt: null } }).run();
    }
    record(tx, "material.assign", { materialId: material.id, data: { stage: material.stage, people: input.people } });
    const left = findFor(tx, input.materialId, "material.assign");
    if (!left.subject.single && !left.subject.last && everyoneSent(left, "")) passOn(tx, left, material.version);
    return {};
  });
}
