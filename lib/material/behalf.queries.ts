import { eq } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { behalf, people } from "@/db/schema";
import type { Db } from "@/db/open";

/** Who fills in for a unit (代填) and since when, and who of the unit confirmed it; null where it writes for itself. */
export function helpOf(db: Db, materialId: string) {
  const confirmer = alias(people, "confirmer");
  return db.select({ by: people.name, at: behalf.at, confirmedAt: behalf.confirmedAt, confirmedBy: confirmer.name }).from(behalf)
    .innerJoin(people, eq(people.id, behalf.personId)).leftJoin(confirmer, eq(confirmer.id, behalf.confirmedBy))
    .where(eq(behalf.materialId, materialId)).get() ?? null;
}
