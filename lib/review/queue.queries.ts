import { and, asc, count, desc, eq, exists, inArray, isNull, not, or, sql, type SQL, type SQLWrapper } from "drizzle-orm";
import { assignments, calls, materials, reviews, revisions, units } from "@/db/schema";
import { unitsAs } from "@/lib/access/actor";
import { visibleMaterials } from "@/lib/access/visible";
import type { Ctx } from "@/lib/context";
import { UNFINISHED, type Filter, type Order, type QueueStatus } from "./queue";

/** Rows on one page of the queue. */
export const PAGE_SIZE = 25;
const stageKind = sql<string>`json_extract(${calls.stages}, '$[' || ${materials.stage} || '].kind')`;

/** Whether one of the columns holds these words as they are typed; nothing in them is a wildcard, and ABC finds abc. */
export const holdsWords = (find: string, ...columns: SQLWrapper[]): SQL | undefined =>
  or(...columns.map((column) => sql`instr(lower(${column}), lower(${find})) > 0`));

function holdsNow(ctx: Ctx): SQL | undefined {
  const reviewsFor = unitsAs(ctx.actor, "reviewer");
  const active = ctx.db.select({ one: sql`1` }).from(assignments)
    .where(and(eq(assignments.materialId, materials.id), eq(assignments.stage, materials.stage), isNull(assignments.endedAt)));
  const given = ctx.db.select({ one: sql`1` }).from(assignments)
    .where(and(eq(assignments.materialId, materials.id), eq(assignments.stage, materials.stage), isNull(assignments.endedAt), eq(assignments.personId, ctx.actor.personId)));
  const organises = inArray(calls.unitId, unitsAs(ctx.actor, "organiser"));
  const entitled = reviewsFor.length > 0 ? undefined : organises;
  const screens = and(sql`${stageKind} = 'screen'`, inArray(units.parentId, reviewsFor), sql`not exists ${active}`);
  const decides = and(sql`${stageKind} = 'decide'`, organises);
  const steppedIn = and(organises, sql`${reviews.id} is not null`);
  return and(eq(materials.state, "submitted"), or(and(exists(given), entitled), screens, decides, steppedIn));
}

/** The reviewer's work, one row a material, with its status for this person computed from rows. */
function queue(ctx: Ctx) {
  const impartial = not(inArray(materials.unitId, ctx.actor.memberships.map((m) => m.unitId)));
  const holds = sql<number>`(${holdsNow(ctx) ?? sql`0`})`;
  const touched = sql<number>`exists (select 1 from ${reviews} r where r.material_id = ${materials.id} and r.person_id = ${ctx.actor.personId})`;
  const previous = sql<number | null>`(select r.total from ${reviews} r where r.material_id = ${materials.id} and r.person_id = ${ctx.actor.personId} and r.submitted_at is not null order by r.submitted_at desc limit 1)`;
  // SQLite reckons the status anew wherever it is named, so what costs most is asked once and late.
  const status = sql<QueueStatus>`case
    when ${materials.state} in ('returned', 'signing') then 'returned'
    when ${reviews.submittedAt} is not null or ${holds} is not true then 'done'
    when ${reviews.id} is not null then 'started'
    when ${touched} then 'changed' else 'todo' end`;
  return ctx.db.select({
    id: materials.id, number: materials.number, unit: sql<string>`${units.name}`.as("unit"), kind: units.kind, call: sql<string>`${calls.name}`.as("call"),
    count: revisions.count, updatedAt: revisions.submittedAt, status: status.as("status"), previous: previous.as("previous"),
    sum: sql<number | null>`(select sum(s.half_points) from scores s where s.review_id = ${reviews.id})`.as("sum"),
    scored: sql<number>`(select count(*) from scores s where s.review_id = ${reviews.id})`.as("scored"),
    full: sql<number>`(select sum(value ->> 'max') from json_each(${calls.rubric}, '$.criteria'))`.as("full"),
  }).from(materials)
    .innerJoin(units, eq(units.id, materials.unitId))
    .innerJoin(calls, eq(calls.id, materials.callId))
    .innerJoin(revisions, eq(revisions.id, materials.revisionId))
    .leftJoin(reviews, and(eq(reviews.revisionId, materials.revisionId), eq(reviews.stage, materials.stage), eq(reviews.personId, ctx.actor.personId)))
    .where(and(visibleMaterials(ctx.db, ctx.actor), impartial, or(holds, touched)))
    .as("queue");
}

const RANK = sql`case status when 'changed' then 0 when 'started' then 1 when 'todo' then 2 when 'returned' then 3 else 4 end`;

const isUnfinished = inArray(sql`status`, [...UNFINISHED]);

function conditions(rows: ReturnType<typeof queue>, filter: Filter): SQL | undefined {
  const show = filter.show === "unfinished" ? isUnfinished : filter.show === "all" ? undefined : sql`status = ${filter.show}`;
  const find = filter.find === "" ? undefined : holdsWords(filter.find, rows.unit, rows.number);
  return and(show, find, filter.kind === "" ? undefined : eq(rows.kind, filter.kind));
}

function orderOf(rows: ReturnType<typeof queue>, order: Order): SQL[] {
  if (order === "newest") return [desc(rows.updatedAt), asc(rows.number)];
  if (order === "number") return [asc(rows.number)];
  return [asc(RANK), asc(rows.updatedAt), asc(rows.number)];
}

/** One page of the reviewer's queue, the counts of every status, and the kinds to choose from. */
export function reviewQueue(ctx: Ctx, filter: Filter) {
  const rows = queue(ctx);
  const tally = ctx.db.select({ status: rows.status, kind: rows.kind, n: count() }).from(rows).groupBy(sql`status`, rows.kind).orderBy(rows.kind).all();
  const counts: Partial<Record<QueueStatus, number>> = {};
  for (const { status, n } of tally) counts[status] = (counts[status] ?? 0) + n;
  const where = conditions(rows, filter);
  const total = ctx.db.select({ n: count() }).from(rows).where(where).get()?.n ?? 0;
  const page = ctx.db.select().from(rows).where(where).orderBy(...orderOf(rows, filter.order))
    .limit(PAGE_SIZE).offset((filter.page - 1) * PAGE_SIZE).all();
  return { rows: page, total, kinds: [...new Set(tally.map(({ kind }) => kind))], counts };
}

/** How many materials this person has still to review: the length of `unfinished` by the usual filter. */
export function unfinishedCount(ctx: Ctx): number {
  if (unitsAs(ctx.actor, "reviewer", "organiser").length === 0) return 0;
  return ctx.db.select({ n: count() }).from(queue(ctx)).where(isUnfinished).get()?.n ?? 0;
}

/** The status of one material for this person while they have still to review it, else null. */
export function unfinishedStatus(ctx: Ctx, id: string): QueueStatus | null {
  const rows = queue(ctx);
  return ctx.db.select({ status: rows.status }).from(rows).where(and(eq(rows.id, id), isUnfinished)).get()?.status ?? null;
}

/** Ids of what this person has still to review, in the order of the filter: what 下一份 walks along. */
export function unfinished(ctx: Ctx, filter: Filter): { id: string; unit: string; status: QueueStatus }[] {
  const rows = queue(ctx);
  const open = and(conditions(rows, filter), isUnfinished);
  return ctx.db.select({ id: rows.id, unit: rows.unit, status: rows.status }).from(rows).where(open).orderBy(...orderOf(rows, filter.order)).all();
}
