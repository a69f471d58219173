import { desc, eq, or, sql } from "drizzle-orm";
import { calls, events, materials, people, revisions, units } from "@/db/schema";
import type { Form } from "@/lib/call/form";
import type { Stage } from "@/lib/call/stages";
import type { Ctx } from "@/lib/context";
import type { HistoryEvent } from "./sentence";

const fromUnit = sql<number>`exists (
  select 1 from memberships m join units post on post.id = m.unit_id
  where m.person_id = ${events.personId} and m.from_at <= ${events.at} and coalesce(m.until_at > ${events.at}, 1)
    and ((m.role in ('filler', 'signer') and post.id = ${units.id})
      or (m.role = 'assistant' and post.id <> ${units.id} and substr(${units.path}, 1, length(post.path)) = post.path)))`;

/** The events of a material, newest first, with the names of who did them; the reader's view is sentence.ts's. */
export function eventsOf(ctx: Ctx, materialId: string): HistoryEvent[] {
  const frozen = ctx.db.select({ id: revisions.id, ordinal: revisions.ordinal }).from(revisions).where(eq(revisions.materialId, materialId)).all();
  const ordinals = new Map(frozen.map((row) => [row.id, row.ordinal]));
  return ctx.db.select({ at: events.at, kind: events.kind, data: events.data, personId: events.personId, name: people.name, fromUnit })
    .from(events).innerJoin(materials, eq(materials.id, events.materialId)).innerJoin(units, eq(units.id, materials.unitId))
    .leftJoin(people, eq(people.id, events.personId))
    .where(eq(events.materialId, materialId)).orderBy(desc(events.seq)).limit(200).all()
    .map(({ at, kind, data, personId, name, fromUnit: ours }) => {
      const facts = JSON.parse(data) as HistoryEvent["facts"];
      return { at, kind, personId, name: name ?? "", facts, ordinal: ordinals.get(String(facts.revision)) ?? null, fromUnit: ours === 1 };
    });
}

function below(path: string) {
  const inside = sql`substr(u.path, 1, ${path.length}) = ${path}`;
  return sql`(${events.personId} is null and ${events.materialId} is null
    or exists (select 1 from memberships m join units u on u.id = m.unit_id where m.person_id = ${events.personId} and ${inside})
    or exists (select 1 from materials f join units u on u.id = f.unit_id where f.id = ${events.materialId} and ${inside}))`;
}

/** What an auditor is shown of an event: who, what, and on which material by unit and number; never anyone's text. */
export type AuditEvent = HistoryEvent & { unit: string | null; number: string | null; stages: readonly Stage[]; form: Form | null };

/** The newest events by people and on materials of the units an auditor covers, and those of nobody; with no material text. */
export function latestEvents(ctx: Ctx): AuditEvent[] {
  return ctx.db.select({
    at: events.at, kind: events.kind, data: events.data, personId: events.personId, name: people.name,
    unit: units.name, number: materials.number, stages: calls.stages, form: calls.form,
  }).from(events).leftJoin(people, eq(people.id, events.personId))
    .leftJoin(materials, eq(materials.id, events.materialId)).leftJoin(units, eq(units.id, materials.unitId)).leftJoin(calls, eq(calls.id, materials.callId))
    .where(or(...ctx.actor.memberships.filter((m) => m.role === "auditor").map((m) => below(m.path)), sql`0`)).orderBy(desc(events.seq)).limit(50).all()
    .map(({ data, name, stages, ...row }) => ({
      ...row, name: name ?? "", stages: stages ?? [], facts: JSON.parse(data) as HistoryEvent["facts"], ordinal: null, fromUnit: false,
    }));
}
