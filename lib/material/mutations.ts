import { and, eq } from "drizzle-orm";
import { newId } from "@/db/schema/columns";
import { calls, fields, materials, units } from "@/db/schema";
import { refusal } from "@/lib/access/policy";
import { refuseSecrets } from "@/lib/check/secrecy.queries";
import { inTransaction, type Ctx } from "@/lib/context";
import { forbidden, invalid, notFound } from "@/lib/errors";
import { once } from "@/lib/history/mutations";
import { record } from "@/lib/history/record";
import { normaliseText } from "@/lib/text/normalise";
import { noteHelp } from "./behalf.mutations";
import { cleanFact } from "./honours";
import { prefill } from "./prefill";
import type { ImportInput, SaveFieldsInput, SaveFiguresInput, SavePartInput, StartInput } from "./input";
import { blankSubject, findFor, type Loaded } from "./subject.queries";
import { TITLE_KEY } from "./title";
import { isUnlocked } from "./unlocked";
import { sheetVersion, writeFields, writeFigures, writePart, type Saved } from "./write.mutations";

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
    noteHelp(tx, { material: { unitId: unit.id, id } });
    record(tx, "material.start", { materialId: id, callId: call.id });
    return { materialId: id };
  });
}

function requireUnlocked({ material }: Loaded, key: string): void {
  if (!isUnlocked(material.unlocked, key)) throw forbidden("locked_part");
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
    const text = normaliseText(input.text);
    refuseSecrets(tx.db, input.materialId, { [input.key]: text });
    return writePart(tx, loaded, input.key, input.version, text);
  });
}

function refuseUnknown(keys: readonly string[], known: readonly string[]): void {
  const strange = keys.find((key) => !known.includes(key));
  if (strange !== undefined) throw invalid({ [strange]: { code: "shape" } });
}

const cleanFacts = ({ call }: Loaded, values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).map(([key, raw]) => [key, cleanFact(call.form.fields.find((field) => field.key === key), raw)]));

/**
 * Save the registered facts as typed; what is wrong with them is told beside the box and at submit. The same
 * again over the same version is answered as saved (a retry after a lost answer).
 */
export function saveFields(ctx: Ctx, input: SaveFieldsInput): Saved {
  return inTransaction(ctx, (tx) => {
    const loaded = findFor(tx, input.materialId, "material.edit");
    requireUnlocked(loaded, "fields");
    refuseUnknown(Object.keys(input.values), [TITLE_KEY, ...loaded.call.form.fields.map((field) => field.key)]);
    const facts = cleanFacts(loaded, input.values);
    refuseSecrets(tx.db, input.materialId, facts);
    return writeFields(tx, loaded, input.version, facts);
  });
}

function putFigures(tx: Ctx, loaded: Loaded, { version, values }: Pick<SaveFiguresInput, "version" | "values">): Saved {
  requireUnlocked(loaded, "figures");
  refuseUnknown(Object.keys(values), loaded.call.form.figures.map((figure) => figure.key));
  return writeFigures(tx, loaded, version, values);
}

/** Save the figures as typed; a cell that is no number is kept and told of. A retry is answered as with the facts. */
export function saveFigures(ctx: Ctx, input: SaveFiguresInput): Saved {
  return inTransaction(ctx, (tx) => {
    const loaded = findFor(tx, input.materialId, "material.edit");
    return putFigures(tx, loaded, input);
  });
}

/** What an import wrote: the versions of the parts by key, and of the sheets that it touched. */
export type Imported = { versions: Record<string, number>; sheets: { fields?: number; figures?: number } };

function importFacts(tx: Ctx, loaded: Loaded, { fields, title }: ImportInput): number | undefined {
  const open = isUnlocked(loaded.material.unlocked, "fields");
  if (!fields) return title !== null && open ? writeFields(tx, loaded, sheetVersion(tx, loaded.material.id, "fields"), { [TITLE_KEY]: normaliseText(title) }).version : undefined;
  requireUnlocked(loaded, "fields");
  refuseUnknown(Object.keys(fields.values), loaded.call.form.fields.map((field) => field.key));
  return writeFields(tx, loaded, fields.version, { ...cleanFacts(loaded, fields.values), ...(title === null ? {} : { [TITLE_KEY]: normaliseText(title) }) }).version;
}

/**
 * Take over a split text, or a filled-in blank form, into parts, facts and figures at once: all or none. The texts
 * before stay in the history.
 */
export function importParts(ctx: Ctx, input: ImportInput): Imported {
  return once(ctx, "importParts", input.operationId, (tx) => {
    const loaded = findFor(tx, input.materialId, "material.edit");
    refuseUnknown(input.parts.map((part) => part.key), loaded.call.form.parts.map((part) => part.key));
    const read = input.parts.map((part) => ({ ...part, text: normaliseText(part.text) }));
    refuseSecrets(tx.db, input.materialId, { ...input.fields?.values, [TITLE_KEY]: normaliseText(input.title ?? ""), ...Object.fromEntries(read.map(({ key, text }) => [key, text])) });
    const versions: Record<string, number> = {};
    for (const { key, version, text } of read) {
      requireUnlocked(loaded, key);
      versions[key] = writePart(tx, loaded, key, version, text).version;
    }
    const sheets = { fields: importFacts(tx, loaded, input), figures: input.figures && putFigures(tx, loaded, input.figures).version };
    record(tx, "material.import", { materialId: loaded.material.id, data: { parts: Object.keys(versions) } });
    return { versions, sheets };
  });
}
