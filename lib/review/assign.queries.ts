import { and, asc, count, eq, isNotNull, isNull, notExists, sql } from "drizzle-orm";
import { assignments, groupMaterials, groupMembers, groups, materials, reviews, units } from "@/db/schema";
import { impartial } from "@/lib/access/visible";
import type { Db } from "@/db/open";
import type { Ctx } from "@/lib/context";
import type { CallRow } from "@/lib/material/subject.queries";
import type { Bundling } from "./assign-input";
import { runCall } from "@/lib/call/run.queries";
import { reviewersBelow, standingsIn, type Reviewer, type Standings } from "./standing.queries";

/** Somebody who has a material at its stage: `begun` and `sent` tell of their review of the newest revision. */
export type Holder = { personId: string; begun: boolean; sent: boolean };
/** A material at the stage in hand: `bundles` says what it is kept together with, by each way of bundling. */
export type AssignRow = { id: string; number: string; unit: string; kind: string; holders: Holder[]; bundles: Record<Bundling, { id: string; name: string } | null> };
export type AssignReviewer = Reviewer & { load: number };
export type AssignSheet = { call: CallRow; stage: number; rows: AssignRow[]; reviewers: AssignReviewer[]; standings: Standings; members: ReadonlyMap<string, ReadonlySet<string>> };

/** Materials under review at a stage that still want reviewers; those that passed it and wait for a list do not. */
const standing = (callId: string, stage: number) =>
  and(eq(materials.callId, callId), eq(materials.state, "submitted"), eq(materials.stage, stage), isNull(materials.qualifiedAt));

const ofNow = and(eq(reviews.revisionId, materials.revisionId), eq(reviews.stage, assignments.stage), eq(reviews.personId, assignments.personId), isNull(reviews.setAsideAt));

function holdersOf(db: Db, callId: string, stage: number): Map<string, Holder[]> {
  const rows = db.select({ id: materials.id, personId: assignments.personId, begun: isNotNull(reviews.id), sent: isNotNull(reviews.submittedAt) }).from(assignments)
    .innerJoin(materials, eq(materials.id, assignments.materialId)).leftJoin(reviews, ofNow)
    .where(and(standing(callId, stage), eq(assignments.stage, stage), isNull(assignments.endedAt))).orderBy(assignments.assignedAt, assignments.personId).all();
  const holders = rows.map(({ id, personId, begun, sent }) => ({ id, holder: { personId, begun: begun === 1, sent: sent === 1 } }));
  return new Map([...Map.groupBy(holders, (row) => row.id)].map(([id, of]) => [id, of.map((row) => row.holder)]));
}

/** How many materials each person has before them in all calls: given, at their stage, and not sent. */
export function openLoads(db: Db): Map<string, number> {
  const sent = db.select({ one: sql`1` }).from(reviews).where(and(ofNow, isNotNull(reviews.submittedAt)));
  const rows = db.select({ personId: assignments.personId, n: count() }).from(assignments)
    .innerJoin(materials, and(eq(materials.id, assignments.materialId), eq(materials.stage, assignments.stage), eq(materials.state, "submitted")))
    .where(and(isNull(assignments.endedAt), notExists(sent))).groupBy(assignments.personId).all();
  return new Map(rows.map(({ personId, n }) => [personId, n]));
}

type Place = { path: string; unit: string; unitId: string; groupId: string | null; group: string | null };

function bundlesOf({ path, groupId, group }: Place, top: string, names: ReadonlyMap<string, string>): AssignRow["bundles"] {
  const [first = "", ...below] = path.slice(top.length).split("/").filter((id) => id !== "");
  return {
    none: null,
    unit: path.startsWith(top) && below.length > 0 ? { id: first, name: names.get(first) ?? "" } : null,
    group: groupId === null ? null : { id: groupId, name: group ?? "" },
  };
}

/** All that is needed to give out the materials of a call that stand at a stage, as far as this organiser may judge them. */
export function assignSheet(ctx: Ctx, callId: string, stage: number): AssignSheet {
  const { call, path } = runCall(ctx, callId);
  const holders = holdersOf(ctx.db, callId, stage);
  const names = new Map(ctx.db.select({ id: units.id, name: units.name }).from(units).where(eq(units.parentId, call.unitId)).all().map((row) => [row.id, row.name]));
  const found = ctx.db.select({
    id: materials.id, number: sql<string>`coalesce(${materials.number}, '')`, unit: units.name, kind: units.kind, path: units.path, unitId: units.id, groupId: groups.id, group: groups.name,
  }).from(materials).innerJoin(units, eq(units.id, materials.unitId))
    .leftJoin(groupMaterials, eq(groupMaterials.materialId, materials.id)).leftJoin(groups, eq(groups.id, groupMaterials.groupId))
    .where(and(standing(callId, stage), isNotNull(materials.revisionId), impartial(ctx.db, ctx.actor))).orderBy(asc(materials.number)).all();
  const loads = openLoads(ctx.db);
  const members = ctx.db.select({ groupId: groupMembers.groupId, personId: groupMembers.personId }).from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId)).where(eq(groups.callId, callId)).all();
  return {
    call, stage,
    rows: found.map((row) => ({ id: row.id, number: row.number, unit: row.unit, kind: row.kind, holders: holders.get(row.id) ?? [], bundles: bundlesOf(row, path, names) })),
    reviewers: reviewersBelow(ctx.db, path, ctx.now).map((reviewer) => ({ ...reviewer, load: loads.get(reviewer.id) ?? 0 })),
    standings: standingsIn(ctx.db, standing(callId, stage), ctx.now),
    members: new Map([...Map.groupBy(members, (row) => row.groupId)].map(([id, of]) => [id, new Set(of.map((row) => row.personId))])),
  };
}

/** How many materials stand at each stage of a call, by the stage's index. */
export function stageCounts(ctx: Ctx, callId: string): Map<number, number> {
  const rows = ctx.db.select({ stage: materials.stage, n: count() }).from(materials)
    .where(and(eq(materials.callId, callId), eq(materials.state, "submitted"), isNull(materials.qualifiedAt), impartial(ctx.db, ctx.actor))).groupBy(materials.stage).all();
  return new Map(rows.map(({ stage, n }) => [stage, n]));
}
