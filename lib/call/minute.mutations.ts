import { minutes } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { dayOf } from "@/lib/clock";
import type { Ctx } from "@/lib/context";
import { invalid } from "@/lib/errors";
import { once } from "@/lib/history/mutations";
import { record } from "@/lib/history/record";
import { normaliseText } from "@/lib/text/normalise";
import { minuteProblems } from "./minute";
import type { AddMinuteInput } from "./minute-input";
import { runCall } from "./run.queries";

/** Add a minute (评审会议记录) to a call; one that is there is never changed. Throws invalid where something is missing or too long. */
export function addMinute(ctx: Ctx, input: AddMinuteInput): { minuteId: string } {
  return once(ctx, "addMinute", input.operationId, (tx) => {
    const { call } = runCall(tx, input.callId);
    const clean = (text: string) => normaliseText(text).trim();
    const minute = { heldOn: clean(input.heldOn), present: clean(input.present), body: clean(input.body) };
    const problems = minuteProblems(minute, dayOf(tx.now));
    if (Object.keys(problems).length > 0) throw invalid(problems);
    const id = newId();
    tx.db.insert(minutes).values({ id, callId: call.id, ...minute, writtenBy: tx.actor.personId, writtenAt: tx.now }).run();
    record(tx, "call.minute", { callId: call.id, data: { minute: id } });
    return { minuteId: id };
  });
}
