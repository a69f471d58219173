import { and, asc, eq, inArray, isNull, not, sql } from "drizzle-orm";
import { fingerprints, materials, partVersions, referenceTexts, revisionParts, revisions, units } from "@/db/schema";
import type { Db } from "@/db/open";
import { unitsAbove } from "@/lib/unit/above.queries";
import type { SourceKind } from "./kinds";
import { ownNames } from "./own-names";
import type { PartTexts } from "./parts";
import { RECIPE } from "./recipe";

/** A text with what the comparing must know of it: whose it is, and the names that are masked in it. */
export type OwnedText = { materialId: string | null; revisionId: string | null; referenceId: string | null; unitId: string | null; names: string[]; parts: PartTexts };

/** Taken back after its first filing: again only its unit's. */
const takenBack = and(eq(materials.origin, "draft"), inArray(materials.state, ["draft", "signing"])) ?? sql`0`;

/** The texts of revisions, by their ids. */
export function revisionTexts(db: Db, revisionIds: readonly string[]): Map<string, OwnedText> {
  const rows = db.select({ revisionId: revisions.id, materialId: materials.id, id: units.id, name: units.name, path: units.path }).from(revisions)
    .innerJoin(materials, eq(materials.id, revisions.materialId)).innerJoin(units, eq(units.id, materials.unitId)).where(inArray(revisions.id, [...revisionIds])).all();
  const parts = db.select({ revisionId: revisionParts.revisionId, part: revisionParts.key, text: partVersions.text }).from(revisionParts)
    .innerJoin(partVersions, eq(partVersions.id, revisionParts.versionId)).where(inArray(revisionParts.revisionId, [...revisionIds])).orderBy(asc(revisionParts.key)).all();
  const [above, byRevision] = [unitsAbove(db, rows), Map.groupBy(parts, ({ revisionId }) => revisionId)];
  return new Map(rows.map((unit) => [unit.revisionId, {
    materialId: unit.materialId, revisionId: unit.revisionId, referenceId: null, unitId: unit.id,
    names: ownNames(unit, above(unit).map(({ name }) => name)), parts: byRevision.get(unit.revisionId) ?? [],
  }]));
}

/** A revision's texts; null where there is none of this id. */
export const revisionText = (db: Db, revisionId: string): OwnedText | null => revisionTexts(db, [revisionId]).get(revisionId) ?? null;

/** The texts of the shelf, by their ids; those taken down are left out. */
export function referencesOf(db: Db, ids: readonly string[]): Map<string, OwnedText> {
  const rows = db.select({ id: referenceTexts.id, text: referenceTexts.text }).from(referenceTexts).where(and(inArray(referenceTexts.id, [...ids]), isNull(referenceTexts.removedAt))).all();
  return new Map(rows.map(({ id, text }) => [id, { materialId: null, revisionId: null, referenceId: id, unitId: null, names: [], parts: [{ part: "", text }] }]));
}

/** The texts of entries of the index that may be told of: not one that was taken back or down. */
export function indexedTexts(db: Db, ids: readonly number[]): OwnedText[] {
  const rows = db.select({ revisionId: fingerprints.revisionId, referenceId: fingerprints.referenceId }).from(fingerprints).leftJoin(materials, eq(materials.id, fingerprints.materialId))
    .where(and(inArray(fingerprints.id, [...ids]), sql`coalesce(${takenBack}, 0) = 0`)).all();
  const [filed, shelf] = [revisionTexts(db, rows.flatMap(({ revisionId }) => revisionId ?? [])), referencesOf(db, rows.flatMap(({ referenceId }) => referenceId ?? []))];
  return rows.flatMap(({ revisionId, referenceId }) => filed.get(revisionId ?? "") ?? shelf.get(referenceId ?? "") ?? []);
}

/** Texts that are not in the index, or by another recipe or an older revision: at most so many of each kind. */
export function missingTexts(db: Db, most: number): { materials: { materialId: string; revisionId: string }[]; references: string[] } {
  const current = and(eq(fingerprints.revisionId, materials.revisionId), eq(fingerprints.recipe, RECIPE));
  const filed = db.select({ materialId: materials.id, revisionId: sql<string>`${materials.revisionId}` }).from(materials)
    .leftJoin(fingerprints, and(eq(fingerprints.materialId, materials.id), current))
    .where(and(isNull(fingerprints.id), not(isNull(materials.revisionId)))).limit(most).all();
  const shelf = db.select({ id: referenceTexts.id }).from(referenceTexts)
    .leftJoin(fingerprints, and(eq(fingerprints.referenceId, referenceTexts.id), eq(fingerprints.recipe, RECIPE)))
    .where(and(isNull(fingerprints.id), isNull(referenceTexts.removedAt))).limit(most).all();
  return { materials: filed, references: shelf.map(({ id }) => id) };
}

/** Whose a source is, seen from a unit. */
export function kindOf(source: OwnedText, unitId: string | null): SourceKind {
  if (source.referenceId !== null) return "template";
  return source.unitId === unitId ? "own" : "other";
}
