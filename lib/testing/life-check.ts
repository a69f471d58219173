import { asc, eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import { verify } from "@/db/verify";
import { calls, events, groupMaterials, materials, quotas, revisionEvidence, revisionParts, revisions } from "@/db/schema";
import { after, STATES, VERBS, type State } from "@/lib/material/workflow";
import { quotasOf, sentUp } from "@/lib/review/recommend.queries";
import type { Life } from "./life";

type Row = typeof materials.$inferSelect;
/** What a step may not undo: the materials as they stand, and every revision there has been, whole, by its id. */
export type Standing = { materials: ReadonlyMap<string, Row>; revisions: ReadonlyMap<string, string>; events: number };

export function standingOf({ db }: Life): Standing {
  const parts = Map.groupBy(db.select().from(revisionParts).orderBy(asc(revisionParts.key)).all(), (row) => row.revisionId);
  const evidence = Map.groupBy(db.select().from(revisionEvidence).orderBy(asc(revisionEvidence.position)).all(), (row) => row.revisionId);
  return {
    materials: new Map(db.select().from(materials).all().map((row) => [row.id, row])),
    revisions: new Map(db.select().from(revisions).all().map((row) => [row.id, JSON.stringify([row, parts.get(row.id), evidence.get(row.id)])])),
    events: db.get<{ n: number }>(sql`select count(*) as n from ${events}`)?.n ?? 0,
  };
}

/** The kinds of the events since, each followed by a blank. */
export const toldSince = ({ db }: Life, before: Standing): string =>
  db.select({ kind: events.kind }).from(events).orderBy(asc(events.seq)).all().slice(before.events).map(({ kind }) => `${kind} `).join("");

const hasArrow = (from: Row, to: State) => from.state === to || VERBS.some((verb) => after(verb, from.state, from.origin) === to);

/** After a success: states and stages that exist, by arrows that exist; numbers and revisions kept, versions growing. */
export function expectSound(life: Life, before: Standing, now: Standing, what: string): void {
  const stages = life.db.select({ stages: calls.stages }).from(calls).where(eq(calls.id, life.callId)).get()?.stages.length ?? 0;
  for (const row of now.materials.values()) {
    const was = before.materials.get(row.id);
    const sound = STATES.includes(row.state) && row.stage >= 0 && row.stage < stages && row.resumeStage < stages;
    const steady = !was || ((was.number === null || was.number === row.number) && row.version >= was.version && hasArrow(was, row.state));
    const counted = !was || row.version > was.version || (was.state === row.state && was.stage === row.stage && was.revisionId === row.revisionId);
    expect({ what, row, was, sound, steady, counted }).toMatchObject({ sound: true, steady: true, counted: true });
  }
  for (const [id, whole] of before.revisions) expect({ what, whole: now.revisions.get(id) }).toEqual({ what, whole });
}

/** What a quota and the places of a group bound, counted after each deed that could go over them. */
export function expectWithin(life: Life, what: string): void {
  const { db, callId, groupId } = life;
  for (const { unitId } of db.select({ unitId: quotas.unitId }).from(quotas).all()) {
    const [quota] = quotasOf(db, callId, unitId);
    expect({ what, up: sentUp(db, callId, unitId).length <= (quota?.places ?? 0) }).toEqual({ what, up: true });
  }
  const approved = db.select({ state: materials.state }).from(groupMaterials).innerJoin(materials, eq(materials.id, groupMaterials.materialId))
    .where(eq(groupMaterials.groupId, groupId)).all().filter(({ state }) => state === "approved");
  expect({ what, approved: approved.length <= 1 }).toEqual({ what, approved: true });
}

/** At the end: the constraints, the chain of events and every rule of `verify`. */
export const expectVerified = ({ db }: Life, what: string): void => expect({ what, found: verify(db) }).toEqual({ what, found: [] });
