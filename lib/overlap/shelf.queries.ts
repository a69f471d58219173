import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { referenceTexts } from "@/db/schema";
import { unitsAs } from "@/lib/access/actor";
import type { Ctx } from "@/lib/context";

/** The texts on the shelf (参照文本) of a unit that this person organises for, the newest year first; empty for everyone else. */
export function shelfOf(ctx: Ctx, unitId: string) {
  if (!unitsAs(ctx.actor, "organiser").includes(unitId)) return [];
  return ctx.db.select({ id: referenceTexts.id, title: referenceTexts.title, kind: referenceTexts.kind, year: referenceTexts.year, count: referenceTexts.count }).from(referenceTexts)
    .where(and(eq(referenceTexts.unitId, unitId), isNull(referenceTexts.removedAt))).orderBy(desc(referenceTexts.year), asc(referenceTexts.title)).all();
}
export type ShelfText = ReturnType<typeof shelfOf>[number];
