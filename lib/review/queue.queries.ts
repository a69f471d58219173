import { and, asc, count, desc, eq, exists, inArray, isNull, not, or, sql, type SQL, type SQLWrapper } from "drizzle-orm";
import { assignments, calls, materials, reviews, revisions, units } from "@/db/schema";
import { visibleMaterials } from "@/lib/access/visible";
import type { Role } from "@/lib/access/roles";
import type { Ctx } from "@/lib/context";
import { UNFINISHED, type Filter, type Order, type QueueStatus } from "./queue";

export const PAGE_SIZE = 25;
const stageKind = sql<string>`json_extract(${calls.stages}, '$[' || ${materials.stage} || '].kind')`;

/** Whether one of the columns holds these words as they are typed; nothing in them is a wildcard, and ABC finds abc. */
export const holdsWords = (find: string, ...columns: SQLWrapper[]): SQL | undefined =>
  or(...columns.map((column) => sql`instr(lower(${column}), lower(${find})) > 0`));

const unitsAs = ({ actor }: Ctx, role: Role) => actor.memberships.filter((m) => m.role === role).map((m) => m.unitId);

function holdsNow(ctx: Ctx): SQL | undefined {
  const active = ctx.db.select({ one: sql`1` }).from(assignments)
    .where(and(eq(assignments.materialId, materials.id), eq(assignments.stage, materials.stage), isNull(assignments.endedAt)));
  const given = ctx.db.select({ one: sql`1` }).from(assignments)
    .where(and(eq(assignments.materialId, materials.id), eq(assignments.stage, materials.stage), isNull(assignments.endedAt), eq(assignments.personId, ctx.actor.personId)));
  const organises = inArray(calls.unitId, unitsAs(ctx, "organiser"));
  const entitled = unitsAs(ctx, "reviewer").length > 0 ? undefined : organises;
  const screens = and(sql`${stageKind} = 'screen'`, inArray(units.parentId, unitsAs(ctx, "reviewer")), sql`not exists ${active}`);
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
  const status = sql<QueueStatus>`case
    when ${materials.state} in ('returned', 'signing') then 'returned'
    when ${holds} and ${reviews.submittedAt} is not null then 'done'
    when ${holds} and ${reviews.id} is not null then 'started'
    when ${holds} and ${touched} then 'changed'
    when ${holds} then 'todo' else 'done' end`;
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

function conditions(rows: ReturnType<typeof queue>, filter: Filter): SQL | undefined {
  const show = filter.show === "unfinished" ? inArray(sql`status`, [...UNFINISHED]) : filter.show === "all" ? undefined : sql`status = ${filter.show}`;
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
  const counts = ctx.db.select({ status: rows.status, n: count() }).from(rows).groupBy(sql`status`).all();
  const kinds = ctx.db.selectDistinct({ kind: rows.kind }).from(rows).orderBy(rows.kind).all().map((row) => row.kind);
  const where = conditions(rows, filter);
  const total = ctx.db.select({ n: count() }).from(rows).where(where).get()?.n ?? 0;
  const page = ctx.db.select().from(rows).where(where).orderBy(...orderOf(rows, filter.order))
    .limit(PAGE_SIZE).offset((filter.page - 1) * PAGE_SIZE).all();
  return { rows: page, total, kinds, counts: Object.fromEntries(counts.map(({ status, n }) => [status, n])) as Partial<Record<QueueStatus, number>> };
}

/** Ids of what this person has still to review, in the order of the filter: what 下一份 walks along. */
export function unfinished(ctx: Ctx, filter: Filter): { id: string; unit: string; status: QueueStatus }[] {
  const rows = queue(ctx);
  const open = and(conditions(rows, filter), inArray(sql`status`, [...UNFINISHED]));
  return ctx.db.select({ id: rows.id, unit: rows.unit, status: rows.status }).from(rows).where(open).orderBy(...orderOf(rows, filter.order)).all();
}
