import { and, eq, inArray } from "drizzle-orm";
import { extensions, materials, units } from "@/db/schema";
import { dayOf, endOfDay } from "@/lib/clock";
import type { Ctx } from "@/lib/context";
import { invalid, notFound } from "@/lib/errors";
import { once } from "@/lib/history/mutations";
import { record } from "@/lib/history/record";
import { isDay } from "@/lib/material/deliberation";
import { normaliseText } from "@/lib/text/normalise";
import type { ExtendInput } from "./input";
import { runCall } from "./run.queries";

/** 17:30 of a typed day that is still to come. Throws invalid at `box` for any other. */
export function requireComingDay(tx: Ctx, typed: string, box = "day"): number {
  const day = typed.trim();
  if (!isDay(day)) throw invalid({ [box]: { code: "date" } });
  if (day < dayOf(tx.now) || endOfDay(day) <= tx.now) throw invalid({ [box]: { code: "date_past" } });
  return endOfDay(day);
}

type Extension = { callId: string; unitId: string; day: string; reason: string };

/** Give a unit until 17:30 of a day (延期), whether its material is begun or not. The caller has asked the policy. */
export function extend(tx: Ctx, { callId, unitId, day, reason }: Extension): void {
  const dueAt = requireComingDay(tx, day);
  const row = { dueAt, reason, grantedBy: tx.actor.personId, grantedAt: tx.now };
  tx.db.insert(extensions).values({ callId, unitId, ...row }).onConflictDoUpdate({ target: [extensions.callId, extensions.unitId], set: row }).run();
  const begun = tx.db.update(materials).set({ ownDueAt: dueAt })
    .where(and(eq(materials.callId, callId), eq(materials.unitId, unitId), inArray(materials.state, ["draft", "signing", "returned"]))).returning({ id: materials.id }).get();
  record(tx, "material.extend", { callId, materialId: begun?.id, data: { unit: unitId, until: day } });
}

/** The organiser gives a unit more time without being asked. */
export function extendUnit(ctx: Ctx, { operationId, ...input }: ExtendInput): object {
  return once(ctx, "extendUnit", operationId, (tx) => {
    const { path } = runCall(tx, input.callId);
    const unit = tx.db.select({ path: units.path }).from(units).where(eq(units.id, input.unitId)).get();
    if (!unit?.path.startsWith(path)) throw notFound();
    const reason = normaliseText(input.reason).trim();
    if (reason.length < 2) throw invalid({ reason: { code: "reason_short" } });
    extend(tx, { ...input, reason });
    return {};
  });
}
