import { eq } from "drizzle-orm";
import { deliberations } from "@/db/schema";
import type { Db } from "@/db/open";
import { NO_DELIBERATION, type Deliberation } from "./deliberation";

/** The record of the unit's meeting over a material, with the version to save over; version 0 where there is none. */
export function deliberationOf(db: Db, materialId: string): { values: Deliberation; version: number; savedAt: number | null } {
  const row = db.select().from(deliberations).where(eq(deliberations.materialId, materialId)).get();
  if (!row) return { values: NO_DELIBERATION, version: 0, savedAt: null };
  const { meeting, heldOn, present, opinion, version, savedAt } = row;
  return { values: { meeting, heldOn, present, opinion }, version, savedAt };
}
