import { and, eq, isNotNull, isNull, ne, notInArray } from "drizzle-orm";
import { reviews, scoreChanges, scores } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { rubricAt } from "@/lib/call/rubric";
import type { Ctx } from "@/lib/context";
import { conflict, invalid, notFound } from "@/lib/errors";
import { once } from "@/lib/history/mutations";
import { record } from "@/lib/history/record";
import { findFor, type Loaded } from "@/lib/material/subject.queries";
import { normaliseText } from "@/lib/text/normalise";
import type { ChangeScoreInput } from "./discussion-input";
import type { ReviewRow } from "./mutations";
import { scoresOf } from "./queries";
import { changeProblems } from "./score-change";
import { totalOf, type Scores } from "./scoring";

/** This person's own sent scores of the newest revision, at whatever stage they were given. Throws not_found for every other review. */
function ownSheet(tx: Ctx, { material }: Loaded, reviewId: string): ReviewRow {
  const own = and(eq(reviews.id, reviewId), eq(reviews.personId, tx.actor.personId), eq(reviews.revisionId, material.revisionId ?? ""));
  const counted = and(isNotNull(reviews.total), isNull(reviews.setAsideAt), ne(reviews.verdict, "return"));
  const row = tx.db.select().from(reviews).where(and(own, counted)).get();
  if (!row) throw notFound();
  return row;
}

function replaceScores(tx: Ctx, reviewId: string, sheet: Scores): void {
  tx.db.delete(scores).where(and(eq(scores.reviewId, reviewId), notInArray(scores.criterion, Object.keys(sheet)))).run();
  for (const [criterion, halfPoints] of Object.entries(sheet)) {
    tx.db.insert(scores).values({ reviewId, criterion, halfPoints }).onConflictDoUpdate({ target: [scores.reviewId, scores.criterion], set: { halfPoints } }).run();
  }
}

/**
 * Change one's own sent scores (改分), with a reason and until the material is decided; the old ones are kept. Totals are
 * in half-points. Throws invalid where scores or reason are not as for sending, conflict where another window was quicker.
 */
export function changeScore(ctx: Ctx, input: ChangeScoreInput): { version: number; total: number } {
  return once(ctx, "changeScore", input.operationId, (tx) => {
    const loaded = findFor(tx, input.materialId, "review.changeScore");
    const review = ownSheet(tx, loaded, input.reviewId);
    if (review.version !== input.version) throw conflict();
    const { call, material } = loaded;
    const rubric = rubricAt(call.rubric, call.stages[review.stage]?.kind ?? "decide");
    const [before, after, reason] = [scoresOf(tx, review.id), input.scores, normaliseText(input.reason).trim()];
    const problems = changeProblems({ form: call.form, rubric, reasons: call.judging.reasons === true, before, after, reason });
    if (Object.keys(problems).length > 0) throw invalid(problems);
    const [version, total] = [review.version + 1, totalOf(rubric, after)];
    tx.db.insert(scoreChanges).values({ id: newId(), reviewId: review.id, before, after, reason, at: tx.now }).run();
    replaceScores(tx, review.id, after);
    tx.db.update(reviews).set({ version, total }).where(eq(reviews.id, review.id)).run();
    record(tx, "review.change", { materialId: material.id, data: { stage: review.stage } });
    return { version, total };
  });
}
