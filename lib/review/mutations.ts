import { isDeepStrictEqual } from "node:util";
import { and, eq, isNull, notInArray } from "drizzle-orm";
import { newId } from "@/db/schema/columns";
import { reviews, scores } from "@/db/schema";
import { rubricAt } from "@/lib/call/rubric";
import { inTransaction, type Ctx } from "@/lib/context";
import { conflict, forbidden, invalid, type Problem } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { findFor, type Loaded } from "@/lib/material/subject.queries";
import type { SaveReviewInput, StartReviewInput } from "./input";
import { owesPromise } from "./promise.queries";
import { scoresOf } from "./queries";
import type { Scores } from "./scoring";

export type ReviewRow = typeof reviews.$inferSelect;

function mine(tx: Ctx, { material }: Loaded) {
  return and(eq(reviews.revisionId, material.revisionId ?? ""), eq(reviews.stage, material.stage), eq(reviews.personId, tx.actor.personId), isNull(reviews.setAsideAt));
}

/** A page that shows an older revision must not judge the newer one: throws conflict. */
export function requireRevision({ material }: Loaded, revisionId: string): string {
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
    if (owesPromise(tx, loaded.call)) throw forbidden("promise_first");
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
  const stage = call.stages[material.stage];
  const { criteria } = rubricAt(call.rubric, stage?.kind ?? "decide");
  const problems: Record<string, Problem> = {};
  for (const [key, value] of Object.entries(sheet)) {
    const criterion = stage?.scored ? criteria.find((c) => c.key === key) : undefined;
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
