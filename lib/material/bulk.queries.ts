import { and, eq, lte, or } from "drizzle-orm";
import { calls, fields, materials, parts, partVersions, units } from "@/db/schema";
import { refusal } from "@/lib/access/policy";
import { helpedBy } from "@/lib/access/visible";
import type { Ctx } from "@/lib/context";
import { notFound } from "@/lib/errors";
import { unitsAbove } from "@/lib/unit/above.queries";
import type { StandingMaterial, StandingText } from "./bulk-plan";
import { blankSubject, loadMaterial, type UnitRow } from "./subject.queries";
import { TITLE_KEY } from "./title";

/** A unit that an assistant may fill in for in a call; `above` names the units over it, from the top down. */
export type BulkUnit = { id: string; name: string; above: string[]; standing: StandingMaterial | null };

/** The units below an assistant's own; throws not_found for whoever is no assistant. */
function helpedUnits({ db, actor }: Ctx): UnitRow[] {
  const posts = actor.memberships.filter(({ role }) => role === "assistant");
  if (posts.length === 0) throw notFound();
  return db.select().from(units).where(or(...posts.map(helpedBy))).orderBy(units.path).all();
}

function standingOf({ db, actor, now }: Ctx, materialId: string): StandingMaterial | null {
  const loaded = loadMaterial(db, materialId, now);
  if (!loaded) return null;
  const texts = db.select({ key: parts.key, version: parts.version, count: partVersions.count, savedBy: partVersions.savedBy }).from(parts)
    .innerJoin(partVersions, eq(partVersions.id, parts.versionId)).where(eq(parts.materialId, materialId)).all();
  const title = db.select({ value: fields.value }).from(fields).where(and(eq(fields.materialId, materialId), eq(fields.key, TITLE_KEY))).get()?.value ?? "";
  const standing = texts.map(({ key, version, count, savedBy }): [string, StandingText] => [key, { version, count, mine: savedBy === actor.personId }]);
  return { materialId, why: refusal(actor, "material.edit", loaded.subject), title, parts: Object.fromEntries(standing) };
}

/**
 * What an assistant's import of many files needs: the open calls in which units below its own may file; and of the one
 * asked for (or the only one) its form and those units with what stands there. Throws not_found for whoever is no
 * assistant and for a call that is not among them.
 */
export function bulkPage(ctx: Ctx, callId: string) {
  const helped = helpedUnits(ctx);
  const above = unitsAbove(ctx.db, helped);
  const open = ctx.db.select().from(calls).where(and(eq(calls.state, "open"), lte(calls.opensAt, ctx.now))).orderBy(calls.dueAt).all();
  const offered = open.map((call) => ({ call, units: helped.filter((unit) => refusal(ctx.actor, "material.start", blankSubject(ctx.db, call, unit, ctx.now)) === null) }))
    .filter((offer) => offer.units.length > 0);
  const chosen = callId === "" && offered.length === 1 ? offered[0] : offered.find(({ call }) => call.id === callId);
  if (callId !== "" && !chosen) throw notFound();
  const listed = offered.map(({ call, units: those }) => ({ id: call.id, name: call.name, dueAt: call.dueAt, units: those.length }));
  if (!chosen) return { calls: listed, chosen: null };
  const begun = ctx.db.select({ id: materials.id, unitId: materials.unitId }).from(materials).where(eq(materials.callId, chosen.call.id)).all();
  const there = new Map(begun.map(({ id, unitId }) => [unitId, id]));
  const rows = chosen.units.map((unit): BulkUnit => {
    const id = there.get(unit.id);
    return { id: unit.id, name: unit.name, above: above(unit).map(({ name }) => name), standing: id === undefined ? null : standingOf(ctx, id) };
  });
  return { calls: listed, chosen: { id: chosen.call.id, name: chosen.call.name, dueAt: chosen.call.dueAt, parts: chosen.call.form.parts, units: rows } };
}
