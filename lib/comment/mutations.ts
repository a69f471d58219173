import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { commentPlaces, comments, reviews } from "@/db/schema";
import { inTransaction, type Ctx } from "@/lib/context";
import { conflict, invalid, notFound } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { findFor, type Loaded } from "@/lib/material/subject.queries";
import { frozenOf } from "@/lib/material/values.queries";
import { begunReview } from "@/lib/review/mutations";
import { uncover } from "@/lib/review/redaction";
import { lengthOf } from "@/lib/text/normalise";
import { makeAnchor, type Anchor } from "./anchor";
import type { AnswerCommentInput, RecallAnswerInput, RemoveCommentInput, SettleCommentInput, WriteCommentInput } from "./input";

/** What a comment hangs on, as its row says it. */
type Target = Pick<typeof comments.$inferInsert, "target" | "part" | "figure" | "evidenceId">;

/** What a comment is on in the frozen revision, and the anchor of a quote; throws invalid where that is not there. */
function targetOf(tx: Ctx, { material, call }: Loaded, place: WriteCommentInput["place"]): { target: Target; anchor: Anchor | null } {
  const frozen = frozenOf(tx.db, material.revisionId);
  const there = (stands: boolean | undefined) => { if (!stands) throw invalid({ place: { code: "shape" } }); };
  if (place.target === "whole") return { target: { target: "whole" }, anchor: null };
  if (place.target === "figure") {
    there(call.form.figures.some(({ key }) => key === place.figure));
    return { target: place, anchor: null };
  }
  if (place.target === "photo") {
    there(frozen?.evidence.some(({ id }) => id === place.evidenceId));
    return { target: place, anchor: null };
  }
  const text = frozen && Object.hasOwn(frozen.parts, place.part) ? frozen.parts[place.part] : undefined;
  if (text === undefined) throw invalid({ place: { code: "shape" } });
  if (place.target === "part") return { target: place, anchor: null };
  there(place.end > place.start && place.end <= lengthOf(text));
  return { target: { target: "quote", part: place.part }, anchor: makeAnchor(text, place.start, place.end) };
}

/** Write a comment, or write a pending one of one's own anew. It stays private until the review is sent. */
export function writeComment(ctx: Ctx, input: WriteCommentInput): { commentId: string } {
  return inTransaction(ctx, (tx) => {
    const loaded = findFor(tx, input.materialId, "review.write");
    if (loaded.material.revisionId !== input.revisionId) throw conflict();
    const review = begunReview(tx, loaded);
    const said = (quote: string | undefined) => ({ level: input.level, body: input.body, suggestion: input.suggestion && uncover(input.suggestion, quote ?? "", loaded.covered) });
    const before = tx.db.select().from(comments).where(eq(comments.id, input.commentId)).get();
    if (before) {
      if (before.reviewId !== review.id || before.sentAt !== null) throw notFound();
      const quoted = tx.db.select({ quote: commentPlaces.quote }).from(commentPlaces).where(and(eq(commentPlaces.commentId, before.id), eq(commentPlaces.how, "made"))).get();
      tx.db.update(comments).set(said(quoted?.quote)).where(eq(comments.id, before.id)).run();
      return { commentId: before.id };
    }
    const { target, anchor } = targetOf(tx, loaded, input.place);
    tx.db.insert(comments).values({
      id: input.commentId, materialId: loaded.material.id, reviewId: review.id, personId: tx.actor.personId,
      ...target, state: "open", createdAt: tx.now, ...said(anchor?.quote),
    }).run();
    if (anchor) tx.db.insert(commentPlaces).values({ commentId: input.commentId, revisionId: input.revisionId, how: "made", ...anchor }).run();
    return { commentId: input.commentId };
  });
}

/** Take back a comment that is not sent yet. */
export function removeComment(ctx: Ctx, input: RemoveCommentInput): object {
  return inTransaction(ctx, (tx) => {
    const loaded = findFor(tx, input.materialId, "review.write");
    const review = begunReview(tx, loaded);
    const mine = tx.db.select({ id: comments.id }).from(comments)
      .where(and(eq(comments.id, input.commentId), eq(comments.reviewId, review.id), isNull(comments.sentAt))).get();
    if (!mine) return {};
    tx.db.delete(commentPlaces).where(eq(commentPlaces.commentId, mine.id)).run();
    tx.db.delete(comments).where(eq(comments.id, mine.id)).run();
    return {};
  });
}

/** A comment that a return brought and that is not accepted yet. Throws not_found, conflict. */
function askedComment(tx: Ctx, materialId: string, commentId: string) {
  const shown = tx.db.select({ id: comments.id, state: comments.state }).from(comments).innerJoin(reviews, eq(reviews.id, comments.reviewId))
    .where(and(eq(comments.id, commentId), eq(comments.materialId, materialId), isNotNull(comments.sentAt), eq(reviews.verdict, "return"))).get();
  if (!shown) throw notFound();
  if (shown.state === "settled") throw conflict();
  return shown;
}

/** The unit answers a comment that a return brought: 采用, 自行修改 or 说明情况 (which needs words). */
export function answerComment(ctx: Ctx, input: AnswerCommentInput): object {
  return inTransaction(ctx, (tx) => {
    const { material } = findFor(tx, input.materialId, "comment.answer");
    const shown = askedComment(tx, material.id, input.commentId);
    if (input.kind === "explained" && input.words === "") throw invalid({ words: { code: "explain_missing" } });
    tx.db.update(comments).set({ state: "answered", answerKind: input.kind, answer: input.words, answeredBy: tx.actor.personId, answeredAt: tx.now })
      .where(eq(comments.id, shown.id)).run();
    record(tx, "comment.answer", { materialId: material.id, data: { comment: shown.id, kind: input.kind } });
    return {};
  });
}

/** The unit takes its answer back: the comment waits for one again. One that has none is answered as done. */
export function recallAnswer(ctx: Ctx, input: RecallAnswerInput): object {
  return inTransaction(ctx, (tx) => {
    const { material } = findFor(tx, input.materialId, "comment.answer");
    const shown = askedComment(tx, material.id, input.commentId);
    if (shown.state === "open") return {};
    tx.db.update(comments).set({ state: "open", answerKind: null, answer: null, answeredBy: null, answeredAt: null }).where(eq(comments.id, shown.id)).run();
    record(tx, "comment.recall", { materialId: material.id, data: { comment: shown.id } });
    return {};
  });
}

/** A reviewer accepts an answered comment (认可), or opens it again (再提). */
export function settleComment(ctx: Ctx, input: SettleCommentInput): object {
  return inTransaction(ctx, (tx) => {
    const { material } = findFor(tx, input.materialId, "comment.settle");
    const sent = tx.db.select().from(comments)
      .where(and(eq(comments.id, input.commentId), eq(comments.materialId, material.id), isNotNull(comments.sentAt))).get();
    if (!sent) throw notFound();
    const review = tx.db.select({ verdict: reviews.verdict }).from(reviews).where(eq(reviews.id, sent.reviewId)).get();
    if (sent.personId !== tx.actor.personId && review?.verdict !== "return") throw notFound();
    tx.db.update(comments).set(input.settled ? { state: "settled", settledAt: tx.now } : { state: "open", settledAt: null })
      .where(eq(comments.id, sent.id)).run();
    record(tx, input.settled ? "comment.settle" : "comment.reopen", { materialId: material.id, data: { comment: sent.id } });
    return {};
  });
}
