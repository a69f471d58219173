import { z } from "zod";
import { Id } from "@/lib/material/input";
import { ANSWER_KINDS, COMMENT_LEVELS } from "./kinds";

const Body = z.string().trim().min(1).max(2000);
const Place = z.discriminatedUnion("target", [
  z.strictObject({ target: z.literal("quote"), part: z.string().min(1).max(40), start: z.number().int().nonnegative(), end: z.number().int().positive() }),
  z.strictObject({ target: z.literal("part"), part: z.string().min(1).max(40) }),
  z.strictObject({ target: z.literal("figure"), figure: z.string().min(1).max(40) }),
  z.strictObject({ target: z.literal("photo"), evidenceId: Id }),
  z.strictObject({ target: z.literal("whole") }),
]);

export const WriteCommentInput = z.strictObject({
  materialId: Id,
  revisionId: Id,
  /** Chosen by the browser, so that a retry writes the same comment. */
  commentId: z.string().min(16).max(40),
  place: Place,
  level: z.enum(COMMENT_LEVELS),
  body: Body,
  suggestion: z.string().max(2000).nullable(),
});
export type WriteCommentInput = z.infer<typeof WriteCommentInput>;

export const RemoveCommentInput = z.strictObject({ materialId: Id, commentId: Id });
export type RemoveCommentInput = z.infer<typeof RemoveCommentInput>;

export const AnswerCommentInput = z.strictObject({ materialId: Id, commentId: Id, kind: z.enum(ANSWER_KINDS), words: z.string().trim().max(2000) });
export type AnswerCommentInput = z.infer<typeof AnswerCommentInput>;

export const RecallAnswerInput = z.strictObject({ materialId: Id, commentId: Id });
export type RecallAnswerInput = z.infer<typeof RecallAnswerInput>;

export const SettleCommentInput = z.strictObject({ materialId: Id, commentId: Id, settled: z.boolean() });
export type SettleCommentInput = z.infer<typeof SettleCommentInput>;

export const ReplyInput = z.strictObject({
  materialId: Id,
  commentId: Id,
  /** Chosen by the browser, so that a retry writes the same reply. */
  replyId: z.string().min(16).max(40),
  body: Body,
});
export type ReplyInput = z.infer<typeof ReplyInput>;

/** `phraseId` is chosen by the browser, so that a retry keeps the same phrase. */
export const KeepPhraseInput = z.strictObject({ phraseId: z.string().min(16).max(40), words: z.string().trim().min(1).max(500) });
export type KeepPhraseInput = z.infer<typeof KeepPhraseInput>;

export const PhraseInput = z.strictObject({ phraseId: Id });
export type PhraseInput = z.infer<typeof PhraseInput>;
