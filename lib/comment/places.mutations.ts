import { and, desc, eq, isNotNull, ne } from "drizzle-orm";
import { commentPlaces, comments, revisions } from "@/db/schema";
import type { Ctx } from "@/lib/context";
import { findAnchor } from "./anchor";

type PlaceRow = typeof commentPlaces.$inferSelect;

function lastFound(tx: Ctx, commentId: string): PlaceRow | undefined {
  return tx.db.select({ place: commentPlaces }).from(commentPlaces)
    .innerJoin(revisions, eq(revisions.id, commentPlaces.revisionId))
    .where(and(eq(commentPlaces.commentId, commentId), ne(commentPlaces.how, "lost")))
    .orderBy(desc(revisions.ordinal)).limit(1).get()?.place;
}

/**
 * As a revision is frozen, find the place of every comment that is not settled in it, once, and keep it.
 * A quote that is gone or has two equally good places is kept as lost, with its old wording.
 */
export function carryPlaces(tx: Ctx, materialId: string, revisionId: string, parts: Record<string, string>): void {
  const living = tx.db.select({ id: comments.id, part: comments.part }).from(comments)
    .where(and(eq(comments.materialId, materialId), eq(comments.target, "quote"), ne(comments.state, "settled"), isNotNull(comments.sentAt))).all();
  for (const { id, part } of living) {
    const from = lastFound(tx, id);
    if (!from || from.start === null || from.end === null) continue;
    const { quote, before, after } = from;
    const found = findAnchor(parts[part ?? ""] ?? "", { start: from.start, end: from.end, quote, before, after });
    const place = found.how === "lost" ? { start: null, end: null } : { start: found.start, end: found.end };
    tx.db.insert(commentPlaces).values({ commentId: id, revisionId, how: found.how, ...place, quote, before, after }).run();
  }
}
