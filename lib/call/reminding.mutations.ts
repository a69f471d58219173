import { and, eq } from "drizzle-orm";
import { reminders } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { inTransaction, type Ctx } from "@/lib/context";
import { invalid, notFound } from "@/lib/errors";
import { once } from "@/lib/history/mutations";
import { record } from "@/lib/history/record";
import { normaliseText } from "@/lib/text/normalise";
import type { RemindInput, SeenInput } from "./input";
import { reviewersOf } from "./progress.queries";
import { runCall } from "./run.queries";

/** Remind (催办) reviewers of a call who have not sent everything; only those whom it concerns. */
export function remind(ctx: Ctx, input: RemindInput): { reminded: number } {
  return once(ctx, "remind", input.operationId, (tx) => {
    const { call } = runCall(tx, input.callId);
    const words = normaliseText(input.words).trim();
    if (words === "") throw invalid({ words: { code: "required" } });
    const behind = new Set(reviewersOf(tx, call.id).filter(({ given, sent }) => sent < given).map(({ personId }) => personId));
    const chosen = [...new Set(input.people)];
    if (chosen.some((id) => !behind.has(id))) throw notFound();
    for (const personId of chosen) tx.db.insert(reminders).values({ id: newId(), callId: call.id, personId, sentBy: tx.actor.personId, at: tx.now, words }).run();
    record(tx, "call.remind", { callId: call.id, data: { people: chosen } });
    return { reminded: chosen.length };
  });
}

/** A reminder is seen by the person it is for, and goes from their desk. */
export function seeReminder(ctx: Ctx, { reminderId }: SeenInput): object {
  return inTransaction(ctx, ({ db, actor, now }) => {
    const seen = db.update(reminders).set({ seenAt: now }).where(and(eq(reminders.id, reminderId), eq(reminders.personId, actor.personId))).run();
    if (seen.changes === 0) throw notFound();
    return {};
  });
}
