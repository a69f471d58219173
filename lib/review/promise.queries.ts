import { and, eq } from "drizzle-orm";
import { promises } from "@/db/schema";
import type { Ctx } from "@/lib/context";
import type { CallRow } from "@/lib/material/subject.queries";

/** Whether this person has still to give the promise (公正评审、保守秘密、主动回避) of a call that asks for it. */
export function owesPromise({ db, actor }: Ctx, call: Pick<CallRow, "id" | "judging">): boolean {
  if (call.judging.promise !== true) return false;
  return db.select({ at: promises.at }).from(promises).where(and(eq(promises.callId, call.id), eq(promises.personId, actor.personId))).get() === undefined;
}
