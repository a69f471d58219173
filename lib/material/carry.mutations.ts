import { and, eq, inArray, isNull } from "drizzle-orm";
import { carried } from "@/db/schema";
import { inTransaction, type Ctx } from "@/lib/context";
import { once } from "@/lib/history/mutations";
import { record } from "@/lib/history/record";
import { carryFrom } from "./carry.queries";
import type { CarryInput, ConfirmCarriedInput } from "./input";
import { writeFields, writeFigures, writePart } from "./write.mutations";
import { findFor } from "./subject.queries";
import { isUnlocked } from "./unlocked";
import { draftOf } from "./values.queries";

/** Take from an earlier material of the unit what is not written yet here; each thing stays marked until it is looked at. Answers their keys. */
export function carryMaterial(ctx: Ctx, input: CarryInput): { keys: string[] } {
  return once(ctx, "carryMaterial", input.operationId, (tx) => {
    const loaded = findFor(tx, input.materialId, "material.edit");
    const { id, unlocked } = loaded.material;
    const carry = carryFrom(tx, loaded, input.fromId);
    const { partStates, versions } = draftOf(tx.db, id);
    const [parts, fields, figures] = [
      Object.entries(carry.parts).filter(([key]) => isUnlocked(unlocked, key)),
      isUnlocked(unlocked, "fields") ? carry.fields : {},
      isUnlocked(unlocked, "figures") ? carry.figures : {},
    ];
    for (const [key, text] of parts) writePart(tx, loaded, key, partStates[key]?.version ?? 0, text);
    if (Object.keys(fields).length > 0) writeFields(tx, loaded, versions.fields, fields);
    if (Object.keys(figures).length > 0) writeFigures(tx, loaded, versions.figures, figures);
    const keys = [...parts.map(([key]) => `parts.${key}`), ...Object.keys(fields).map((key) => `fields.${key}`), ...Object.keys(figures).map((key) => `figures.${key}`)];
    const mark = { fromId: input.fromId, at: tx.now, confirmedAt: null };
    for (const key of keys) tx.db.insert(carried).values({ materialId: id, key, ...mark }).onConflictDoUpdate({ target: [carried.materialId, carried.key], set: mark }).run();
    if (keys.length > 0) record(tx, "material.carry", { materialId: id, data: { from: input.fromId, keys } });
    return { keys };
  });
}

/** Say of things carried over that they still hold. */
export function confirmCarried(ctx: Ctx, { materialId, keys }: ConfirmCarriedInput): object {
  return inTransaction(ctx, (tx) => {
    const { material } = findFor(tx, materialId, "material.edit");
    tx.db.update(carried).set({ confirmedAt: tx.now }).where(and(eq(carried.materialId, material.id), inArray(carried.key, keys), isNull(carried.confirmedAt))).run();
    return {};
  });
}
