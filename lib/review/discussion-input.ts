import { z } from "zod";
import { Id, OperationId, Version } from "@/lib/material/input";
import { SaveReviewInput } from "./input";

/** A word in the discussion (集体评议); `wordId` is chosen by the browser, so that a retry writes the same one. */
export const DiscussInput = z.strictObject({ materialId: Id, wordId: z.string().min(16).max(40), body: z.string().max(20_000) });
export type DiscussInput = z.infer<typeof DiscussInput>;

/** Make a word the conclusion (结论), or take that back; `before` is the conclusion that the page showed, null: none. */
export const ConcludeInput = z.strictObject({ materialId: Id, wordId: Id, pinned: z.boolean(), before: Id.nullable() });
export type ConcludeInput = z.infer<typeof ConcludeInput>;

/** Change one's own sent scores (改分), over the review's version that the page showed. */
export const ChangeScoreInput = z.strictObject({
  materialId: Id, reviewId: Id, version: Version, scores: SaveReviewInput.shape.scores, reason: z.string().max(20_000), operationId: OperationId,
});
export type ChangeScoreInput = z.infer<typeof ChangeScoreInput>;
