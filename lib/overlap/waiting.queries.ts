import { and, lt, sql } from "drizzle-orm";
import { comparisonsWaiting } from "@/db/schema";
import type { Db } from "@/db/open";
import { MOST_TRIES } from "./kinds";
import { missingTexts } from "./texts.queries";

/** Whether a revision waits to be compared and nobody is at work on one. */
export function comparisonWaits(db: Db, now: number): boolean {
  const busy = sql`exists (select 1 from ${comparisonsWaiting} busy where busy.taken_until > ${now})`;
  return db.select({ one: sql`1` }).from(comparisonsWaiting).where(and(lt(comparisonsWaiting.tries, MOST_TRIES), sql`not ${busy}`)).limit(1).get() !== undefined;
}

/** Whether the index lacks a text that it should hold: after an upgrade, a restore, or another list of formulas. */
export function indexLags(db: Db): boolean {
  const { materials, references } = missingTexts(db, 1);
  return materials.length + references.length > 0;
}
