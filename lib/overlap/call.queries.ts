import { and, count, eq, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import { calls, comparisons, comparisonsWaiting, materials, overlaps, units } from "@/db/schema";
import type { Db } from "@/db/open";
import { refusal } from "@/lib/access/policy";
import { visibleMaterials } from "@/lib/access/visible";
import type { Ctx } from "@/lib/context";
import { notFound } from "@/lib/errors";
import { blankSubject } from "@/lib/material/subject.queries";
import { MOST_TRIES, type SourceKind } from "./kinds";
import { nameOfSource, standing } from "./queries";

/** A material of a call that shares something: its strongest source (null: one the reader may not read), that share in hundredths of a percent, and how many sources there are. */
export type OverlapRow = { id: string; number: string; unit: string; share: number; kind: SourceKind; source: string | null; sources: number };
/** The comparing of a call: `rows` are the most alike first, `more` are not among them. */
export type CallOverlaps = { call: { id: string; name: string; unitId: string }; filed: number; compared: number; waiting: number; failed: number; rows: OverlapRow[]; more: number };

const SHOWN = 100;
type Pair = { materialId: string; kind: SourceKind; revisionId: string | null; referenceId: string | null; share: number };

/** Every pair of a material of the call with a source, found when it was compared or when a later one was. */
function pairsOf(db: Db, callId: string): Pair[] {
  const ofCall = eq(materials.callId, callId);
  const here = db.select({ materialId: materials.id, kind: overlaps.kind, revisionId: overlaps.sourceRevisionId, referenceId: overlaps.referenceId, share: overlaps.share })
    .from(materials).innerJoin(overlaps, eq(overlaps.revisionId, materials.revisionId)).where(and(ofCall, or(eq(overlaps.kind, "template"), standing(overlaps.sourceRevisionId)))).all();
  const there = db.select({ materialId: materials.id, kind: overlaps.kind, revisionId: overlaps.revisionId, share: overlaps.sourceShare })
    .from(materials).innerJoin(overlaps, eq(overlaps.sourceRevisionId, materials.revisionId)).where(and(ofCall, standing(overlaps.revisionId))).all();
  return [...there.map((row) => ({ ...row, referenceId: null })), ...here];
}

function numbersOf(db: Db, callId: string) {
  const ofCall = and(eq(materials.callId, callId), isNotNull(materials.revisionId));
  const failed = sql<number>`sum(${comparisonsWaiting.tries} >= ${MOST_TRIES})`;
  const row = db.select({ filed: count(), waiting: sql<number>`coalesce(sum(${lt(comparisonsWaiting.tries, MOST_TRIES)}), 0)`, failed: sql<number>`coalesce(${failed}, 0)`, compared: sql<number>`coalesce(sum(${and(isNotNull(comparisons.at), isNull(comparisonsWaiting.tries))}), 0)` })
    .from(materials).leftJoin(comparisons, eq(comparisons.revisionId, materials.revisionId)).leftJoin(comparisonsWaiting, eq(comparisonsWaiting.revisionId, materials.revisionId)).where(ofCall).get();
  return { filed: row?.filed ?? 0, compared: row?.compared ?? 0, waiting: row?.waiting ?? 0, failed: row?.failed ?? 0 };
}

/** What the materials of a call share, for who runs it: of each the strongest source. Throws not_found for everyone else. */
export function overlapsInCall(ctx: Ctx, callId: string): CallOverlaps {
  const found = ctx.db.select().from(calls).innerJoin(units, eq(units.id, calls.unitId)).where(eq(calls.id, callId)).get();
  if (!found || refusal(ctx.actor, "call.run", blankSubject(ctx.db, found.calls, found.units, ctx.now))) throw notFound();
  const seen = ctx.db.select({ id: materials.id, number: materials.number, unit: units.name }).from(materials).innerJoin(units, eq(units.id, materials.unitId)).innerJoin(calls, eq(calls.id, materials.callId))
    .where(and(eq(materials.callId, callId), visibleMaterials(ctx.db, ctx.actor))).all();
  const pairs = Map.groupBy(pairsOf(ctx.db, callId), ({ materialId }) => materialId);
  const alike = seen.flatMap((material) => {
    const [strongest, ...others] = (pairs.get(material.id) ?? []).toSorted((a, b) => b.share - a.share);
    return strongest ? [{ material, strongest, sources: new Set([strongest, ...others].map(({ revisionId, referenceId }) => revisionId ?? referenceId)).size }] : [];
  }).toSorted((a, b) => b.strongest.share - a.strongest.share);
  const rows = alike.slice(0, SHOWN).map(({ material, strongest, sources }) => ({
    id: material.id, number: material.number ?? "", unit: material.unit, share: strongest.share, kind: strongest.kind, source: nameOfSource(ctx, strongest), sources,
  }));
  return { call: { id: found.calls.id, name: found.calls.name, unitId: found.calls.unitId }, ...numbersOf(ctx.db, callId), rows, more: alike.length - rows.length };
}
