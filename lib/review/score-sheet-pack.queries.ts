import { inArray } from "drizzle-orm";
import { calls } from "@/db/schema";
import type { Ctx } from "@/lib/context";
import { documentFor } from "@/lib/document/queries";
import { notFound } from "@/lib/errors";
import { queueOf } from "./kept.queries";
import { UNFINISHED } from "./queue";

/** The most materials that one set is made of. */
export const LARGEST_PACK = 60;

/** What waits for this person's review, call by call. */
export function offeredPacks(ctx: Ctx): { callId: string; callName: string; count: number }[] {
  const open = queueOf(ctx).filter(({ status }) => UNFINISHED.includes(status));
  const known = ctx.db.select().from(calls).where(inArray(calls.id, [...new Set(open.map(({ callId }) => callId))])).all();
  return known.map(({ id, name }) => ({ callId: id, callName: name, count: open.filter(({ callId }) => callId === id).length }));
}

/** The documents of what waits for this person in a call, by number. Throws not_found where nothing does, or more than one set holds. */
export function packFor(ctx: Ctx, callId: string) {
  const offer = offeredPacks(ctx).find((one) => one.callId === callId);
  if (!offer || offer.count > LARGEST_PACK) throw notFound();
  const ids = queueOf(ctx).filter((row) => row.callId === callId && UNFINISHED.includes(row.status)).toSorted((a, b) => (a.number < b.number ? -1 : 1)).map(({ id }) => id);
  return { callName: offer.callName, documents: ids.map((id) => documentFor(ctx, id)) };
}
