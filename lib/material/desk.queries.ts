import { and, count, desc, eq, gte, inArray, lte, or, sql } from "drizzle-orm";
import { behalf, calls, materials, people, signInFailures, units } from "@/db/schema";
import { unitsAs } from "@/lib/access/actor";
import { helpedBy, nameOfUnit, visibleMaterials, within } from "@/lib/access/visible";
import type { Ctx } from "@/lib/context";
import { readFilter } from "@/lib/review/queue";
import { holdsWords, unfinished, unfinishedCount } from "@/lib/review/queue.queries";
import { mayFile } from "@/lib/unit/eligible";
import { STATES, type State } from "./workflow";

/** What this person has still to review, usual order. */
export const waitingReviews = (ctx: Ctx) => unfinished(ctx, readFilter(() => ""));

const waitsFor = (signs: readonly string[]) => and(eq(materials.state, "signing"), inArray(materials.unitId, [...signs]));

/** Materials of units this person signs for that wait for the signature. */
export function waitingSignatures(ctx: Ctx) {
  return ctx.db.select({ id: materials.id, unit: units.name, call: calls.name, since: materials.stateAt }).from(materials)
    .innerJoin(units, eq(units.id, materials.unitId)).innerJoin(calls, eq(calls.id, materials.callId))
    .where(waitsFor(unitsAs(ctx.actor, "signer"))).orderBy(materials.stateAt).all();
}

const helped = ({ actor }: Ctx) => actor.memberships.filter((m) => m.role === "assistant").map(helpedBy);

/** Open calls and earlier materials of every unit this person fills in for: one row a call and unit; `help` where somebody outside the unit filled in for it. */
export function filingRows(ctx: Ctx) {
  const filled = or(inArray(units.id, unitsAs(ctx.actor, "filler")), ...helped(ctx));
  const fillable = ctx.db.select().from(units).where(filled).orderBy(units.name).all();
  if (fillable.length === 0) return [];
  const open = ctx.db.select({ call: calls, organiser: units }).from(calls).innerJoin(units, eq(units.id, calls.unitId))
    .where(and(lte(calls.opensAt, ctx.now), or(eq(calls.state, "open"), eq(calls.state, "concluded")))).orderBy(desc(calls.opensAt)).all();
  const begun = ctx.db.select({ material: materials, help: { at: behalf.at, confirmedAt: behalf.confirmedAt } }).from(materials).innerJoin(units, eq(units.id, materials.unitId))
    .leftJoin(behalf, eq(behalf.materialId, materials.id)).where(filled).all();
  const there = new Map(begun.map((row) => [`${row.material.callId} ${row.material.unitId}`, row]));
  return open.flatMap(({ call, organiser }) => fillable.flatMap((unit) => {
    const { material, help } = there.get(`${call.id} ${unit.id}`) ?? { material: null, help: null };
    const offered = call.state === "open" && call.dueAt >= ctx.now && mayFile(unit, organiser.path);
    if (!material && !offered) return [];
    return [{ call, organiser: organiser.name, unit, material, help, own: ctx.actor.memberships.some((m) => m.unitId === unit.id) }];
  }));
}

/** How many things wait for this person: the number in the bar. */
export function waitingCount(ctx: Ctx): number {
  const mine = ctx.db.select({ n: count() }).from(materials).innerJoin(calls, eq(calls.id, materials.callId))
    .where(and(inArray(materials.unitId, unitsAs(ctx.actor, "filler")), inArray(materials.state, ["draft", "returned"]), eq(calls.state, "open"), gte(sql`coalesce(${materials.ownDueAt}, ${calls.dueAt})`, ctx.now))).get()?.n ?? 0;
  const signs = unitsAs(ctx.actor, "signer");
  const toSign = signs.length === 0 ? 0 : ctx.db.select({ n: count() }).from(materials).where(waitsFor(signs)).get()?.n ?? 0;
  return mine + toSign + unfinishedCount(ctx);
}

