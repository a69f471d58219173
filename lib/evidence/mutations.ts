import { and, count, eq, isNull, lt, notExists, or } from "drizzle-orm";
import { newId } from "@/db/schema/columns";
import { evidence, files, materials, paperSheets, uploads } from "@/db/schema";
import { refuseSecrets } from "@/lib/check/secrecy.queries";
import { days } from "@/lib/clock";
import { inTransaction, type Ctx } from "@/lib/context";
import { forbidden, invalid, notFound } from "@/lib/errors";
import { once } from "@/lib/history/mutations";
import { record } from "@/lib/history/record";
import { noteHelp } from "@/lib/material/behalf.mutations";
import { findFor, type Loaded } from "@/lib/material/subject.queries";
import { EVIDENCE_KEY, isUnlocked } from "@/lib/material/unlocked";
import { normaliseText } from "@/lib/text/normalise";
import type { AddEvidenceInput, DescribeEvidenceInput, EvidenceInput, OrderEvidenceInput } from "./input";
import { MOST_FILES, type FileKind } from "./kinds";
import { evidenceOf } from "./list.queries";
import { provedBy } from "./provable";
import { uploadOf } from "./queries";
import { isCheckCode, plainCode } from "./seal";
import type { Photo } from "./taken-in";

/** An upload that is bound to nothing is forgotten after a day. */
const KEPT = days(1);

/** A file as it lies in the data folder already; the row comes after. */
export type KeptFile = { hash: string; sentHash: string; kind: FileKind; bytes: number; photo: (Omit<Photo, "thumb"> & { thumb: string }) | null };

/** Note a kept file as sent by this person; answers the id with which they, and nobody else, may bind it. */
export function noteUpload(ctx: Ctx, file: KeptFile, name: string): { uploadId: string } {
  const { hash, sentHash, kind, bytes, photo } = file;
  return inTransaction(ctx, ({ db, now, actor }) => {
    db.insert(files).values({ hash, sentHash, kind, bytes, width: photo?.width, height: photo?.height, look: photo?.look, thumb: photo?.thumb, keptAt: now }).onConflictDoNothing().run();
    const uploadId = newId();
    db.insert(uploads).values({ id: uploadId, personId: actor.personId, fileHash: hash, name, at: now }).run();
    return { uploadId };
  });
}

/** Forget uploads of more than a day ago, and the files that nothing names then; answers the names of those files. */
export function sweepUploads(ctx: Ctx): string[] {
  return inTransaction(ctx, ({ db, now }) => {
    db.delete(uploads).where(lt(uploads.at, now - KEPT)).run();
    const unused = and(
      lt(files.keptAt, now - KEPT),
      notExists(db.select({ one: uploads.id }).from(uploads).where(eq(uploads.fileHash, files.hash))),
      notExists(db.select({ one: evidence.id }).from(evidence).where(eq(evidence.fileHash, files.hash))),
      notExists(db.select({ one: paperSheets.id }).from(paperSheets).where(eq(paperSheets.fileHash, files.hash))),
    );
    const gone = db.delete(files).where(unused).returning({ hash: files.hash, thumb: files.thumb }).all().flatMap(({ hash, thumb }) => (thumb ? [hash, thumb] : [hash]));
    const stillNamed = (name: string) => db.select({ one: files.hash }).from(files).where(or(eq(files.hash, name), eq(files.thumb, name))).get() !== undefined;
    return gone.filter((name) => !stillNamed(name));
  });
}

/** Where a supplement is asked for, what was added since the filing may still be worked on; else what the unit may edit. */
function findEditable(tx: Ctx, materialId: string, evidenceId?: string): Loaded {
  const state = tx.db.select({ state: materials.state }).from(materials).where(eq(materials.id, materialId)).get()?.state;
  if (state === "submitted") {
    const loaded = findFor(tx, materialId, "material.supplement");
    if (evidenceId !== undefined && !isSupplement(tx, loaded, evidenceId)) throw forbidden("locked_part");
    return loaded;
  }
  const loaded = findFor(tx, materialId, "material.edit");
  if (!isUnlocked(loaded.material.unlocked, EVIDENCE_KEY)) throw forbidden("locked_part");
  return loaded;
}

/** Whether a file was asked for after the revision was frozen. */
function isSupplement(tx: Ctx, { material }: Loaded, evidenceId: string): boolean {
  return tx.db.select({ id: evidence.id }).from(evidence).where(and(eq(evidence.id, evidenceId), eq(evidence.supplementOf, material.revisionId ?? ""))).get() !== undefined;
}

function noteSaved(tx: Ctx, loaded: Loaded): void {
  tx.db.update(materials).set({ savedAt: tx.now }).where(eq(materials.id, loaded.material.id)).run();
  noteHelp(tx, loaded);
}

function requireKnownPlace({ call: { form } }: Loaded, place: string | null): void {
  if (place !== null && provedBy(form, place) === null) throw invalid({ place: { code: "shape" } });
}

