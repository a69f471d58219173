"use server";

import { action } from "@/lib/action";
import { AnswerCommentInput, RecallAnswerInput, RemoveCommentInput, SettleCommentInput, WriteCommentInput } from "./input";
import * as comment from "./mutations";

export const writeComment = action("writeComment", WriteCommentInput, comment.writeComment);
export const removeComment = action("removeComment", RemoveCommentInput, comment.removeComment);
export const answerComment = action("answerComment", AnswerCommentInput, comment.answerComment);
export const recallAnswer = action("recallAnswer", RecallAnswerInput, comment.recallAnswer);
export const settleComment = action("settleComment", SettleCommentInput, comment.settleComment);
