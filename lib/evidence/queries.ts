import { and, desc, eq, gt, isNotNull, ne, sql } from "drizzle-orm";
import { calls, evidence, files, materials, revisionEvidence, units, uploads } from "@/db/schema";
import { can } from "@/lib/access/policy";
import type { Ctx } from "@/lib/context";
import { notFound } from "@/lib/errors";
import { findFor, type Loaded } from "@/lib/material/subject.queries";
import { looksAlike } from "./look";

/**
 * The file of a piece of evidence, for who may read it: the unit's side all, reviewers and organisers what a
 * revision froze, but none to who judges blind, for no picture can be read for names.
 * Throws not_found for everything else, as for what does not exist.
 */
export function evidenceFile(ctx: Ctx, materialId: string, evidenceId: string) {
  const { subject, covered } = findFor(ctx, materialId, "material.read");
  if (covered) throw notFound();
  const found = ctx.db.select({ name: evidence.name, caption: evidence.caption, kind: files.kind, hash: files.hash, thumb: files.thumb, frozen: sql<string | null>`coalesce(${revisionEvidence.revisionId}, ${evidence.supplementOf})` })
    .from(evidence).innerJoin(files, eq(files.hash, evidence.fileHash)).leftJoin(revisionEvidence, eq(revisionEvidence.evidenceId, evidence.id))
    .where(and(eq(evidence.id, evidenceId), eq(evidence.materialId, materialId))).get();
  if (!found || (found.frozen === null && !can(ctx.actor, "material.readDraft", subject))) throw notFound();
  return found;
}

/** A file that this person sent within the last day and has not bound yet; null where there is none of this id. */
export function uploadOf(ctx: Ctx, uploadId: string, since: number) {
  return ctx.db.select({ id: uploads.id, fileHash: uploads.fileHash, name: uploads.name, kind: files.kind }).from(uploads)
    .innerJoin(files, eq(files.hash, uploads.fileHash))
    .where(and(eq(uploads.id, uploadId), eq(uploads.personId, ctx.actor.personId), gt(uploads.at, since))).get() ?? null;
}

/** The same photo or file in another unit's material or in another call: for the reviewer to judge. */
export type Twin = { evidenceId: string; /** Null for who judges blind. */ unit: string | null; call: string; sameUnit: boolean };

/** What of a revision's evidence stands in other filed materials too, by the same bytes or the same picture. */
export function twinsOf(ctx: Ctx, { material, covered }: { material: { id: string; unitId: string }; covered: Loaded["covered"] }, revisionId: string): Twin[] {
  const mine = ctx.db.select({ id: evidence.id, sentHash: files.sentHash, look: files.look }).from(revisionEvidence)
    .innerJoin(evidence, eq(evidence.id, revisionEvidence.evidenceId)).innerJoin(files, eq(files.hash, evidence.fileHash))
    .where(and(eq(revisionEvidence.revisionId, revisionId), eq(evidence.purpose, "proof"))).all();
  if (mine.length === 0) return [];
  const others = ctx.db.selectDistinct({ sentHash: files.sentHash, look: files.look, unit: units.name, unitId: units.id, call: calls.name, at: calls.opensAt })
    .from(revisionEvidence).innerJoin(evidence, eq(evidence.id, revisionEvidence.evidenceId)).innerJoin(files, eq(files.hash, evidence.fileHash))
    .innerJoin(materials, and(eq(materials.id, evidence.materialId), ne(materials.id, material.id), isNotNull(materials.revisionId)))
    .innerJoin(calls, eq(calls.id, materials.callId)).innerJoin(units, eq(units.id, materials.unitId))
    .where(eq(evidence.purpose, "proof")).orderBy(desc(calls.opensAt)).all();
  const same = (a: { sentHash: string; look: string | null }, b: typeof a) => a.sentHash === b.sentHash || (a.look !== null && b.look !== null && looksAlike(a.look, b.look));
  return mine.flatMap((one) => others.filter((other) => same(one, other)).map(({ unit, unitId, call }) => ({ evidenceId: one.id, unit: covered === null ? unit : null, call, sameUnit: unitId === material.unitId })));
}
