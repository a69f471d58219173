import { and, asc, count, eq, inArray, isNotNull } from "drizzle-orm";
import { calls, decisions, materials, quotas, recommendations, recommended, reviews, units } from "@/db/schema";
import { unitsAs } from "@/lib/access/actor";
import { visibleMaterials } from "@/lib/access/visible";
import type { Db } from "@/db/open";
import type { Ctx } from "@/lib/context";
import { notFound } from "@/lib/errors";
import type { Loaded } from "@/lib/material/subject.queries";
import type { Quota, Ranked } from "./recommendation";

/** The quotas of a unit in a call; none: what passes its screening goes straight on. */
export function quotasOf(db: Db, callId: string, unitId: string): Quota[] {
  return db.select({ kind: quotas.kind, places: quotas.places }).from(quotas).where(and(eq(quotas.callId, callId), eq(quotas.unitId, unitId))).orderBy(asc(quotas.kind)).all();
}

/** Whether what passes the screening waits for the list (推荐名单) of the screening unit. */
export function waitsForList({ db }: Ctx, { call, material, unit }: Loaded): boolean {
  return call.stages[material.stage]?.kind === "screen" && unit.parentId !== null && quotasOf(db, call.id, unit.parentId).length > 0;
}

/** The materials that take a place of a unit in a call; one that was found not eligible or given up leaves its place free. */
function placesTaken(db: Db, callId: string, unitId: string): { id: string; kind: string }[] {
  const rows = db.select({ id: materials.id, kind: units.kind, placed: recommended.placed, calledUpAt: recommended.calledUpAt, state: materials.state }).from(recommended)
    .innerJoin(recommendations, eq(recommendations.id, recommended.recommendationId))
    .innerJoin(materials, eq(materials.id, recommended.materialId))
    .innerJoin(units, eq(units.id, materials.unitId))
    .where(and(eq(recommendations.callId, callId), eq(recommendations.unitId, unitId))).all();
  return rows.filter(({ id, placed, calledUpAt, state }) => (placed || calledUpAt !== null) && !(state === "rejected" && freed(db, id)));
}

/** What a unit has sent up in a call so far. */
export const sentUp = (db: Db, callId: string, unitId: string): Ranked[] => placesTaken(db, callId, unitId).map(({ kind }) => ({ kind, up: true }));

/** The quota that a material which holds no place would exceed if it went past its unit's list, with how many would then be up; null where none. */
export function overIfBack({ db }: Ctx, { call, material, unit }: Loaded): { places: number; count: number } | null {
  if (unit.parentId === null) return null;
  const taken = placesTaken(db, call.id, unit.parentId);
  if (taken.some(({ id }) => id === material.id)) return null;
  const full = quotasOf(db, call.id, unit.parentId).map(({ kind, places }) => ({ kind, places, count: taken.filter((one) => kind === "" || one.kind === kind).length + 1 }))
    .find(({ kind, places, count: asked }) => (kind === "" || kind === unit.kind) && asked > places);
  return full ? { places: full.places, count: full.count } : null;
}

function freed(db: Db, materialId: string): boolean {
  const outcomes = db.select({ outcome: decisions.outcome }).from(decisions).where(eq(decisions.materialId, materialId)).orderBy(asc(decisions.decidedAt)).all();
  return ["not_eligible", "given_up"].includes(outcomes.at(-1)?.outcome ?? "");
}

/** Where a material stands for the list of its unit. */
export type ListRow = {
  id: string; version: number; number: string; unit: string; kind: string; total: number | null; remark: string;
  status: "waiting" | "screening" | "up" | "left" | "calledUp" | "elsewhere"; rank: number | null;
};

type Found = { state: string; stage: number; qualifiedAt: number | null; placed: boolean | null; calledUpAt: number | null };

function statusOf({ state, stage, qualifiedAt, placed, calledUpAt }: Found): ListRow["status"] {
  if (qualifiedAt !== null && state === "submitted") return "waiting";
  if (calledUpAt !== null) return "calledUp";
  if (placed === true) return "up";
  if (placed === false && state === "rejected") return "left";
  return state === "submitted" && stage === 0 ? "screening" : "elsewhere";
}

/**
 * The list of a unit in a call as its reviewer works on it: the materials below it that were filed, its quotas, and
 * what it sent before. Throws not_found where the person is no reviewer of such a unit.
 */
export function listPage(ctx: Ctx, callId: string) {
  const { db, actor } = ctx;
  const call = db.select({ id: calls.id, name: calls.name, stages: calls.stages }).from(calls).where(eq(calls.id, callId)).get();
  const mine = unitsAs(actor, "reviewer").map((unitId) => ({ unitId, quotas: quotasOf(db, callId, unitId) })).find((one) => one.quotas.length > 0);
  if (!call || !mine) throw notFound();
  const rows = db.select({
    id: materials.id, version: materials.version, number: materials.number, unit: units.name, kind: units.kind, state: materials.state, stage: materials.stage,
    qualifiedAt: materials.qualifiedAt, placed: recommended.placed, calledUpAt: recommended.calledUpAt, rank: recommended.rank, total: reviews.total, remark: reviews.remark,
  }).from(materials)
    .innerJoin(units, eq(units.id, materials.unitId))
    .innerJoin(calls, eq(calls.id, materials.callId))
    .leftJoin(recommended, eq(recommended.materialId, materials.id))
    .leftJoin(reviews, and(eq(reviews.revisionId, materials.revisionId), eq(reviews.stage, 0), eq(reviews.personId, actor.personId), isNotNull(reviews.submittedAt)))
    .where(and(eq(materials.callId, callId), eq(units.parentId, mine.unitId), visibleMaterials(db, actor)))
    .orderBy(asc(recommended.rank), asc(materials.qualifiedAt), asc(materials.number)).all();
  return {
    call, unitId: mine.unitId, quotas: mine.quotas, before: sentUp(db, callId, mine.unitId),
    rows: rows.map(({ id, version, number, unit, kind, rank, total, remark, ...found }): ListRow =>
      ({ id, version, number: number ?? "", unit, kind, rank, total, remark: remark ?? "", status: statusOf(found) })),
  };
}

/** The calls in which a unit of this reviewer has a quota and something waits for its list, with how many. */
export function waitingLists(ctx: Ctx): { callId: string; call: string; waiting: number }[] {
  const mine = unitsAs(ctx.actor, "reviewer");
  if (mine.length === 0) return [];
  return ctx.db.select({ callId: calls.id, call: calls.name, waiting: count() }).from(materials)
    .innerJoin(units, eq(units.id, materials.unitId)).innerJoin(calls, eq(calls.id, materials.callId))
    .where(and(inArray(units.parentId, mine), eq(materials.state, "submitted"), isNotNull(materials.qualifiedAt), visibleMaterials(ctx.db, ctx.actor)))
    .groupBy(calls.id).orderBy(asc(calls.name)).all();
}
