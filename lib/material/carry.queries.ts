import { and, desc, eq, ne } from "drizzle-orm";
import { calls, materials, units } from "@/db/schema";
import { can } from "@/lib/access/policy";
import type { Ctx } from "@/lib/context";
import { notFound } from "@/lib/errors";
import { carryOver, type Carry } from "./carry";
import { loadMaterial, type Loaded } from "./subject.queries";
import { draftOf, frozenOf } from "./values.queries";

/** Earlier materials of the same unit, newest first, that this person may read as its unit: what may be carried over. */
export function earlierMaterials(ctx: Ctx, { material }: Pick<Loaded, "material">) {
  return ctx.db.select({ id: materials.id, call: calls.name, at: calls.opensAt, number: materials.number, state: materials.state }).from(materials)
    .innerJoin(calls, eq(calls.id, materials.callId)).innerJoin(units, eq(units.id, materials.unitId))
    .where(and(eq(materials.unitId, material.unitId), ne(materials.id, material.id))).orderBy(desc(calls.opensAt)).all()
    .filter(({ id }) => {
      const loaded = loadMaterial(ctx.db, id, ctx.now);
      return loaded !== null && can(ctx.actor, "material.readDraft", loaded.subject);
    });
}

/** What would be carried over from an earlier material of the same unit: its last filed text, else its draft. Throws not_found. */
export function carryFrom(ctx: Ctx, { material, call }: Loaded, fromId: string): Carry {
  const from = loadMaterial(ctx.db, fromId, ctx.now);
  if (!from || from.material.id === material.id || from.material.unitId !== material.unitId || !can(ctx.actor, "material.readDraft", from.subject)) throw notFound();
  const said = frozenOf(ctx.db, from.material.revisionId) ?? draftOf(ctx.db, fromId);
  return carryOver({ form: from.call.form, parts: said.parts, fields: said.fields, figures: said.figures }, call.form, draftOf(ctx.db, material.id));
}

