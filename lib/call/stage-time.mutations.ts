import { eq } from "drizzle-orm";
import { calls } from "@/db/schema";
import type { Ctx } from "@/lib/context";
import { notFound } from "@/lib/errors";
import { once } from "@/lib/history/mutations";
import { record } from "@/lib/history/record";
import { requireComingDay } from "./extension.mutations";
import type { StageTimeInput } from "./input";
import { runCall } from "./run.queries";

/** Until when the work of a stage should be done (环节时限): 17:30 of a day to come, or "" for no time. It stops nobody. Throws invalid, not_found. */
export function setStageTime(ctx: Ctx, { callId, stage, day, operationId }: StageTimeInput): object {
  return once(ctx, "setStageTime", operationId, (tx) => {
    const { call } = runCall(tx, callId);
    if (!call.stages[stage]) throw notFound();
    const dueAt = day.trim() === "" ? undefined : requireComingDay(tx, day);
    const stages = call.stages.map((one, at) => (at === stage ? { ...one, dueAt } : one));
    tx.db.update(calls).set({ stages }).where(eq(calls.id, callId)).run();
    record(tx, "call.time", { callId, data: { stage, until: day.trim() } });
    return {};
  });
}
