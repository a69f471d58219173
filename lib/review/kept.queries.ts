import { and, asc, desc, eq, exists, inArray, isNull, notInArray, or, sql, type SQL } from "drizzle-orm";
import { union } from "drizzle-orm/sqlite-core";
import { assignments, calls, events, materials, reviews, revisions, units } from "@/db/schema";
import { unitsAs } from "@/lib/access/actor";
import { impartial, nameOfUnit, visibleMaterials } from "@/lib/access/visible";
import type { Db } from "@/db/open";
import type { Ctx } from "@/lib/context";
import type { EventKind } from "@/lib/history/kinds";
import type { QueueStatus } from "./queue";

/** Whether the material stands at a stage of this kind. Depends on no row, so SQLite reads the calls' stages once. */
const standsAt = (kind: "screen" | "decide") =>
  sql`(${materials.callId}, ${materials.stage}) in (select c.id, s.key from calls c, json_each(c.stages) s where s.value ->> 'kind' = ${kind})`;

function holdsNow(ctx: Ctx): SQL | undefined {
  const reviewsFor = unitsAs(ctx.actor, "reviewer");
  const active = ctx.db.select({ one: sql`1` }).from(assignments)
    .where(and(eq(assignments.materialId, materials.id), eq(assignments.stage, materials.stage), isNull(assignments.endedAt)));
  const given = ctx.db.select({ one: sql`1` }).from(assignments)
    .where(and(eq(assignments.materialId, materials.id), eq(assignments.stage, materials.stage), isNull(assignments.endedAt), eq(assignments.personId, ctx.actor.personId)));
  const organises = inArray(calls.unitId, unitsAs(ctx.actor, "organiser"));
  const entitled = reviewsFor.length > 0 ? undefined : organises;
  const screens = reviewsFor.length === 0 ? undefined : and(standsAt("screen"), inArray(units.parentId, reviewsFor), sql`not exists ${active}`);
  const decides = and(standsAt("decide"), organises);
  const steppedIn = and(organises, sql`${reviews.id} is not null`);
  return and(eq(materials.state, "submitted"), or(and(exists(given), entitled), screens, decides, steppedIn));
}

/** Ids of all that could be this person's work, by the indexes: given, touched, below their units, in their calls. */
function candidates(ctx: Ctx) {
  const { db, actor } = ctx;
  const given = db.select({ id: assignments.materialId }).from(assignments).where(eq(assignments.personId, actor.personId));
  const touched = db.select({ id: reviews.materialId }).from(reviews).where(eq(reviews.personId, actor.personId));
  const below = db.select({ id: materials.id }).from(units).innerJoin(materials, eq(materials.unitId, units.id))
    .where(and(inArray(units.parentId, unitsAs(actor, "reviewer")), eq(materials.state, "submitted"), standsAt("screen")));
  const run = db.select({ id: materials.id }).from(calls).innerJoin(materials, eq(materials.callId, calls.id))
    .where(and(inArray(calls.unitId, unitsAs(actor, "organiser")), eq(materials.state, "submitted"), standsAt("decide")));
  return union(given, touched, below, run);
}

/** A material in somebody's queue: what never changes without an event. */
export type QueuedMaterial = {
  id: string; number: string; unit: string; kind: string; callId: string; reviewId: string | null; status: QueueStatus; count: number; updatedAt: number;
};

const RANK = sql`case status when 'changed' then 0 when 'started' then 1 when 'todo' then 2 when 'returned' then 3 else 4 end`;

function readQueue(ctx: Ctx): QueuedMaterial[] {
  const holds = sql<number>`(${holdsNow(ctx) ?? sql`0`})`;
  const touched = sql<number>`exists (select 1 from ${reviews} r where r.material_id = ${materials.id} and r.person_id = ${ctx.actor.personId})`;
  // SQLite reckons the status anew wherever it is named, so what costs most is asked once and late.
  const status = sql<QueueStatus>`case
    when ${materials.state} in ('returned', 'signing') then 'returned'
    when ${reviews.submittedAt} is not null or ${holds} is not true then 'done'
    when ${reviews.id} is not null then 'started'
    when ${touched} then 'changed' else 'todo' end`;
  return ctx.db.select({
    id: materials.id, number: sql<string>`coalesce(${materials.number}, '')`, unit: nameOfUnit(ctx.db, ctx.actor, ctx.now).as("unit"), kind: units.kind, callId: materials.callId, reviewId: reviews.id,
    status: status.as("status"), count: revisions.count, updatedAt: revisions.submittedAt,
  }).from(materials)
    .innerJoin(units, eq(units.id, materials.unitId))
    .innerJoin(calls, eq(calls.id, materials.callId))
    .innerJoin(revisions, eq(revisions.id, materials.revisionId))
    .leftJoin(reviews, and(eq(reviews.revisionId, materials.revisionId), eq(reviews.stage, materials.stage), eq(reviews.personId, ctx.actor.personId), isNull(reviews.setAsideAt)))
    .where(and(inArray(materials.id, candidates(ctx)), visibleMaterials(ctx.db, ctx.actor), impartial(ctx.db, ctx.actor), or(holds, touched)))
    .orderBy(asc(RANK), asc(revisions.submittedAt), asc(materials.number)).all();
}

type Kept = { upTo: number; rows: readonly QueuedMaterial[] };
const kept = new WeakMap<Db, Map<string, Kept>>();
/** Rows that a server keeps of all queues together: some 30 MB. */
const MOST_ROWS = 100_000;

/** Events that change nobody's work: signing in and out, and documents taken away. */
const NEUTRAL: readonly EventKind[] = ["person.signIn", "person.signOut", "person.lock", "person.password", "document.export",
  "material.carry", "material.confirm", "part.restore", "evidence.add", "evidence.remove", "finding.dismiss", "finding.recall", "comment.reply",
];

const lastEvent = (db: Db) => db.select({ seq: events.seq }).from(events).where(notInArray(events.kind, [...NEUTRAL])).orderBy(desc(events.seq)).limit(1).get()?.seq ?? 0;

function keep(there: Map<string, Kept>, key: string, one: Kept): void {
  there.delete(key);
  there.set(key, one);
  let rows = [...there.values()].reduce((sum, each) => sum + each.rows.length, 0);
  for (const [oldest, each] of there) {
    if (rows <= MOST_ROWS || oldest === key) break;
    there.delete(oldest);
    rows -= each.rows.length;
  }
}

/**
 * All that is and was this person's work, in the usual order, with its status for them computed from rows. Whatever
 * could change it is a verb and leaves an event, so it is kept until the next one, whichever process wrote that.
 */
export function queueOf(ctx: Ctx): readonly QueuedMaterial[] {
  const there = kept.get(ctx.db) ?? new Map<string, Kept>();
  kept.set(ctx.db, there);
  const key = JSON.stringify([ctx.actor.personId, ctx.actor.memberships.map((m) => [m.unitId, m.role])]);
  const upTo = lastEvent(ctx.db);
  const found = there.get(key);
  const rows = found?.upTo === upTo ? found.rows : readQueue(ctx);
  keep(there, key, { upTo, rows });
  return rows;
}
