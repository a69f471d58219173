import { isDeepStrictEqual } from "node:util";
import { and, eq } from "drizzle-orm";
import { newId } from "@/db/schema/columns";
import { calls, fields, figures, materials, parts, partVersions, sheets, units } from "@/db/schema";
import { refusal } from "@/lib/access/policy";
import { inTransaction, type Ctx } from "@/lib/context";
import { conflict, forbidden, invalid, notFound } from "@/lib/errors";
import { once } from "@/lib/history/mutations";
import { record } from "@/lib/history/record";
import { normaliseText } from "@/lib/text/normalise";
import { countCharacters } from "@/lib/text/count";
import { prefill } from "./prefill";
import type { ImportInput, SaveFieldsInput, SaveFiguresInput, SavePartInput, StartInput } from "./input";
import { blankSubject, findFor, type Loaded } from "./subject.queries";
import { TITLE_KEY } from "./title";
import { isUnlocked } from "./unlocked";
import { draftOf } from "./values.queries";

/** The version to save over next, and when this one was kept (ms UTC). */
export type Saved = { version: number; savedAt: number };

/** Start a unit's material in an open call, or answer the one that is there already. */
export function startMaterial(ctx: Ctx, input: StartInput): { materialId: string } {
  return once(ctx, "startMaterial", input.operationId, (tx) => {
    const call = tx.db.select().from(calls).where(eq(calls.id, input.callId)).get();
    const unit = tx.db.select().from(units).where(eq(units.id, input.unitId)).get();
    if (!call || !unit) throw notFound();
    const why = refusal(tx.actor, "material.start", blankSubject(tx.db, call, unit, tx.now));
    if (why === "role" || why === "not_yours" || why === "not_covered") throw notFound();
    if (why) throw forbidden(why);
    const there = tx.db.select({ id: materials.id }).from(materials)
      .where(and(eq(materials.callId, call.id), eq(materials.unitId, unit.id))).get();
    if (there) return { materialId: there.id };
    const id = newId();
    tx.db.insert(materials).values({
      id, callId: call.id, unitId: unit.id, state: "draft", origin: "draft", stage: 0, resumeStage: 0, version: 0,
      createdAt: tx.now, stateAt: tx.now, savedAt: tx.now,
    }).run();
    for (const [key, value] of prefill(call.form, unit, tx.actor)) tx.db.insert(fields).values({ materialId: id, key, value }).run();
    record(tx, "material.start", { materialId: id, callId: call.id });
    return { materialId: id };
  });
}

function requireUnlocked({ material }: Loaded, key: string): void {
  if (!isUnlocked(material.unlocked, key)) throw forbidden("locked_part");
}

function writePart(tx: Ctx, materialId: string, key: string, version: number, text: string): Saved {
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
  tx.db.update(materials).set({ savedAt: tx.now }).where(eq(materials.id, materialId)).run();
  return { version: next, savedAt: tx.now };
}

/**
 * Save one part at the version it was read at. The same text again is answered as saved (a retry after a
 * lost answer); another text over a newer version is a conflict.
 */
export function savePart(ctx: Ctx, input: SavePartInput): Saved {
  return inTransaction(ctx, (tx) => {
    const loaded = findFor(tx, input.materialId, "material.edit");
    if (!loaded.call.form.parts.some((part) => part.key === input.key)) throw notFound();
    requireUnlocked(loaded, input.key);
    return writePart(tx, loaded.material.id, input.key, input.version, normaliseText(input.text));
  });
}

type SheetKind = typeof sheets.$inferSelect["kind"];

function sheetVersion(tx: Ctx, materialId: string, kind: SheetKind): number {
  const at = and(eq(sheets.materialId, materialId), eq(sheets.kind, kind));
  return tx.db.select({ version: sheets.version }).from(sheets).where(at).get()?.version ?? 0;
}

function bumpSheet(tx: Ctx, materialId: string, kind: SheetKind, version: number): Saved {
  if (sheetVersion(tx, materialId, kind) !== version) throw conflict();
  tx.db.insert(sheets).values({ materialId, kind, version: version + 1 })
    .onConflictDoUpdate({ target: [sheets.materialId, sheets.kind], set: { version: version + 1 } }).run();
  tx.db.update(materials).set({ savedAt: tx.now }).where(eq(materials.id, materialId)).run();
  return { version: version + 1, savedAt: tx.now };
}

