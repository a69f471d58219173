"use server";

import { action } from "@/lib/action";
import { AnswerCommentInput, KeepPhraseInput, PhraseInput, RecallAnswerInput, RemoveCommentInput, ReplyInput, SettleCommentInput, WriteCommentInput } from "./input";
import * as comment from "./mutations";
import * as phrase from "./phrases.mutations";
import * as reply from "./replies.mutations";

export const writeComment = action("writeComment", WriteCommentInput, comment.writeComment);
export const removeComment = action("removeComment", RemoveCommentInput, comment.removeComment);
export const answerComment = action("answerComment", AnswerCommentInput, comment.answerComment);
export const recallAnswer = action("recallAnswer", RecallAnswerInput, comment.recallAnswer);
export const settleComment = action("settleComment", SettleCommentInput, comment.settleComment);
export const replyToComment = action("replyToComment", ReplyInput, reply.replyToComment);
export const keepPhrase = action("keepPhrase", KeepPhraseInput, phrase.keepPhrase);
export const countPhrase = action("countPhrase", PhraseInput, phrase.countPhrase);
export const removePhrase = action("removePhrase", PhraseInput, phrase.removePhrase);
