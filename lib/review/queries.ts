import { and, asc, desc, eq, isNotNull, isNull, lt, ne } from "drizzle-orm";
import { decisions, reviews, revisions, scores } from "@/db/schema";
import { can } from "@/lib/access/policy";
import type { Ctx } from "@/lib/context";
import type { Loaded } from "@/lib/material/subject.queries";
import type { Scores } from "./scoring";

/** The scores kept in a review so far; whether one may see them is for the caller to ask. */
export function scoresOf(ctx: Ctx, reviewId: string): Scores {
  return Object.fromEntries(ctx.db.select().from(scores).where(eq(scores.reviewId, reviewId)).all().map((row) => [row.criterion, row.halfPoints]));
}

/** This person's own review of the newest revision at its stage, with its scores; null before 开始评审. */
export function ownReview(ctx: Ctx, { material }: Loaded) {
  const row = ctx.db.select().from(reviews)
    .where(and(eq(reviews.revisionId, material.revisionId ?? ""), eq(reviews.personId, ctx.actor.personId), isNull(reviews.setAsideAt))).orderBy(desc(reviews.stage)).limit(1).get();
  return row ? { ...row, scores: scoresOf(ctx, row.id) } : null;
}

/** The same person's scores of an earlier revision, to start the second round from; uncounted until confirmed. */
export function lastScores(ctx: Ctx, { material }: Loaded): Scores {
  const row = ctx.db.select({ id: reviews.id }).from(reviews)
    .where(and(eq(reviews.materialId, material.id), eq(reviews.personId, ctx.actor.personId), ne(reviews.revisionId, material.revisionId ?? ""), isNotNull(reviews.submittedAt)))
    .orderBy(desc(reviews.submittedAt)).limit(1).get();
  return row ? scoresOf(ctx, row.id) : {};
}

/** Everybody's sent reviews of the newest revision, without names; null while they are sealed to this person. */
export function othersReviews(ctx: Ctx, loaded: Loaded) {
  if (!can(ctx.actor, "review.readOthers", loaded.subject)) return null;
  const rows = ctx.db.select({ id: reviews.id, stage: reviews.stage, total: reviews.total, remark: reviews.remark, verdict: reviews.verdict, personId: reviews.personId })
    .from(reviews).where(and(eq(reviews.revisionId, loaded.material.revisionId ?? ""), isNotNull(reviews.submittedAt), isNull(reviews.setAsideAt)))
    .orderBy(asc(reviews.stage), asc(reviews.submittedAt)).all();
  return rows.map(({ personId, ...row }) => ({ ...row, mine: personId === ctx.actor.personId, scores: scoresOf(ctx, row.id) }));
}

/** The revision before another, for comparing; null for the first. */
export function revisionBefore(ctx: Ctx, materialId: string, ordinal: number): string | null {
  return ctx.db.select({ id: revisions.id }).from(revisions)
    .where(and(eq(revisions.materialId, materialId), lt(revisions.ordinal, ordinal))).orderBy(desc(revisions.ordinal)).limit(1).get()?.id ?? null;
}

/** The last decision on a material, or null. */
export function newestDecision(ctx: Ctx, materialId: string) {
  return ctx.db.select().from(decisions).where(eq(decisions.materialId, materialId)).orderBy(desc(decisions.decidedAt)).limit(1).get() ?? null;
}
