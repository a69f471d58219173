import { and, desc, eq, isNotNull, ne } from "drizzle-orm";
import { commentPlaces, comments, partVersions, revisionParts, revisions } from "@/db/schema";
import type { Ctx } from "@/lib/context";
import { placeFinder } from "./place";

type Texts = Record<string, string>;
/** The newest place at which a comment's words stood, and in which revision. */
type Standing = { commentId: string; revisionId: string; own: string; part: string; start: number; end: number; quote: string; before: string; after: string };

/** Of every sent comment on a quote the newest place that is not lost. */
function standing(tx: Ctx, materialId: string): Standing[] {
  const rows = tx.db.select({ place: commentPlaces, own: comments.part }).from(commentPlaces)
    .innerJoin(comments, eq(comments.id, commentPlaces.commentId)).innerJoin(revisions, eq(revisions.id, commentPlaces.revisionId))
    .where(and(eq(comments.materialId, materialId), isNotNull(comments.sentAt), ne(commentPlaces.how, "lost"))).orderBy(desc(revisions.ordinal)).all();
  const newest = [...Map.groupBy(rows, ({ place }) => place.commentId).values()].flatMap(([first]) => first ?? []);
  return newest.flatMap(({ place: { part, start, end, ...place }, own }) => (start === null || end === null || own === null ? [] : [{ ...place, own, part: part ?? own, start, end }]));
}

/** The texts of a revision by part. */
function textsOf(tx: Ctx, revisionId: string): Texts {
  const rows = tx.db.select({ key: revisionParts.key, text: partVersions.text }).from(revisionParts)
    .innerJoin(partVersions, eq(partVersions.id, revisionParts.versionId)).where(eq(revisionParts.revisionId, revisionId)).all();
  return Object.fromEntries(rows.map(({ key, text }) => [key, text]));
}

/**
 * As a revision is frozen, find the place of every sent comment in it, once, and keep it: from where its words last
 * stood, by the texts of both revisions. What is gone, or might as well be elsewhere, is kept as lost, with its old wording.
 */
export function carryPlaces(tx: Ctx, materialId: string, revisionId: string, parts: Texts): void {
  for (const [earlier, places] of Map.groupBy(standing(tx, materialId), (place) => place.revisionId)) {
    const find = placeFinder(textsOf(tx, earlier), parts);
    for (const { commentId, own, part, start, end, quote, before, after } of places) {
      const found = find({ part, start, end }, quote);
      const place = found.how === "lost" ? { part: null, start: null, end: null } : { part: found.part === own ? null : found.part, start: found.start, end: found.end };
      tx.db.insert(commentPlaces).values({ commentId, revisionId, how: found.how, ...place, quote, before, after }).run();
    }
  }
}
