import { and, asc, eq, isNull } from "drizzle-orm";
import { evidence, files, revisionEvidence } from "@/db/schema";
import type { Db } from "@/db/open";
import type { FileKind, Purpose } from "./kinds";

/** A file of evidence as screens show it; `checkCode` is what a sealed scan shows, null for a proof. */
export type EvidenceView = {
  id: string; purpose: Purpose; name: string; caption: string; place: string | null; kind: FileKind; bytes: number;
  width: number | null; height: number | null; checkCode: string | null; addedAt: number;
  /** The revision that it supplements (补充材料); null: it was filed with its revision, or is not filed. */
  supplementOf: string | null;
};

const shown = {
  id: evidence.id, purpose: evidence.purpose, name: evidence.name, caption: evidence.caption, place: evidence.place, kind: files.kind, bytes: files.bytes,
  width: files.width, height: files.height, checkCode: evidence.checkCode, addedAt: evidence.addedAt, supplementOf: evidence.supplementOf,
};

/** The evidence of a draft, in its order; what was taken away is not in it. */
export function evidenceOf(db: Db, materialId: string): EvidenceView[] {
  return db.select(shown).from(evidence).innerJoin(files, eq(files.hash, evidence.fileHash))
    .where(and(eq(evidence.materialId, materialId), isNull(evidence.removedAt))).orderBy(asc(evidence.position), asc(evidence.addedAt)).all();
}

/** The evidence that a revision froze, with caption and place as they stood then, and after it what was asked for since (补充材料). */
export function frozenEvidence(db: Db, revisionId: string): EvidenceView[] {
  const supplements = db.select(shown).from(evidence).innerJoin(files, eq(files.hash, evidence.fileHash))
    .where(and(eq(evidence.supplementOf, revisionId), isNull(evidence.removedAt))).orderBy(asc(evidence.addedAt)).all();
  const frozen = db.select({ ...shown, caption: revisionEvidence.caption, place: revisionEvidence.place }).from(revisionEvidence)
    .innerJoin(evidence, eq(evidence.id, revisionEvidence.evidenceId)).innerJoin(files, eq(files.hash, evidence.fileHash))
    .where(eq(revisionEvidence.revisionId, revisionId)).orderBy(asc(revisionEvidence.position)).all();
  return [...frozen, ...supplements.filter(({ id }) => !frozen.some((one) => one.id === id))];
}