/** Whether this very save stands there already: it was sent again after its answer was lost. */
function isKept(tx: Ctx, materialId: string, kind: SheetKind, version: number, values: Record<string, unknown>): boolean {
  if (sheetVersion(tx, materialId, kind) !== version + 1) return false;
  const kept = draftOf(tx.db, materialId)[kind];
  return Object.entries(values).every(([key, value]) => isDeepStrictEqual(kept[key], value));
}

function refuseUnknown(keys: readonly string[], known: readonly string[]): void {
  const strange = keys.find((key) => !known.includes(key));
  if (strange !== undefined) throw invalid({ [strange]: { code: "shape" } });
}

/**
 * Save the registered facts as typed; what is wrong with them is told beside the box and at submit. The same
 * again over the same version is answered as saved (a retry after a lost answer).
 */
export function saveFields(ctx: Ctx, input: SaveFieldsInput): Saved {
  return inTransaction(ctx, (tx) => {
    const loaded = findFor(tx, input.materialId, "material.edit");
    requireUnlocked(loaded, "fields");
    refuseUnknown(Object.keys(input.values), [TITLE_KEY, ...loaded.call.form.fields.map((field) => field.key)]);
    const values = Object.fromEntries(Object.entries(input.values).map(([key, raw]) => [key, normaliseText(raw)]));
    if (isKept(tx, loaded.material.id, "fields", input.version, values)) return { version: input.version + 1, savedAt: tx.now };
    const saved = bumpSheet(tx, loaded.material.id, "fields", input.version);
    for (const [key, value] of Object.entries(values)) {
      tx.db.insert(fields).values({ materialId: loaded.material.id, key, value })
        .onConflictDoUpdate({ target: [fields.materialId, fields.key], set: { value } }).run();
    }
    return saved;
  });
}

/** Save the figures as typed; a cell that is no number is kept and told of. A retry is answered as with the facts. */
export function saveFigures(ctx: Ctx, input: SaveFiguresInput): Saved {
  return inTransaction(ctx, (tx) => {
    const loaded = findFor(tx, input.materialId, "material.edit");
    requireUnlocked(loaded, "figures");
    refuseUnknown(Object.keys(input.values), loaded.call.form.figures.map((figure) => figure.key));
    if (isKept(tx, loaded.material.id, "figures", input.version, input.values)) return { version: input.version + 1, savedAt: tx.now };
    const saved = bumpSheet(tx, loaded.material.id, "figures", input.version);
    for (const [key, { previous, current }] of Object.entries(input.values)) {
      tx.db.insert(figures).values({ materialId: loaded.material.id, key, previous, current })
        .onConflictDoUpdate({ target: [figures.materialId, figures.key], set: { previous, current } }).run();
    }
    return saved;
  });
}

/** Take over a split text into several parts at once: all or none. The texts before stay in the history. */
export function importParts(ctx: Ctx, input: ImportInput): { versions: Record<string, number> } {
  return once(ctx, "importParts", input.operationId, (tx) => {
    const loaded = findFor(tx, input.materialId, "material.edit");
    refuseUnknown(input.parts.map((part) => part.key), loaded.call.form.parts.map((part) => part.key));
    const versions: Record<string, number> = {};
    for (const part of input.parts) {
      requireUnlocked(loaded, part.key);
      versions[part.key] = writePart(tx, loaded.material.id, part.key, part.version, normaliseText(part.text)).version;
    }
    if (input.title !== null && isUnlocked(loaded.material.unlocked, "fields")) {
      const value = normaliseText(input.title);
      bumpSheet(tx, loaded.material.id, "fields", sheetVersion(tx, loaded.material.id, "fields"));
      tx.db.insert(fields).values({ materialId: loaded.material.id, key: TITLE_KEY, value })
        .onConflictDoUpdate({ target: [fields.materialId, fields.key], set: { value } }).run();
    }
    record(tx, "material.import", { materialId: loaded.material.id, data: { parts: Object.keys(versions) } });
    return { versions };
  });
}
