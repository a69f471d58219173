import { eq } from "drizzle-orm";
import { revisions, selfScores } from "@/db/schema";
import type { Db } from "@/db/open";
import type { Scores } from "@/lib/review/scoring";

/** The unit's own scores (自评分) of a draft as typed, with the version to save over; version 0 where there are none. */
export function selfScoresOf(db: Db, materialId: string): { values: Record<string, string>; version: number; savedAt: number | null } {
  const row = db.select().from(selfScores).where(eq(selfScores.materialId, materialId)).get();
  return row ? { values: row.scores, version: row.version, savedAt: row.savedAt } : { values: {}, version: 0, savedAt: null };
}

/** The unit's own scores that a revision froze, in half-points by criterion; null where the call asks for none. */
export function filedSelfScores(db: Db, revisionId: string | null): Scores | null {
  return db.select({ scores: revisions.selfScores }).from(revisions).where(eq(revisions.id, revisionId ?? "")).get()?.scores ?? null;
}
