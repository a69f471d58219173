import { desc, eq, sql } from "drizzle-orm";
import { minutes, people, units } from "@/db/schema";
import { dayOf } from "@/lib/clock";
import type { Ctx } from "@/lib/context";
import { notFound } from "@/lib/errors";
import type { Minute } from "./minute";
import { runCall } from "./run.queries";

/** A minute as it stands, with who wrote it; `writtenAt` in ms UTC. */
export type MinuteView = Minute & { id: string; writer: string; writtenAt: number };

/** The minutes of a call for who runs it, the newest meeting first; `today` as 2026-03-01. Throws not_found for everybody else. */
export function minutesPage(ctx: Ctx, callId: string) {
  const { call } = runCall(ctx, callId);
  const rows: MinuteView[] = ctx.db
    .select({ id: minutes.id, heldOn: minutes.heldOn, present: minutes.present, body: minutes.body, writer: people.name, writtenAt: minutes.writtenAt })
    .from(minutes).innerJoin(people, eq(people.id, minutes.writtenBy)).where(eq(minutes.callId, call.id))
    .orderBy(desc(minutes.heldOn), desc(minutes.writtenAt), sql`${minutes}.rowid desc`).all();
  const organiser = ctx.db.select({ name: units.name }).from(units).where(eq(units.id, call.unitId)).get()?.name ?? "";
  return { call, organiser, rows, today: dayOf(ctx.now) };
}

/** One minute of a call, to print. Throws not_found where the call has none such. */
export function minuteSheet(ctx: Ctx, callId: string, minuteId: string) {
  const { call, organiser, rows } = minutesPage(ctx, callId);
  const minute = rows.find(({ id }) => id === minuteId);
  if (!minute) throw notFound();
  return { call, organiser, minute };
}