/** The calls that this person's unit runs, with how far their materials have come. */
export function ownCalls(ctx: Ctx) {
  const stateIs = (state: State) => sql<number>`sum(${materials.state} = ${state} and ${materials.revisionId} is not null)`;
  return ctx.db.select({
    id: calls.id, name: calls.name, dueAt: calls.dueAt, releasedAt: calls.releasedAt,
    rejected: stateIs("rejected"), submitted: stateIs("submitted"), returned: stateIs("returned"), approved: stateIs("approved"),
  })
    .from(calls).leftJoin(materials, eq(materials.callId, calls.id))
    .where(inArray(calls.unitId, unitsAs(ctx.actor, "organiser"))).groupBy(calls.id).orderBy(desc(calls.opensAt)).all();
}

/** Accounts below an administrator's units: how many are locked now, how many keep the first password. */
export function accountCounts(ctx: Ctx) {
  const paths = ctx.actor.memberships.filter((m) => m.role === "admin").map((m) => within(m.path));
  const below = sql`exists (select 1 from memberships m join ${units} on ${units.id} = m.unit_id where m.person_id = ${people.id} and (${or(...paths) ?? sql`0`}))`;
  const locked = ctx.db.select({ n: count() }).from(people).innerJoin(signInFailures, eq(signInFailures.key, sql`'a:' || ${people.account}`))
    .where(and(below, sql`${signInFailures.lockedUntil} > ${ctx.now}`)).get()?.n ?? 0;
  const first = ctx.db.select({ n: count() }).from(people).where(and(below, eq(people.mustChangePassword, true))).get()?.n ?? 0;
  return { locked, first };
}

/** The state as this person may know it: to the unit's side what is decided stays submitted until it is released. */
function knownState(ctx: Ctx) {
  const ours = or(inArray(materials.unitId, unitsAs(ctx.actor, "filler", "signer")), ...helped(ctx));
  const sealed = and(inArray(materials.state, ["approved", "rejected"]), sql`coalesce(${calls.releasedAt} > ${ctx.now}, 1)`, ours);
  return sql<State>`case when ${sealed} then 'submitted' else ${materials.state} end`;
}

/** Rows on one page of the list of materials. */
export const LIST_SIZE = 50;

type ListFilter = { state: string; find: string; call: string };

function listed(ctx: Ctx, filter: ListFilter, state: ReturnType<typeof knownState>) {
  const asked = STATES.find((one) => one === filter.state);
  const find = filter.find === "" ? undefined : holdsWords(filter.find, nameOfUnit(ctx.db, ctx.actor, ctx.now), materials.number);
  return and(visibleMaterials(ctx.db, ctx.actor), asked && eq(state, asked), filter.call ? eq(calls.id, filter.call) : undefined, find);
}

/** How many materials fit the list's filter and may be seen by this person. */
export function visibleCount(ctx: Ctx, filter: ListFilter): number {
  return ctx.db.select({ n: count() }).from(materials).innerJoin(units, eq(units.id, materials.unitId)).innerJoin(calls, eq(calls.id, materials.callId))
    .where(listed(ctx, filter, knownState(ctx))).get()?.n ?? 0;
}

/** One page, counted from 1, of the materials this person may see, newest first; for the list screen. */
export function visibleList(ctx: Ctx, filter: ListFilter, page = 1) {
  const state = knownState(ctx);
  return ctx.db.select({
    id: materials.id, number: materials.number, unit: nameOfUnit(ctx.db, ctx.actor, ctx.now), unitId: units.id, kind: units.kind, state, stage: materials.stage,
    call: calls.name, stages: calls.stages, releasedAt: calls.releasedAt, updatedAt: materials.stateAt,
  }).from(materials).innerJoin(units, eq(units.id, materials.unitId)).innerJoin(calls, eq(calls.id, materials.callId))
    .where(listed(ctx, filter, state)).orderBy(desc(materials.stateAt), sql`materials.rowid`).limit(LIST_SIZE).offset((page - 1) * LIST_SIZE).all();
}
