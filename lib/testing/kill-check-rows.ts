import { createHash } from "node:crypto";
import { eq, isNotNull } from "drizzle-orm";
import type { Db } from "@/db/open";
import { events, materials, operations, parts, partVersions, reviews, revisions, scores } from "@/db/schema";
import type { Kept } from "./kill-check";

/** SHA-256 of a text, as hex. */
export const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

/** How a ledger names a part of a material. */
export const partTarget = (materialId: string, key: string) => `${materialId} ${key}`;
/** How a ledger names a person's review of a revision. */
export const reviewTarget = (revisionId: string, personId: string) => `${revisionId} ${personId}`;
/** SHA-256 of a review's sheet: its scores in half-points, whatever their order, and its remark. */
export const hashOfReview = (sheet: Record<string, number>, remark: string) => hashOf(JSON.stringify([Object.entries(sheet).toSorted(), remark]));

function sheetsOf(db: Db): Kept["sheets"] {
  const given = Map.groupBy(db.select().from(scores).all(), ({ reviewId }) => reviewId);
  return db.select().from(reviews).all().map(({ id, revisionId, personId, version, remark }) => {
    const sheet = Object.fromEntries((given.get(id) ?? []).map(({ criterion, halfPoints }) => [criterion, halfPoints]));
    return { target: reviewTarget(revisionId, personId), version, hash: hashOfReview(sheet, remark) };
  });
}

/** Read from a database all that a ledger can speak of. */
export function keptIn(db: Db): Kept {
  const saved = db.select().from(partVersions).all().map(({ id, materialId, key, version, savedAt, text }) => ({ id, target: partTarget(materialId, key), version, savedAt, hash: hashOf(text) }));
  const byId = new Map(saved.map((row) => [row.id, row]));
  const submits = db.select({ data: events.data }).from(events).where(eq(events.kind, "material.submit")).all();
  return {
    texts: saved,
    newest: db.select().from(parts).all().map(({ materialId, key, version, versionId }) => ({ target: partTarget(materialId, key), version, hash: byId.get(versionId)?.hash ?? "" })),
    sheets: sheetsOf(db),
    operations: db.select().from(operations).all().map(({ id, action, answer }) => ({ op: id, action, answer: JSON.stringify(answer) })),
    revisions: db.select().from(revisions).all().map(({ id, materialId, ordinal }) => ({ id, target: materialId, ordinal })),
    told: submits.map(({ data }) => (JSON.parse(data) as { revision: string }).revision),
    numbers: db.select().from(materials).where(isNotNull(materials.number)).all().map(({ id, number }) => ({ target: id, number: number ?? "" })),
  };
}
