import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { materials, overlaps, revisions, units } from "@/db/schema";
import type { Db } from "@/db/open";

/** Names of other units in whose materials passages of this one were found, in any of its revisions, the most alike first. */
export function copiedFrom(db: Db, materialId: string): string[] {
  const own = db.select({ id: revisions.id }).from(revisions).where(eq(revisions.materialId, materialId));
  const rows = db.select({ name: units.name, share: overlaps.share }).from(overlaps)
    .innerJoin(revisions, eq(revisions.id, overlaps.sourceRevisionId)).innerJoin(materials, eq(materials.id, revisions.materialId)).innerJoin(units, eq(units.id, materials.unitId))
    .where(and(inArray(overlaps.revisionId, own), eq(overlaps.kind, "other"), isNotNull(overlaps.sourceRevisionId))).all();
  return [...new Set(rows.toSorted((a, b) => b.share - a.share).map(({ name }) => name))];
}
