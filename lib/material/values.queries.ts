import { and, eq } from "drizzle-orm";
import { fields, figures, parts, partVersions, revisionParts, revisions, sheets, type FigureValues } from "@/db/schema";
import type { Db } from "@/db/open";
import type { Values } from "./completeness";

/** A part as it was last saved. */
export type PartState = { key: string; version: number; versionId: string; text: string; savedAt: number; savedBy: string };
/** All that a unit has written so far, with the versions to save over. */
export type Draft = Values & { partStates: Record<string, PartState>; versions: { fields: number; figures: number } };

/** The newest text, fields and figures of a material: what its unit is writing. */
export function draftOf(db: Db, materialId: string): Draft {
  const states = db.select({ key: parts.key, version: parts.version, versionId: parts.versionId, text: partVersions.text, savedAt: partVersions.savedAt, savedBy: partVersions.savedBy })
    .from(parts).innerJoin(partVersions, eq(partVersions.id, parts.versionId)).where(eq(parts.materialId, materialId)).all();
  const fieldRows = db.select().from(fields).where(eq(fields.materialId, materialId)).all();
  const figureRows = db.select().from(figures).where(eq(figures.materialId, materialId)).all();
  const version = (kind: "fields" | "figures") => db.select({ version: sheets.version }).from(sheets)
    .where(and(eq(sheets.materialId, materialId), eq(sheets.kind, kind))).get()?.version ?? 0;
  return {
    parts: Object.fromEntries(states.map((row) => [row.key, row.text])),
    partStates: Object.fromEntries(states.map((row) => [row.key, row])),
    fields: Object.fromEntries(fieldRows.map((row) => [row.key, row.value])),
    figures: Object.fromEntries(figureRows.map(({ key, previous, current }) => [key, { previous, current }])),
    versions: { fields: version("fields"), figures: version("figures") },
  };
}

/** A revision with its texts. */
export type Frozen = {
  id: string; ordinal: number; title: string; count: number; checkCode: string; submittedAt: number;
  parts: Record<string, string>; fields: Record<string, string>; figures: FigureValues;
};

/** A revision with its texts; null where there is none of this id. */
export function frozenOf(db: Db, revisionId: string | null): Frozen | null {
  if (revisionId === null) return null;
  const row = db.select().from(revisions).where(eq(revisions.id, revisionId)).get();
  if (!row) return null;
  const texts = db.select({ key: revisionParts.key, text: partVersions.text }).from(revisionParts)
    .innerJoin(partVersions, eq(partVersions.id, revisionParts.versionId)).where(eq(revisionParts.revisionId, revisionId)).all();
  const { id, ordinal, title, count, checkCode, submittedAt } = row;
  return { id, ordinal, title, count, checkCode, submittedAt, fields: row.fields, figures: row.figures, parts: Object.fromEntries(texts.map((part) => [part.key, part.text])) };
}
