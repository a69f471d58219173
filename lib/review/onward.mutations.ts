import { and, eq, gte, isNull, or } from "drizzle-orm";
import { reviews } from "@/db/schema";
import type { Ctx } from "@/lib/context";
import { record } from "@/lib/history/record";
import { assignPanel } from "@/lib/material/filing.mutations";
import { move } from "@/lib/material/move.mutations";
import type { Loaded } from "@/lib/material/subject.queries";

/** Whether all have sent theirs and somebody scored: where everybody abstained, others must be named. `actorId` counts as sent. */
export function everyoneSent(tx: Ctx, { material, call, subject }: Loaded, actorId: string): boolean {
  const scored = and(eq(reviews.revisionId, material.revisionId ?? ""), eq(reviews.stage, material.stage), eq(reviews.verdict, "score"), isNull(reviews.setAsideAt));
  if (!tx.db.select({ id: reviews.id }).from(reviews).where(scored).get()) return false;
  const needed = call.stages[material.stage]?.reviewers ?? 1;
  const done = subject.assignedNow.filter((person) => person === actorId || subject.reviewedNow.includes(person));
  return done.length >= Math.max(needed, subject.assignedNow.length);
}

/** The stage after this one: what was sent down from further on comes straight back there, where that was said. */
const nextStage = ({ material }: Loaded) => Math.max(material.stage + 1, material.resumeStage);

/** The stage is done: on to the next, to the people that the call names for it. */
export function passOn(tx: Ctx, loaded: Loaded, version: number): void {
  const stage = nextStage(loaded);
  move(tx, loaded.material, "pass", version, { stage, qualifiedAt: null });
  assignPanel(tx, loaded.material.id, stage, loaded.call.stages[stage]);
  record(tx, "material.pass", { materialId: loaded.material.id, data: { stage: loaded.material.stage } });
}

/**
 * Send it back to an earlier stage, not to the unit (退回上一环节). The reviews of the stages that it goes through
 * again are set aside and kept; with `straight` only that of the stage it goes to
 * and of who sends it down.
 */
export function sendDown(tx: Ctx, { material, call }: Loaded, version: number, to: number, straight: boolean): void {
  const again = straight ? or(eq(reviews.stage, to), eq(reviews.verdict, "sendDown")) : gte(reviews.stage, to);
  tx.db.update(reviews).set({ setAsideAt: tx.now }).where(and(eq(reviews.revisionId, material.revisionId ?? ""), again, isNull(reviews.setAsideAt))).run();
  move(tx, material, "sendDown", version, { stage: to, resumeStage: straight ? material.stage : 0, qualifiedAt: null });
  assignPanel(tx, material.id, to, call.stages[to]);
  record(tx, "material.sendDown", { materialId: material.id, data: { stage: material.stage, to } });
}
