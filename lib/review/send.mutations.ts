import { and, eq, isNull, max } from "drizzle-orm";
import { newId } from "@/db/schema/columns";
import { comments, decisions, reviews, scores } from "@/db/schema";
import type { PolicyAction } from "@/lib/access/policy";
import { rubricAt } from "@/lib/call/rubric";
import { dayOf } from "@/lib/clock";
import type { Ctx } from "@/lib/context";
import { conflict, forbidden, invalid } from "@/lib/errors";
import { once } from "@/lib/history/mutations";
import { record } from "@/lib/history/record";
import { move } from "@/lib/material/move.mutations";
import { returnToUnit } from "@/lib/material/return.mutations";
import { selfRubric } from "@/lib/material/self-score";
import { findFor, type Loaded } from "@/lib/material/subject.queries";
import type { SendReviewInput } from "./input";
import type { Verdict } from "./kinds";
import { begunReview, requireRevision, type ReviewRow } from "./mutations";
import { everyoneSent, passOn, sendDown } from "./onward.mutations";
import { scoresOf } from "./queries";
import { waitsForList } from "./recommend.queries";
import { groupIsFull } from "./group.queries";
import { totalOf } from "./scoring";
import { verdictProblems } from "./verdict";
import { visitProblems } from "./visit";
import { visitOf } from "./visit.queries";

const VERDICT_RIGHT = {
  score: "review.write", abstain: "review.write", sendDown: "material.sendDown", pass: "material.pass",
  return: "material.return", approve: "material.approve", reject: "material.reject",
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

function decide(tx: Ctx, loaded: Loaded, review: ReviewRow, input: SendReviewInput, verdict: "approve" | "reject"): void {
  const { material } = loaded;
  const full = verdict === "approve" ? groupIsFull(tx, material.id) : null;
  if (full) throw invalid({ verdict: { code: "group_full", ...full } });
  if (input.outcome === "given_up") throw invalid({ outcome: { code: "choice" } });
  const refused = input.outcome === undefined || input.outcome === "approved" ? "not_selected" : input.outcome;
  const outcome = verdict === "approve" ? "approved" : refused;
  tx.db.insert(decisions).values({
    id: newId(), materialId: material.id, revisionId: material.revisionId, outcome, decidedBy: tx.actor.personId, decidedAt: tx.now,
    reason: review.remark, meeting: input.meeting, documentNumber: input.documentNumber,
  }).run();
  move(tx, material, verdict, input.version);
  record(tx, verdict === "approve" ? "material.approve" : "material.reject", { materialId: material.id, data: { outcome } });
}

/** Where the screening unit has a quota, what passed the screening waits for its list (推荐名单). */
function passOrWait(tx: Ctx, loaded: Loaded, version: number): void {
  if (!waitsForList(tx, loaded)) return passOn(tx, loaded, version);
  move(tx, loaded.material, "pass", version, { qualifiedAt: tx.now });
  record(tx, "material.qualify", { materialId: loaded.material.id, data: { stage: loaded.material.stage } });
}

function scoreOrAbstain(tx: Ctx, loaded: Loaded, version: number): void {
  if (everyoneSent(tx, loaded, tx.actor.personId) && !loaded.subject.last) passOn(tx, loaded, version);
  else record(tx, "review.send", { materialId: loaded.material.id, data: { stage: loaded.material.stage } });
}

function act(tx: Ctx, loaded: Loaded, review: ReviewRow, input: SendReviewInput): void {
  switch (input.verdict) {
    case "score":
    case "abstain":
      return scoreOrAbstain(tx, loaded, input.version);
    case "pass":
      return passOrWait(tx, loaded, input.version);
    case "sendDown":
      return sendDown(tx, loaded, input.version, input.downTo ?? 0, input.resume === "here");
    case "return":
      return returnToUnit(tx, loaded, { ...input, resumeStage: input.resume === "here" ? loaded.material.stage : 0, verb: "return" });
    case "approve":
    case "reject":
      return decide(tx, loaded, review, input, input.verdict);
  }
}

function requireOfAPanel(tx: Ctx, { subject }: Loaded, verdict: Verdict): void {
  if (verdict !== "score" && verdict !== "abstain") return;
  if (subject.single) throw forbidden("not_last");
  if (!subject.assignedNow.includes(tx.actor.personId)) throw forbidden("not_assigned");
}

/**
 * Send a review with its verdict, and all its pending comments with it. Throws invalid where a score or a
 * reason is missing or a group has no place left, conflict where the unit or someone else was quicker.
 */
export function sendReview(ctx: Ctx, input: SendReviewInput): { verdict: Verdict; comments: number } {
  return once(ctx, "sendReview", input.operationId, (tx) => {
    const loaded = findFor(tx, input.materialId, VERDICT_RIGHT[input.verdict]);
    requireRevision(loaded, input.revisionId);
    requireOfAPanel(tx, loaded, input.verdict);
    const review = begunReview(tx, loaded);
    const { call, material } = loaded;
    if (review.version !== input.reviewVersion || material.version !== input.version) throw conflict();
    if (input.verdict === "abstain") tx.db.delete(scores).where(eq(scores.reviewId, review.id)).run();
    const sheet = scoresOf(tx, review.id);
    const stage = call.stages[material.stage];
    const rubric = rubricAt(call.rubric, stage?.kind ?? "decide");
    const judged = { form: call.form, rubric, scored: stage?.scored === true, reasons: call.judging.reasons === true, selfScored: selfRubric(call) !== null, scores: sheet, remark: review.remark };
    const problems = verdictProblems(judged, input.verdict, input.unlocked);
    if (input.verdict === "sendDown" && (input.downTo ?? material.stage) >= material.stage) problems.downTo = { code: "choice" };
    if (stage?.kind === "visit" && input.verdict === "pass") Object.assign(problems, visitProblems(visitOf(tx, review.id), dayOf(tx.now)));
    if (Object.keys(problems).length > 0) throw invalid(problems);
    const total = Object.keys(sheet).length > 0 ? totalOf(rubric, sheet) : null;
    tx.db.update(reviews).set({ submittedAt: tx.now, verdict: input.verdict, total }).where(eq(reviews.id, review.id)).run();
    const sent = sendComments(tx, material.id, review.id);
    act(tx, loaded, review, input);
    return { verdict: input.verdict, comments: sent };
  });
}
