import { and, eq, exists, isNull, not, or, sql, type SQL } from "drizzle-orm";
import { materials, overrides, recusals } from "@/db/schema";
import type { Db } from "@/db/open";
import { prepared } from "@/db/prepared";

/**
 * Whether a recusal is in force for a material that no override lifts. An override lifts what was recorded before it
 * was agreed to, so that one who declares again is recused again. The query must join materials.
 */
function inForce(db: Db): SQL | undefined {
  const lifted = db.select({ one: sql`1` }).from(overrides).where(and(
    eq(overrides.materialId, materials.id), eq(overrides.personId, recusals.personId), isNull(overrides.endedAt), sql`${overrides.agreedAt} >= ${recusals.at}`,
  ));
  return and(isNull(recusals.withdrawnAt), or(eq(recusals.materialId, materials.id), eq(recusals.unitId, materials.unitId)), not(exists(lifted)));
}

/** Whether this person is recused from a material, for a query that joins materials. */
export function recusedFrom(db: Db, personId: string): SQL {
  return exists(db.select({ one: sql`1` }).from(recusals).where(and(eq(recusals.personId, personId), inForce(db))));
}

const recused = prepared((db) => db.selectDistinct({ id: recusals.personId }).from(materials).innerJoin(recusals, inForce(db)).where(eq(materials.id, sql.placeholder("id"))).prepare());

/** The people who are recused from a material. */
export const recusedPeople = (db: Db, materialId: string): string[] => recused(db).all({ id: materialId }).map((row) => row.id);

/** Each pair of a recused person and a material, over all materials that `where` chooses. */
export function recusedPairs(db: Db, where: SQL | undefined): { materialId: string; personId: string }[] {
  return db.selectDistinct({ materialId: materials.id, personId: recusals.personId }).from(materials).innerJoin(recusals, inForce(db)).where(where).all();
}
