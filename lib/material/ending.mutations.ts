import { and, eq, isNull } from "drizzle-orm";
import { newId } from "@/db/schema/columns";
import { decisions, reviews } from "@/db/schema";
import type { Ctx } from "@/lib/context";
import { invalid } from "@/lib/errors";
import { once } from "@/lib/history/mutations";
import { record } from "@/lib/history/record";
import { normaliseText } from "@/lib/text/normalise";
import type { GiveUpInput, ReopenInput } from "./input";
import { move } from "./move.mutations";
import { returnToUnit } from "./return.mutations";
import { selfRubric } from "./self-score";
import { findFor, type Loaded } from "./subject.queries";
import { unlockable } from "./unlocked";

/** A reason as it is kept. Throws invalid where it says nothing. */
export function requireReason(typed: string, box = "reason"): string {
  const reason = normaliseText(typed).trim();
  if (reason.length < 2) throw invalid({ [box]: { code: "reason_short" } });
  return reason;
}

/** The unit gives up its application (放弃申报), in whatever state before the last word. */
export function giveUp(ctx: Ctx, input: GiveUpInput): object {
  return once(ctx, "giveUp", input.operationId, (tx) => {
    const { material, subject } = findFor(tx, input.materialId, "material.giveUp");
    const reason = requireReason(input.reason);
    tx.db.insert(decisions).values({
      id: newId(), materialId: material.id, revisionId: material.revisionId, outcome: "given_up", decidedBy: tx.actor.personId, decidedAt: tx.now, reason, meeting: "", documentNumber: "",
    }).run();
    // What was taken back before anybody began is given up as if it had never been filed: it stays its unit's.
    move(tx, material, "giveUp", input.version, { qualifiedAt: null, ...(subject.filed ? {} : { revisionId: null }) });
    record(tx, "material.giveUp", { materialId: material.id });
    return {};
  });
}

/** The return that a unit finds its reason in, written by who is asked for it or reopens; their own review of this stage is set aside. */
export function writeReturn(tx: Ctx, { material }: Loaded, reason: string): void {
  const mine = and(eq(reviews.revisionId, material.revisionId ?? ""), eq(reviews.stage, material.stage), eq(reviews.personId, tx.actor.personId), isNull(reviews.setAsideAt));
  tx.db.update(reviews).set({ setAsideAt: tx.now }).where(mine).run();
  tx.db.insert(reviews).values({
    id: newId(), materialId: material.id, revisionId: material.revisionId ?? "", stage: material.stage, personId: tx.actor.personId, version: 0,
    startedAt: tx.now, savedAt: tx.now, submittedAt: tx.now, verdict: "return", remark: reason,
  }).run();
}

/** What a return may unlock is something, and nothing that the form does not know. */
export function requireUnlockable({ call }: Loaded, unlocked: readonly string[]): void {
  const known = unlockable(call.form, selfRubric(call) !== null);
  if (unlocked.length === 0 || unlocked.some((key) => !known.includes(key))) throw invalid({ unlocked: { code: "unlock_nothing" } });
}

/** The organiser reopens what was decided: back to the unit, with the reason, and on to the stage chosen. */
export function reopenMaterial(ctx: Ctx, input: ReopenInput): object {
  return once(ctx, "reopenMaterial", input.operationId, (tx) => {
    const loaded = findFor(tx, input.materialId, "material.reopen");
    const reason = requireReason(input.reason);
    requireUnlockable(loaded, input.unlocked);
    if (input.resumeStage >= loaded.call.stages.length) throw invalid({ resumeStage: { code: "choice" } });
    writeReturn(tx, loaded, reason);
    returnToUnit(tx, loaded, { ...input, verb: "reopen" });
    return {};
  });
}
