import { desc, eq } from "drizzle-orm";
import { phrases } from "@/db/schema";
import type { Ctx } from "@/lib/context";

/** A phrase (常用语) as its person chooses it. */
export type Phrase = { id: string; words: string };

/** One's own phrases, those used most first. */
export function phrasesOf(ctx: Ctx): Phrase[] {
  return ctx.db.select({ id: phrases.id, words: phrases.words }).from(phrases)
    .where(eq(phrases.personId, ctx.actor.personId)).orderBy(desc(phrases.used), desc(phrases.keptAt), phrases.id).all();
}
