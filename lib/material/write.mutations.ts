import { isDeepStrictEqual } from "node:util";
import { and, asc, eq, inArray, isNull, lt, max, sql } from "drizzle-orm";
import { newId } from "@/db/schema/columns";
import { carried, fields, figures, materials, parts, partVersions, revisionParts, sheets } from "@/db/schema";
import { days } from "@/lib/clock";
import type { Ctx } from "@/lib/context";
import { conflict } from "@/lib/errors";
import { countCharacters } from "@/lib/text/count";
import { noteHelp } from "./behalf.mutations";
import type { FigurePair } from "./completeness";
import type { Loaded } from "./subject.queries";
import { thin } from "./thin";
import { contentOf } from "./values.queries";

/** The version to save over next, and when this one was kept (ms UTC). */
export type Saved = { version: number; savedAt: number };

/** What is written by hand was looked at: it is no longer only carried over. */
function touch(tx: Ctx, materialId: string, keys: readonly string[]): void {
  if (keys.length === 0) return;
  tx.db.update(carried).set({ confirmedAt: tx.now }).where(and(eq(carried.materialId, materialId), inArray(carried.key, [...keys]), isNull(carried.confirmedAt))).run();
}

/** Note that something of a material was saved now, and by whom where that is not its unit. */
export function noteSaved(tx: Ctx, loaded: Loaded): void {
  tx.db.update(materials).set({ savedAt: tx.now }).where(eq(materials.id, loaded.material.id)).run();
  noteHelp(tx, loaded);
}

/** Let go of saved texts of a part that its history can spare; see thin.ts. */
function thinOut(tx: Ctx, materialId: string, key: string): void {
  const at = and(eq(partVersions.materialId, materialId), eq(partVersions.key, key));
  const old = tx.db.select({ n: max(partVersions.version) }).from(partVersions).where(and(at, lt(partVersions.savedAt, tx.now - days(1)))).get()?.n ?? null;
  if (old === null) return;
  const kept = sql<number>`exists (select 1 from ${revisionParts} where ${revisionParts.versionId} = ${partVersions.id}) or exists (select 1 from ${parts} where ${parts.versionId} = ${partVersions.id})`;
  const saved = tx.db.select({ id: partVersions.id, savedBy: partVersions.savedBy, savedAt: partVersions.savedAt, kept }).from(partVersions).where(at).orderBy(asc(partVersions.version)).all();
  const spare = thin(saved.map((row) => ({ ...row, kept: row.kept === 1 })), tx.now);
  if (spare.length > 0) tx.db.delete(partVersions).where(inArray(partVersions.id, spare)).run();
}

/** Save one part's text over the version given. The same text again is answered as saved; over a newer version it is a conflict. */
export function writePart(tx: Ctx, loaded: Loaded, key: string, version: number, text: string): Saved {
  const materialId = loaded.material.id;
  const at = and(eq(parts.materialId, materialId), eq(parts.key, key));
  const before = tx.db.select({ version: parts.version, text: partVersions.text }).from(parts)
    .innerJoin(partVersions, eq(partVersions.id, parts.versionId)).where(at).get();
  if (before?.text === text) return { version: before.version, savedAt: tx.now };
  if ((before?.version ?? 0) !== version) throw conflict();
  const versionId = newId();
  const next = version + 1;
  tx.db.insert(partVersions).values({ id: versionId, materialId, key, version: next, savedBy: tx.actor.personId, savedAt: tx.now, count: countCharacters(text), text }).run();
  tx.db.insert(parts).values({ materialId, key, version: next, versionId })
    .onConflictDoUpdate({ target: [parts.materialId, parts.key], set: { version: next, versionId } }).run();
  touch(tx, materialId, [`parts.${key}`]);
  thinOut(tx, materialId, key);
  noteSaved(tx, loaded);
  return { version: next, savedAt: tx.now };
}

export type SheetKind = typeof sheets.$inferSelect["kind"];

/** The version of a sheet that stands; 0 before the first save. */
export function sheetVersion(tx: Ctx, materialId: string, kind: SheetKind): number {
  const at = and(eq(sheets.materialId, materialId), eq(sheets.kind, kind));
  return tx.db.select({ version: sheets.version }).from(sheets).where(at).get()?.version ?? 0;
}

function bumpSheet(tx: Ctx, loaded: Loaded, kind: SheetKind, version: number): Saved {
  const materialId = loaded.material.id;
  if (sheetVersion(tx, materialId, kind) !== version) throw conflict();
  tx.db.insert(sheets).values({ materialId, kind, version: version + 1 })
    .onConflictDoUpdate({ target: [sheets.materialId, sheets.kind], set: { version: version + 1 } }).run();
  noteSaved(tx, loaded);
  return { version: version + 1, savedAt: tx.now };
}

/** Whether this very save stands there already: it was sent again after its answer was lost. */
function isKept(tx: Ctx, materialId: string, kind: SheetKind, version: number, values: Record<string, unknown>): boolean {
  if (sheetVersion(tx, materialId, kind) !== version + 1) return false;
  const kept = contentOf(tx.db, materialId)[kind];
  return Object.entries(values).every(([key, value]) => isDeepStrictEqual(kept[key], value));
}

/** Save registered facts over the version given; a retry after a lost answer is answered as saved, a newer version is a conflict. */
export function writeFields(tx: Ctx, loaded: Loaded, version: number, values: Readonly<Record<string, string>>): Saved {
  const materialId = loaded.material.id;
  if (isKept(tx, materialId, "fields", version, values)) return { version: version + 1, savedAt: tx.now };
  const before = contentOf(tx.db, materialId).fields;
  const saved = bumpSheet(tx, loaded, "fields", version);
  for (const [key, value] of Object.entries(values)) {
    tx.db.insert(fields).values({ materialId, key, value }).onConflictDoUpdate({ target: [fields.materialId, fields.key], set: { value } }).run();
  }
  touch(tx, materialId, Object.keys(values).filter((key) => (before[key] ?? "") !== values[key]).map((key) => `fields.${key}`));
  return saved;
}

/** Save figures over the version given; answered as the facts are. */
export function writeFigures(tx: Ctx, loaded: Loaded, version: number, values: Readonly<Record<string, FigurePair>>): Saved {
  const materialId = loaded.material.id;
  if (isKept(tx, materialId, "figures", version, values)) return { version: version + 1, savedAt: tx.now };
  const before = contentOf(tx.db, materialId).figures;
  const saved = bumpSheet(tx, loaded, "figures", version);
  for (const [key, { previous, current }] of Object.entries(values)) {
    tx.db.insert(figures).values({ materialId, key, previous, current })
      .onConflictDoUpdate({ target: [figures.materialId, figures.key], set: { previous, current } }).run();
  }
  touch(tx, materialId, Object.keys(values).filter((key) => !isDeepStrictEqual(before[key], values[key])).map((key) => `figures.${key}`));
  return saved;
}
