import { inArray, or, sql, type SQL, type SQLWrapper } from "drizzle-orm";
import { calls, materials } from "@/db/schema";
import { unitsAs } from "@/lib/access/actor";
import type { Ctx } from "@/lib/context";
import { queueOf, type QueuedMaterial } from "./kept.queries";
import { UNFINISHED, type Filter, type Order, type QueueStatus } from "./queue";

/** Rows on one page of the queue. */
export const PAGE_SIZE = 25;

/** Whether one of the columns holds these words as they are typed; nothing in them is a wildcard, and ABC finds abc. */
export const holdsWords = (find: string, ...columns: SQLWrapper[]): SQL | undefined =>
  or(...columns.map((column) => sql`instr(lower(${column}), lower(${find})) > 0`));

/** As SQLite's lower(): the letters A to Z only. */
const lower = (text: string) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

const isUnfinished = ({ status }: QueuedMaterial) => UNFINISHED.includes(status);

function fits({ show, kind, find }: Filter): (row: QueuedMaterial) => boolean {
  const words = lower(find);
  return (row) => (show === "all" || row.status === show || (show === "unfinished" && isUnfinished(row)))
    && (kind === "" || row.kind === kind)
    && (words === "" || lower(row.unit).includes(words) || lower(row.number).includes(words));
}

const byNumber = (a: QueuedMaterial, b: QueuedMaterial) => (a.number < b.number ? -1 : Number(a.number > b.number));

function inOrder(rows: readonly QueuedMaterial[], order: Order): readonly QueuedMaterial[] {
  if (order === "newest") return rows.toSorted((a, b) => b.updatedAt - a.updatedAt || byNumber(a, b));
  return order === "number" ? rows.toSorted(byNumber) : rows;
}

/** What is asked of the rows of one page only: one's scores so far, and the total last sent. */
function scoresIn(ctx: Ctx, ids: readonly string[]) {
  const mine = sql`v.material_id = ${materials.id} and v.person_id = ${ctx.actor.personId}`;
  const now = sql`from scores s join reviews v on v.id = s.review_id where ${mine} and v.revision_id = ${materials.revisionId} and v.stage = ${materials.stage}`;
  const rows = ctx.db.select({
    id: materials.id,
    previous: sql<number | null>`(select v.total from reviews v where ${mine} and v.submitted_at is not null order by v.submitted_at desc limit 1)`,
    sum: sql<number | null>`(select sum(s.half_points) ${now})`,
    scored: sql<number>`(select count(*) ${now})`,
  }).from(materials).where(inArray(materials.id, [...ids])).all();
  return new Map(rows.map(({ id, ...scores }) => [id, scores]));
}

/** Of the calls of these rows, the name and the most half-points that there can be. */
function callsOf(ctx: Ctx, rows: readonly QueuedMaterial[]) {
  const found = ctx.db.select({ id: calls.id, call: calls.name, full: sql<number>`(select sum(k.value ->> 'max') from json_each(${calls.rubric}, '$.criteria') k)` })
    .from(calls).where(inArray(calls.id, [...new Set(rows.map(({ callId }) => callId))])).all();
  return new Map(found.map(({ id, ...call }) => [id, call]));
}

const NO_SCORES = { previous: null, sum: null, scored: 0 };
const NO_CALL = { call: "", full: 0 };

/** One page of the reviewer's queue, the counts of every status, and the kinds to choose from. */
export function reviewQueue(ctx: Ctx, filter: Filter) {
  const all = queueOf(ctx);
  const counts: Partial<Record<QueueStatus, number>> = {};
  for (const { status } of all) counts[status] = (counts[status] ?? 0) + 1;
  const shown = all.filter(fits(filter));
  const cut = inOrder(shown, filter.order).slice((filter.page - 1) * PAGE_SIZE, filter.page * PAGE_SIZE);
  const [scores, held] = [scoresIn(ctx, cut.map(({ id }) => id)), callsOf(ctx, cut)];
  const rows = cut.map(({ id, number, unit, kind, status, count, updatedAt, callId }) =>
    ({ id, number, unit, kind, status, count, updatedAt, ...(scores.get(id) ?? NO_SCORES), ...(held.get(callId) ?? NO_CALL) }));
  return { rows, total: shown.length, kinds: [...new Set(all.map(({ kind }) => kind))].toSorted(), counts };
}

/** How many materials this person has still to review: the length of `unfinished` by the usual filter. */
export function unfinishedCount(ctx: Ctx): number {
  if (unitsAs(ctx.actor, "reviewer", "organiser").length === 0) return 0;
  return queueOf(ctx).filter(isUnfinished).length;
}

/** The status of one material for this person while they have still to review it, else null. */
export function unfinishedStatus(ctx: Ctx, id: string): QueueStatus | null {
  return queueOf(ctx).find((row) => row.id === id && isUnfinished(row))?.status ?? null;
}

/** What this person has still to review, in the order of the filter: what 下一份 walks along. */
export function unfinished(ctx: Ctx, filter: Filter): { id: string; unit: string; status: QueueStatus }[] {
  const fitting = fits(filter);
  return inOrder(queueOf(ctx).filter((row) => isUnfinished(row) && fitting(row)), filter.order).map(({ id, unit, status }) => ({ id, unit, status }));
}
