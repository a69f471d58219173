import { and, eq } from "drizzle-orm";
import { discussions } from "@/db/schema";
import { inTransaction, type Ctx } from "@/lib/context";
import { conflict, invalid, notFound } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { findFor } from "@/lib/material/subject.queries";
import { normaliseText } from "@/lib/text/normalise";
import { wordProblem } from "./discussion";
import type { ConcludeInput, DiscussInput } from "./discussion-input";

/**
 * Write a word in the discussion (集体评议), among those who judge: the unit never sees it. The same word sent again is
 * answered as written. Throws invalid where it says nothing or too much.
 */
export function discuss(ctx: Ctx, input: DiscussInput): { wordId: string } {
  return inTransaction(ctx, (tx) => {
    const { material } = findFor(tx, input.materialId, "review.discuss");
    const before = tx.db.select().from(discussions).where(eq(discussions.id, input.wordId)).get();
    if (before && (before.materialId !== material.id || before.personId !== tx.actor.personId)) throw notFound();
    if (before) return { wordId: before.id };
    const body = normaliseText(input.body).trim();
    const problem = wordProblem(body);
    if (problem) throw invalid({ body: problem });
    tx.db.insert(discussions).values({ id: input.wordId, materialId: material.id, personId: tx.actor.personId, at: tx.now, pinned: false, body }).run();
    record(tx, "discussion.write", { materialId: material.id, data: { word: input.wordId } });
    return { wordId: input.wordId };
  });
}

/**
 * Make a word the conclusion (结论), in place of the one before, or take that back. Done again it is answered as done;
 * throws conflict where another conclusion stands by now than the page showed.
 */
export function concludeDiscussion(ctx: Ctx, { materialId, wordId, pinned, before }: ConcludeInput): { pinned: boolean } {
  return inTransaction(ctx, (tx) => {
    const { material } = findFor(tx, materialId, "review.conclude");
    const here = eq(discussions.materialId, material.id);
    const word = tx.db.select().from(discussions).where(and(here, eq(discussions.id, wordId))).get();
    if (!word) throw notFound();
    if (word.pinned === pinned) return { pinned };
    const standing = tx.db.select({ id: discussions.id }).from(discussions).where(and(here, eq(discussions.pinned, true))).get()?.id ?? null;
    if (standing !== before) throw conflict();
    tx.db.update(discussions).set({ pinned: false }).where(and(here, eq(discussions.pinned, true))).run();
    if (pinned) tx.db.update(discussions).set({ pinned: true }).where(eq(discussions.id, wordId)).run();
    record(tx, pinned ? "discussion.pin" : "discussion.unpin", { materialId: material.id, data: { word: wordId } });
    return { pinned };
  });
}
