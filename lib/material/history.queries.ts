import { and, asc, desc, eq, lt } from "drizzle-orm";
import { partVersions, people, revisionParts, revisions } from "@/db/schema";
import type { Ctx } from "@/lib/context";
import { notFound } from "@/lib/errors";
import type { SavedText } from "./gather-saves";
import { partPage } from "./queries";

const savedOf = (materialId: string, key: string) => and(eq(partVersions.materialId, materialId), eq(partVersions.key, key));

/** Which revisions froze which saved text of a part: ordinals by the text's id. */
function frozenTexts({ db }: Ctx, materialId: string, key: string): Map<string, number[]> {
  const rows = db.select({ id: revisionParts.versionId, ordinal: revisions.ordinal }).from(revisionParts).innerJoin(revisions, eq(revisions.id, revisionParts.revisionId))
    .where(and(eq(revisions.materialId, materialId), eq(revisionParts.key, key))).orderBy(asc(revisions.ordinal)).all();
  const frozen = new Map<string, number[]>();
  for (const { id, ordinal } of rows) frozen.set(id, [...(frozen.get(id) ?? []), ordinal]);
  return frozen;
}

/** The saved texts of a part that its history keeps, newest first: who, when, how long, and which revisions froze it. */
export function partHistory(ctx: Ctx, materialId: string, key: string) {
  const shown = partPage(ctx, materialId, key);
  const frozen = frozenTexts(ctx, materialId, key);
  const rows = ctx.db.select({ id: partVersions.id, version: partVersions.version, by: people.name, at: partVersions.savedAt, count: partVersions.count })
    .from(partVersions).innerJoin(people, eq(people.id, partVersions.savedBy)).where(savedOf(materialId, key)).orderBy(desc(partVersions.version)).all();
  const saved = rows.map((row): SavedText => ({ ...row, frozenIn: frozen.get(row.id) ?? [] }));
  return { ...shown, saved };
}

/** One saved text of a part; throws not_found where it is not of this part. */
export function savedText(ctx: Ctx, materialId: string, key: string, versionId: string): string {
  const row = ctx.db.select({ text: partVersions.text }).from(partVersions).where(and(eq(partVersions.id, versionId), savedOf(materialId, key))).get();
  if (!row) throw notFound();
  return row.text;
}

/**
 * After a restore: when the text that stands again was first saved (ms UTC), and the text that stood before it was
 * brought back. Null where `versionId` is no text of this part or no longer what stands there.
 */
export function restoredFrom({ db }: Ctx, materialId: string, key: string, versionId: string, standing: { version: number; text: string }) {
  const of = savedOf(materialId, key);
  const source = db.select({ at: partVersions.savedAt, text: partVersions.text, version: partVersions.version }).from(partVersions).where(and(eq(partVersions.id, versionId), of)).get();
  if (!source || source.text !== standing.text || source.version >= standing.version) return null;
  const before = db.select({ text: partVersions.text }).from(partVersions).where(and(of, lt(partVersions.version, standing.version))).orderBy(desc(partVersions.version)).get();
  return before ? { at: source.at, before: before.text } : null;
}
