import { and, asc, desc, eq, gt, isNull, or, sql } from "drizzle-orm";
import { assignments, calls, materials, memberships, people, reminders, requests, reviews, units } from "@/db/schema";
import { impartial } from "@/lib/access/visible";
import type { Ctx } from "@/lib/context";
import { isEditable, type State } from "@/lib/material/workflow";
import { runCall } from "./run.queries";

/** One unit of a call on the organiser's board: how far it has come, never a word of a draft. */
export type ProgressRow = { id: string; unit: string; unitId: string; kind: string; number: string; state: State; stage: string; since: number; /** When whoever holds it should be done; null: no time is set. */ dueAt: number | null; contact: string; phone: string };
/** One reviewer of a call: how many are theirs, begun and sent, and when they were last reminded. */
export type ReviewerProgress = { personId: string; name: string; given: number; begun: number; sent: number; remindedAt: number | null };

/** Whom to call in each unit: its first filler in office. */
function contactsOf(db: Ctx["db"], callId: string, now: number) {
  const rows = db.select({ unitId: memberships.unitId, name: people.name, phone: people.phone }).from(materials)
    .innerJoin(memberships, and(eq(memberships.unitId, materials.unitId), eq(memberships.role, "filler"), or(isNull(memberships.untilAt), gt(memberships.untilAt, now))))
    .innerJoin(people, and(eq(people.id, memberships.personId), isNull(people.disabledAt)))
    .where(eq(materials.callId, callId)).orderBy(desc(people.name)).all();
  return new Map(rows.map(({ unitId, ...contact }) => [unitId, contact]));
}

function rowsOf({ db, now }: Ctx, call: typeof calls.$inferSelect): ProgressRow[] {
  const contacts = contactsOf(db, call.id, now);
  return db.select({
    id: materials.id, unit: units.name, unitId: units.id, kind: units.kind, number: sql<string>`coalesce(${materials.number}, '')`, state: materials.state, stage: materials.stage,
    since: materials.stateAt, dueAt: sql<number>`coalesce(${materials.ownDueAt}, ${call.dueAt})`,
  }).from(materials).innerJoin(units, eq(units.id, materials.unitId)).where(eq(materials.callId, call.id)).orderBy(asc(materials.number), asc(units.name)).all()
    .map(({ stage, dueAt, ...row }) => ({
      ...row, stage: row.state === "submitted" ? call.stages[stage]?.label ?? "" : "", dueAt: isEditable(row.state) || row.state === "signing" ? dueAt : row.state === "submitted" ? call.stages[stage]?.dueAt ?? null : null,
      contact: contacts.get(row.unitId)?.name ?? "", phone: contacts.get(row.unitId)?.phone ?? "",
    }));
}

/** How far each reviewer of a call is with what they have at the stages where it now stands. */
export function reviewersOf({ db }: Ctx, callId: string): ReviewerProgress[] {
  const rows = db.select({ personId: people.id, name: people.name, begun: reviews.id, sent: reviews.submittedAt }).from(assignments)
    .innerJoin(materials, and(eq(materials.id, assignments.materialId), eq(materials.callId, callId)))
    .innerJoin(people, eq(people.id, assignments.personId))
    .leftJoin(reviews, and(eq(reviews.revisionId, materials.revisionId), eq(reviews.stage, assignments.stage), eq(reviews.personId, assignments.personId), isNull(reviews.setAsideAt)))
    .where(isNull(assignments.endedAt)).orderBy(asc(people.name)).all();
  const last = new Map(db.select({ personId: reminders.personId, at: sql<number>`max(${reminders.at})` }).from(reminders).where(eq(reminders.callId, callId)).groupBy(reminders.personId).all().map(({ personId, at }) => [personId, at]));
  return [...Map.groupBy(rows, ({ personId }) => personId)].map(([personId, own]) => ({
    personId, name: own[0]?.name ?? "", given: own.length, begun: own.filter(({ begun, sent }) => begun !== null && sent === null).length,
    sent: own.filter(({ sent }) => sent !== null).length, remindedAt: last.get(personId) ?? null,
  }));
}

/** The requests of a call that wait for an answer, the oldest first, of materials that this person may judge. */
function openRequests(ctx: Ctx, callId: string) {
  return ctx.db.select({ id: requests.id, materialId: materials.id, unit: units.name, kind: requests.kind, reason: requests.reason, askedAt: requests.askedAt }).from(requests)
    .innerJoin(materials, eq(materials.id, requests.materialId)).innerJoin(units, eq(units.id, materials.unitId))
    .where(and(eq(materials.callId, callId), isNull(requests.answer), impartial(ctx.db, ctx.actor))).orderBy(asc(requests.askedAt)).all();
}

/** The organiser's board of a call (进度): every material with its state, every reviewer with theirs, and what waits for an answer. */
export function progressPage(ctx: Ctx, callId: string, show: string) {
  const { call } = runCall(ctx, callId);
  const all = rowsOf(ctx, call);
  const counts = Object.groupBy(all, ({ state }) => state);
  return {
    call, total: all.length, counts: Object.fromEntries(Object.entries(counts).map(([state, rows]) => [state, rows?.length ?? 0])) as Partial<Record<State, number>>,
    rows: show === "" ? all : all.filter(({ state }) => state === show), reviewers: reviewersOf(ctx, callId), requests: openRequests(ctx, callId),
  };
}

/** The reminders (催办) that this person has not seen, the newest first. */
export function unseenReminders({ db, actor }: Ctx) {
  return db.select({ id: reminders.id, words: reminders.words, at: reminders.at, call: calls.name }).from(reminders).innerJoin(calls, eq(calls.id, reminders.callId))
    .where(and(eq(reminders.personId, actor.personId), isNull(reminders.seenAt))).orderBy(desc(reminders.at)).all();
}

