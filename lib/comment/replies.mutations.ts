import { and, eq, isNotNull } from "drizzle-orm";
import { commentReplies, comments } from "@/db/schema";
import { can } from "@/lib/access/policy";
import { inTransaction, type Ctx } from "@/lib/context";
import { notFound } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { findFor } from "@/lib/material/subject.queries";
import type { ReplyInput } from "./input";

/**
 * Reply to a sent comment, among reviewers: the unit never sees it. One may reply to one's own, and to others' once
 * they are open to one. The same reply sent again is answered as written. Throws not_found.
 */
export function replyToComment(ctx: Ctx, input: ReplyInput): { replyId: string } {
  return inTransaction(ctx, (tx) => {
    const { material, subject } = findFor(tx, input.materialId, "comment.reply");
    const comment = tx.db.select({ id: comments.id, personId: comments.personId }).from(comments)
      .where(and(eq(comments.id, input.commentId), eq(comments.materialId, material.id), isNotNull(comments.sentAt))).get();
    if (!comment || (comment.personId !== tx.actor.personId && !can(tx.actor, "review.readOthers", subject))) throw notFound();
    const before = tx.db.select().from(commentReplies).where(eq(commentReplies.id, input.replyId)).get();
    if (before && (before.commentId !== comment.id || before.personId !== tx.actor.personId)) throw notFound();
    if (before) return { replyId: before.id };
    tx.db.insert(commentReplies).values({ id: input.replyId, commentId: comment.id, personId: tx.actor.personId, at: tx.now, body: input.body }).run();
    record(tx, "comment.reply", { materialId: material.id, data: { comment: comment.id } });
    return { replyId: input.replyId };
  });
}
