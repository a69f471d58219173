import { and, desc, eq, exists } from "drizzle-orm";
import { partVersions, people, revisionParts } from "@/db/schema";
import type { Ctx } from "@/lib/context";
import { notFound } from "@/lib/errors";
import { partPage } from "./queries";

/** The saved texts of a part that its history keeps, newest first: who, when, how long, and whether a revision froze it. */
export function partHistory(ctx: Ctx, materialId: string, key: string) {
  const shown = partPage(ctx, materialId, key);
  const frozen = exists(ctx.db.select({ one: revisionParts.key }).from(revisionParts).where(eq(revisionParts.versionId, partVersions.id))).mapWith(Boolean);
  const saved = ctx.db.select({ id: partVersions.id, version: partVersions.version, by: people.name, at: partVersions.savedAt, count: partVersions.count, frozen: frozen.as("frozen") })
    .from(partVersions).innerJoin(people, eq(people.id, partVersions.savedBy))
    .where(and(eq(partVersions.materialId, materialId), eq(partVersions.key, key))).orderBy(desc(partVersions.version)).limit(300).all();
  return { ...shown, saved };
}

/** One saved text of a part; throws not_found where it is not of this part. */
export function savedText(ctx: Ctx, materialId: string, key: string, versionId: string): string {
  const row = ctx.db.select({ text: partVersions.text }).from(partVersions)
    .where(and(eq(partVersions.id, versionId), eq(partVersions.materialId, materialId), eq(partVersions.key, key))).get();
  if (!row) throw notFound();
  return row.text;
}
