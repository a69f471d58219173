import { and, desc, eq, inArray, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { calls, materials, overrides, people, recusals, units } from "@/db/schema";
import { unitsAs } from "@/lib/access/actor";
import { impartial, nameOfUnit } from "@/lib/access/visible";
import type { Ctx } from "@/lib/context";
import type { RecusalKind } from "./recusal";

/** Units that run a call in which this person could be named a reviewer: the places of them in the tree. */
function callingPaths({ db, actor }: Ctx): string[] {
  const posts = actor.memberships.filter((m) => m.role === "reviewer" || m.role === "organiser").map((m) => m.path);
  return db.selectDistinct({ path: units.path }).from(calls).innerJoin(units, eq(units.id, calls.unitId)).where(eq(calls.state, "open")).all()
    .map((row) => row.path).filter((path) => posts.some((post) => post.startsWith(path)));
}

/** Units whose materials this person might be given. */
const declarable = (ctx: Ctx) => or(...callingPaths(ctx).map((path) => and(sql`substr(${units.path}, 1, ${path.length}) = ${path}`, ne(units.path, path))), sql`0`);

const above = alias(units, "above");
/** How many units are offered at once; of more, some must be looked for. */
export const MOST_OFFERED = 100;

/** Units that this person may recuse themselves from, whose name holds `find`, with the unit above each; by name, one more than `MOST_OFFERED` at most. */
export function declarableUnits(ctx: Ctx, find = ""): { id: string; name: string; above: string }[] {
  return ctx.db.select({ id: units.id, name: units.name, above: sql<string>`coalesce(${above.name}, '')` }).from(units).leftJoin(above, eq(above.id, units.parentId))
    .where(and(declarable(ctx), sql`instr(${units.name}, ${find}) > 0`)).orderBy(units.name, units.id).limit(MOST_OFFERED + 1).all();
}

/** Whether this person may recuse themselves from this unit. */
export const mayDeclare = (ctx: Ctx, unitId: string): boolean => ctx.db.select({ id: units.id }).from(units).where(and(eq(units.id, unitId), declarable(ctx))).get() !== undefined;

/** This person's own recusals in force, the newest first; `number` is the material's where it is of one alone. */
export function ownRecusals({ db, actor, now }: Ctx): { id: string; unit: string; number: string | null; kind: RecusalKind; reason: string; at: number }[] {
  return db.select({ id: recusals.id, unit: nameOfUnit(db, actor, now), number: materials.number, kind: recusals.kind, reason: recusals.reason, at: recusals.at }).from(recusals)
    .leftJoin(materials, eq(materials.id, recusals.materialId)).leftJoin(calls, eq(calls.id, materials.callId)).innerJoin(units, eq(units.id, sql`coalesce(${recusals.unitId}, ${materials.unitId})`))
    .where(and(eq(recusals.personId, actor.personId), isNull(recusals.withdrawnAt))).orderBy(desc(recusals.at)).all();
}

const asker = alias(people, "asker");
const agreer = alias(people, "agreer");

/** The recusals in force that concern the materials of a call, the newest first, with what was asked to lift them. */
export function recusalsInCall(ctx: Ctx, callId: string) {
  return ctx.db.select({
    id: recusals.id, personId: people.id, person: people.name, materialId: materials.id, number: sql<string>`coalesce(${materials.number}, '')`, unit: units.name,
    whole: isNotNull(recusals.unitId).mapWith(Boolean), kind: recusals.kind, reason: recusals.reason, at: recusals.at,
    open: sql`${materials.state} = 'submitted'`.mapWith(Boolean),
    asked: overrides.reason, askedBy: overrides.askedBy, asker: asker.name, agreer: agreer.name,
    lifted: sql`coalesce(${overrides.agreedAt} >= ${recusals.at}, 0)`.mapWith(Boolean),
  }).from(recusals).innerJoin(people, eq(people.id, recusals.personId))
    .innerJoin(materials, or(eq(materials.id, recusals.materialId), eq(materials.unitId, recusals.unitId)))
    .innerJoin(units, eq(units.id, materials.unitId)).innerJoin(calls, eq(calls.id, materials.callId))
    .leftJoin(overrides, and(eq(overrides.materialId, materials.id), eq(overrides.personId, recusals.personId), isNull(overrides.endedAt)))
    .leftJoin(asker, eq(asker.id, overrides.askedBy)).leftJoin(agreer, eq(agreer.id, overrides.agreedBy))
    .where(and(eq(materials.callId, callId), inArray(calls.unitId, unitsAs(ctx.actor, "organiser")), isNotNull(materials.revisionId), isNull(recusals.withdrawnAt), impartial(ctx.db, ctx.actor)))
    .orderBy(desc(recusals.at), materials.number).all();
}
export type CallRecusal = ReturnType<typeof recusalsInCall>[number];
