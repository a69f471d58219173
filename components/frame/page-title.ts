import "server-only";
import type { Metadata } from "next";
import type { Ctx } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { preferences } from "@/lib/person/preferences";
import { currentCtx } from "@/lib/person/session";
import { words as wordsOf, type Words } from "@/lib/words/words";

type Params = Record<string, string>;

/** A page's title in the reader's language, for its `generateMetadata`; the root layout adds the product's name. */
export const titled = (pick: (words: Words) => string) => async (): Promise<Metadata> =>
  ({ title: pick(wordsOf((await preferences()).locale)) });

/** As `titled`, where the title tells of the material; whoever may not see it gets the product's name alone. */
export const titledBy = (pick: (ctx: Ctx, params: Params, words: Words) => string) => async (page: { params: Promise<Params> }): Promise<Metadata> => {
  const ctx = await currentCtx();
  if (!ctx || ctx.actor.mustChangePassword) return {};
  try {
    return { title: pick(ctx, await page.params, wordsOf((await preferences()).locale)) };
  } catch (error) {
    if (error instanceof AppError) return {};
    throw error;
  }
};