/** Bind a file that this person sent to a material, last in the order. Throws invalid where there are too many. */
export function addEvidence(ctx: Ctx, input: AddEvidenceInput): { evidenceId: string } {
  return once(ctx, "addEvidence", input.operationId, (tx) => {
    const loaded = findEditable(tx, input.materialId);
    requireKnownPlace(loaded, input.place);
    refuseSecrets(tx.db, loaded.material.id, { caption: input.caption });
    const upload = uploadOf(tx, input.uploadId, tx.now - KEPT);
    if (!upload) throw notFound();
    if (input.purpose === "seal" && !isCheckCode(input.checkCode)) throw invalid({ checkCode: { code: "check_code" } });
    const there = tx.db.select({ n: count() }).from(evidence).where(and(eq(evidence.materialId, loaded.material.id), isNull(evidence.removedAt))).get()?.n ?? 0;
    if (there >= MOST_FILES) throw invalid({ form: { code: "too_many_files", max: MOST_FILES } });
    const id = newId();
    const last = evidenceOf(tx.db, loaded.material.id).length;
    tx.db.insert(evidence).values({
      id, materialId: loaded.material.id, fileHash: upload.fileHash, purpose: input.purpose, name: upload.name, caption: normaliseText(input.caption).trim(), place: input.place,
      position: last, checkCode: input.purpose === "seal" ? plainCode(input.checkCode) : null, addedBy: tx.actor.personId, addedAt: tx.now,
      supplementOf: loaded.material.state === "submitted" ? loaded.material.revisionId : null,
    }).run();
    tx.db.delete(uploads).where(eq(uploads.id, upload.id)).run();
    noteSaved(tx, loaded);
    record(tx, "evidence.add", { materialId: loaded.material.id, data: { evidence: id, purpose: input.purpose } });
    return { evidenceId: id };
  });
}

function findOwn(tx: Ctx, materialId: string, evidenceId: string): void {
  const mine = and(eq(evidence.id, evidenceId), eq(evidence.materialId, materialId), isNull(evidence.removedAt));
  if (!tx.db.select({ id: evidence.id }).from(evidence).where(mine).get()) throw notFound();
}

/** Save what a file shows and what it proves. */
export function describeEvidence(ctx: Ctx, input: DescribeEvidenceInput): { savedAt: number } {
  return inTransaction(ctx, (tx) => {
    const loaded = findEditable(tx, input.materialId, input.evidenceId);
    findOwn(tx, loaded.material.id, input.evidenceId);
    requireKnownPlace(loaded, input.place);
    refuseSecrets(tx.db, loaded.material.id, { caption: input.caption });
    tx.db.update(evidence).set({ caption: normaliseText(input.caption).trim(), place: input.place }).where(eq(evidence.id, input.evidenceId)).run();
    noteSaved(tx, loaded);
    return { savedAt: tx.now };
  });
}

/** Put a file before another or last; the positions are numbered anew. */
export function orderEvidence(ctx: Ctx, input: OrderEvidenceInput): { order: string[] } {
  return inTransaction(ctx, (tx) => {
    const loaded = findEditable(tx, input.materialId, input.evidenceId);
    findOwn(tx, loaded.material.id, input.evidenceId);
    const others = evidenceOf(tx.db, loaded.material.id).map(({ id }) => id).filter((id) => id !== input.evidenceId);
    const at = input.before === null ? others.length : others.indexOf(input.before);
    if (at < 0) throw notFound();
    const order = others.toSpliced(at, 0, input.evidenceId);
    for (const [position, id] of order.entries()) tx.db.update(evidence).set({ position }).where(eq(evidence.id, id)).run();
    noteSaved(tx, loaded);
    return { order };
  });
}

/** Take a file away from the draft; a revision that froze it keeps it. Taking it away twice is no fault. */
export function removeEvidence(ctx: Ctx, input: EvidenceInput): object {
  return inTransaction(ctx, (tx) => {
    const loaded = findEditable(tx, input.materialId, input.evidenceId);
    const gone = tx.db.update(evidence).set({ removedAt: tx.now }).where(and(eq(evidence.id, input.evidenceId), eq(evidence.materialId, loaded.material.id), isNull(evidence.removedAt))).run();
    if (gone.changes === 0) return {};
    noteSaved(tx, loaded);
    record(tx, "evidence.remove", { materialId: loaded.material.id, data: { evidence: input.evidenceId } });
    return {};
  });
}

/** Put back what was taken away. */
export function restoreEvidence(ctx: Ctx, input: EvidenceInput): object {
  return inTransaction(ctx, (tx) => {
    const loaded = findEditable(tx, input.materialId, input.evidenceId);
    const mine = and(eq(evidence.id, input.evidenceId), eq(evidence.materialId, loaded.material.id));
    const back = tx.db.update(evidence).set({ removedAt: null }).where(mine).run();
    if (back.changes === 0) throw notFound();
    noteSaved(tx, loaded);
    record(tx, "evidence.add", { materialId: loaded.material.id, data: { evidence: input.evidenceId } });
    return {};
  });
}
