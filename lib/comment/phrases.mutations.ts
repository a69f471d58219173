import { and, count, eq, sql } from "drizzle-orm";
import { phrases } from "@/db/schema";
import { inTransaction, type Ctx } from "@/lib/context";
import { invalid } from "@/lib/errors";
import type { KeepPhraseInput, PhraseInput } from "./input";

/** How many phrases a person may keep: more is no menu. */
export const MOST_PHRASES = 100;

const own = (ctx: Ctx, phraseId: string) => and(eq(phrases.id, phraseId), eq(phrases.personId, ctx.actor.personId));

/** Keep words to say again; those that are kept already are answered with their id. Throws invalid where there are too many. */
export function keepPhrase(ctx: Ctx, input: KeepPhraseInput): { phraseId: string } {
  return inTransaction(ctx, (tx) => {
    const mine = eq(phrases.personId, tx.actor.personId);
    const before = tx.db.select({ id: phrases.id }).from(phrases).where(and(mine, eq(phrases.words, input.words))).get();
    if (before) return { phraseId: before.id };
    const kept = tx.db.select({ all: count() }).from(phrases).where(mine).get()?.all ?? 0;
    if (kept >= MOST_PHRASES) throw invalid({ words: { code: "too_many_phrases", max: MOST_PHRASES } });
    tx.db.insert(phrases).values({ id: input.phraseId, personId: tx.actor.personId, words: input.words, used: 0, keptAt: tx.now }).run();
    return { phraseId: input.phraseId };
  });
}

/** Count that a phrase of one's own was put into a comment; another's, or one that is gone, is left alone. */
export function countPhrase(ctx: Ctx, input: PhraseInput): object {
  ctx.db.update(phrases).set({ used: sql`${phrases.used} + 1` }).where(own(ctx, input.phraseId)).run();
  return {};
}

/** Remove a phrase of one's own. */
export function removePhrase(ctx: Ctx, input: PhraseInput): object {
  ctx.db.delete(phrases).where(own(ctx, input.phraseId)).run();
  return {};
}
