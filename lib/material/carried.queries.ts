import { and, eq, isNull } from "drizzle-orm";
import { calls, carried, materials } from "@/db/schema";
import type { Db } from "@/db/open";

/** What was carried over and not looked at since: by key ("parts.KEY", "fields.KEY", "figures.KEY"), the name of the call it comes from. */
export function carriedOf(db: Db, materialId: string): Record<string, string> {
  const rows = db.select({ key: carried.key, call: calls.name }).from(carried)
    .innerJoin(materials, eq(materials.id, carried.fromId)).innerJoin(calls, eq(calls.id, materials.callId))
    .where(and(eq(carried.materialId, materialId), isNull(carried.confirmedAt))).all();
  return Object.fromEntries(rows.map(({ key, call }) => [key, call]));
}
