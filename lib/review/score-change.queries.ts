import { asc, eq, inArray, sql } from "drizzle-orm";
import { calls, materials, reviews, scoreChanges } from "@/db/schema";
import { rubricAt } from "@/lib/call/rubric";
import type { Ctx } from "@/lib/context";
import { differencesOf, type Difference } from "./paper-sheet";
import { totalOf } from "./scoring";

/** One change of sent scores: totals in half-points before and after, what was changed in it, why, and when (ms UTC). */
export type ScoreChange = { id: string; reviewId: string; before: number; after: number; differences: Difference[]; reason: string; at: number };

/** The changes of these reviews, the oldest first; whether one may see them is for the caller to ask. */
export function changesOf({ db }: Pick<Ctx, "db">, reviewIds: readonly string[]): ScoreChange[] {
  const rows = db.select({ change: scoreChanges, stage: reviews.stage, stages: calls.stages, rubric: calls.rubric }).from(scoreChanges)
    .innerJoin(reviews, eq(reviews.id, scoreChanges.reviewId)).innerJoin(materials, eq(materials.id, reviews.materialId)).innerJoin(calls, eq(calls.id, materials.callId))
    .where(inArray(scoreChanges.reviewId, [...reviewIds])).orderBy(asc(scoreChanges.at), sql`${scoreChanges}.rowid`).all();
  return rows.map(({ change: { id, reviewId, before, after, reason, at }, stage, stages, rubric }) => {
    const own = rubricAt(rubric, stages[stage]?.kind ?? "decide");
    return { id, reviewId, before: totalOf(own, before), after: totalOf(own, after), differences: differencesOf(own.criteria, before, after), reason, at };
  });
}
