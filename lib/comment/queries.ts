import { and, asc, desc, eq, isNotNull, or, type SQL } from "drizzle-orm";
import { commentPlaces, commentReplies, comments, reviews, revisions } from "@/db/schema";
import { can } from "@/lib/access/policy";
import type { Ctx } from "@/lib/context";
import type { Loaded } from "@/lib/material/subject.queries";
import { frozenOf, type Frozen } from "@/lib/material/values.queries";
import { membershipsOf } from "@/lib/person/queries";
import { changedOf, type Wordings } from "./changed";
import type { AnswerKind, CommentLevel, CommentState, CommentTarget, PlaceKind } from "./kinds";

/** Where a comment on a quote stands in a revision; offsets in code points of its part, null where it is lost. */
export type Place = { how: PlaceKind; start: number | null; end: number | null; quote: string; before: string; after: string };
/** A reply to a comment, among reviewers; nobody's name is told. */
export type ReplyView = { id: string; at: number; body: string; mine: boolean };
/**
 * A comment as a page shows it; `ordinal` is null until it is sent. `part`: where its words stand now, null for one
 * that is on no text; `changed`: what it is on was otherwise when it was written.
 */
export type CommentView = {
  id: string; ordinal: number | null; target: CommentTarget; part: string | null; figure: string | null; evidenceId: string | null; level: CommentLevel; state: CommentState;
  body: string; suggestion: string | null; answerKind: AnswerKind | null; answer: string | null; answeredAt: number | null;
  /** `revisionId`: the revision that it was written on. */
  mine: boolean; sent: boolean; stage: number; revisionId: string; place: Place | null; changed: Wordings | null; replies: readonly ReplyView[];
};

type PlaceRow = typeof commentPlaces.$inferSelect;

/** The places of every comment of a material, by comment, that in the newest revision first. */
function placesOf(ctx: Ctx, materialId: string): ReadonlyMap<string, PlaceRow[]> {
  const rows = ctx.db.select({ place: commentPlaces }).from(commentPlaces)
    .innerJoin(revisions, eq(revisions.id, commentPlaces.revisionId))
    .where(eq(revisions.materialId, materialId)).orderBy(desc(revisions.ordinal)).all();
  return Map.groupBy(rows.map(({ place }) => place), (place) => place.commentId);
}

/** The place in this revision, else the newest known one as lost; without a revision the newest as it is. */
function placeIn(places: readonly PlaceRow[], revisionId: string | undefined): PlaceRow | null {
  const found = places.find((place) => place.revisionId === revisionId) ?? places[0];
  if (!found) return null;
  return revisionId === undefined || found.revisionId === revisionId ? found : { ...found, how: "lost", part: null, start: null, end: null };
}

/** The replies to the comments of a material, by comment, the oldest first. */
function repliesOf(ctx: Ctx, materialId: string): ReadonlyMap<string, ReplyView[]> {
  const rows = ctx.db.select({ reply: commentReplies }).from(commentReplies).innerJoin(comments, eq(comments.id, commentReplies.commentId))
    .where(eq(comments.materialId, materialId)).orderBy(asc(commentReplies.at), asc(commentReplies.id)).all();
  const views = rows.map(({ reply: { id, commentId, at, body, personId } }) => ({ commentId, view: { id, at, body, mine: personId === ctx.actor.personId } }));
  return new Map(Array.from(Map.groupBy(views, ({ commentId }) => commentId), ([id, list]) => [id, list.map(({ view }) => view)]));
}

function viewed(ctx: Ctx, { material, call }: Loaded, which: SQL | undefined, shownIn: string | undefined): CommentView[] {
  const places = placesOf(ctx, material.id);
  const replies = repliesOf(ctx, material.id);
  const kept = new Map<string, Frozen | null>();
  const frozen = (id: string | null) => { const key = id ?? ""; if (!kept.has(key)) kept.set(key, frozenOf(ctx.db, id)); return kept.get(key) ?? null; };
  return ctx.db.select({ comment: comments, stage: reviews.stage, revisionId: reviews.revisionId }).from(comments).innerJoin(reviews, eq(reviews.id, comments.reviewId))
    .where(and(eq(comments.materialId, material.id), which))
    .orderBy(asc(comments.ordinal), asc(comments.createdAt)).all()
    .map(({ comment, stage, revisionId }) => {
      const row = placeIn(places.get(comment.id) ?? [], shownIn);
      const part = row?.part ?? comment.part;
      const place = row && { how: row.how, start: row.start, end: row.end, quote: row.quote, before: row.before, after: row.after };
      const shown = () => frozen(row?.revisionId ?? shownIn ?? material.revisionId);
      return {
        id: comment.id, ordinal: comment.ordinal, target: comment.target, part, figure: comment.figure, evidenceId: comment.evidenceId, level: comment.level, state: comment.state,
        body: comment.body, suggestion: comment.suggestion, answerKind: comment.answerKind, answer: comment.answer, answeredAt: comment.answeredAt,
        mine: comment.personId === ctx.actor.personId, sent: comment.sentAt !== null, stage, revisionId, place,
        changed: changedOf({ ...comment, part, place }, call.form, () => frozen(revisionId), shown), replies: replies.get(comment.id) ?? [],
      };
    });
}

/**
 * The comments that this reviewer may see on a revision: their own, and everybody's sent ones once their own
 * review is in.
 */
export function commentsForReviewer(ctx: Ctx, loaded: Loaded, revisionId: string): CommentView[] {
  const own = eq(comments.personId, ctx.actor.personId);
  const all = can(ctx.actor, "review.readOthers", loaded.subject);
  return viewed(ctx, loaded, all ? or(own, isNotNull(comments.sentAt)) : own, revisionId);
}

/** The comments that came to the unit with a return: at their place in a revision, or at their newest known place. */
export function commentsForUnit(ctx: Ctx, loaded: Loaded, revisionId?: string): CommentView[] {
  return viewed(ctx, loaded, and(isNotNull(comments.sentAt), eq(reviews.verdict, "return")), revisionId).map((view) => ({ ...view, mine: false, replies: [] }));
}

/**
 * The newest return of a material: its reason, when, and the unit it is signed by: the covering one where its
 * own reviewer sent it, else null. Never an expert's name.
 */
export function newestReturn(ctx: Ctx, { material, call, unit }: Loaded) {
  const row = ctx.db.select({ remark: reviews.remark, at: reviews.submittedAt, stage: reviews.stage, personId: reviews.personId }).from(reviews)
    .where(and(eq(reviews.materialId, material.id), eq(reviews.verdict, "return"))).orderBy(desc(reviews.submittedAt)).limit(1).get();
  if (!row) return null;
  const stage = call.stages[row.stage];
  const at = row.at ?? material.stateAt;
  const covering = membershipsOf(ctx.db, row.personId, at).find((m) => m.role === "reviewer" && m.unitId === unit.parentId);
  return { reason: row.remark, at, stage: stage?.label ?? "", by: stage?.kind === "screen" ? covering?.unitName ?? null : null };
}
