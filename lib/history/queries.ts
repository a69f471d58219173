import { desc, eq } from "drizzle-orm";
import { events, people, revisions } from "@/db/schema";
import type { Ctx } from "@/lib/context";
import type { EventKind } from "./kinds";
import type { HistoryEvent } from "./sentence";

/** The events of a material, newest first, with the names of who did them; the reader's view is sentence.ts's. */
export function eventsOf(ctx: Ctx, materialId: string): HistoryEvent[] {
  const ordinals = new Map(ctx.db.select({ id: revisions.id, ordinal: revisions.ordinal }).from(revisions).where(eq(revisions.materialId, materialId)).all().map((row) => [row.id, row.ordinal]));
  return ctx.db.select({ at: events.at, kind: events.kind, data: events.data, personId: events.personId, name: people.name })
    .from(events).leftJoin(people, eq(people.id, events.personId))
    .where(eq(events.materialId, materialId)).orderBy(desc(events.seq)).limit(200).all()
    .map(({ at, kind, data, personId, name }) => {
      const facts = JSON.parse(data) as HistoryEvent["facts"];
      return { at, kind: kind as EventKind, personId, name: name ?? "", facts, ordinal: ordinals.get(String(facts.revision)) ?? null };
    });
}

/** The newest events of the whole system with no material text, for the auditor. */
export function latestEvents(ctx: Ctx): { at: number; kind: EventKind; name: string }[] {
  return ctx.db.select({ at: events.at, kind: events.kind, name: people.name }).from(events)
    .leftJoin(people, eq(people.id, events.personId)).orderBy(desc(events.seq)).limit(50).all()
    .map((row) => ({ at: row.at, kind: row.kind as EventKind, name: row.name ?? "" }));
}
