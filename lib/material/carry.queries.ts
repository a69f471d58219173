import { and, desc, eq, ne } from "drizzle-orm";
import { calls, materials, units } from "@/db/schema";
import { can } from "@/lib/access/policy";
import type { Ctx } from "@/lib/context";
import { forbidden, notFound } from "@/lib/errors";
import { carryOver, pairFor, type Carry, type Earlier } from "./carry";
import type { FigurePair } from "./completeness";
import { loadMaterial, type Loaded } from "./subject.queries";
import { draftPage } from "./queries";
import { contentOf, frozenOf } from "./values.queries";

/** Earlier materials of the same unit, newest first, that this person may read as its unit: what may be carried over. */
export function earlierMaterials(ctx: Ctx, { material }: Pick<Loaded, "material">) {
  return ctx.db.select({ id: materials.id, call: calls.name, at: calls.opensAt, number: materials.number, state: materials.state, releasedAt: calls.releasedAt }).from(materials)
    .innerJoin(calls, eq(calls.id, materials.callId)).innerJoin(units, eq(units.id, materials.unitId))
    .where(and(eq(materials.unitId, material.unitId), ne(materials.id, material.id))).orderBy(desc(calls.opensAt)).all()
    .filter(({ id }) => {
      const loaded = loadMaterial(ctx.db, id, ctx.now);
      return loaded !== null && can(ctx.actor, "material.readDraft", loaded.subject);
    });
}

/** What an earlier material says: its last filed text, else its draft. */
function saidIn({ db }: Ctx, { material, call }: Loaded): Earlier {
  const { parts, fields, figures } = frozenOf(db, material.revisionId) ?? contentOf(db, material.id);
  return { form: call.form, parts, fields, figures };
}

/** What would be carried over from an earlier material of the same unit. Throws not_found. */
export function carryFrom(ctx: Ctx, { material, call }: Loaded, fromId: string): Carry {
  const from = loadMaterial(ctx.db, fromId, ctx.now);
  if (!from || from.material.id === material.id || from.material.unitId !== material.unitId || !can(ctx.actor, "material.readDraft", from.subject)) throw notFound();
  return carryOver(saidIn(ctx, from), call.form, contentOf(ctx.db, material.id));
}

/** The earlier materials of a draft's unit, the one asked for (else the newest), and what would be carried over from it. Throws forbidden where the draft may not be written. */
export function carryPage(ctx: Ctx, id: string, fromId: string) {
  const shown = draftPage(ctx, id);
  if (shown.why !== null) throw forbidden(shown.why);
  const earlier = earlierMaterials(ctx, shown);
  const chosen = fromId === "" ? earlier[0] : earlier.find((one) => one.id === fromId);
  if (fromId !== "" && !chosen) throw notFound();
  return { ...shown, earlier, chosen: chosen ?? null, carry: chosen ? carryFrom(ctx, shown, chosen.id) : null };
}

/** What the newest earlier material of the unit says for the same figures and years, by key: shown beside the boxes, never put into them. */
export function figuresBefore(ctx: Ctx, loaded: Loaded): Record<string, FigurePair> {
  const { form } = loaded.call;
  for (const { id } of earlierMaterials(ctx, loaded)) {
    const from = loadMaterial(ctx.db, id, ctx.now);
    if (!from) continue;
    const earlier = saidIn(ctx, from);
    const pairs = form.figures.flatMap((figure): [string, FigurePair][] => { const pair = pairFor(earlier, form, figure); return pair ? [[figure.key, pair]] : []; });
    if (pairs.length > 0) return Object.fromEntries(pairs);
  }
  return {};
}
