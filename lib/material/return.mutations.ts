import { days, endOfWork } from "@/lib/clock";
import type { Ctx } from "@/lib/context";
import { record } from "@/lib/history/record";
import { move } from "./move.mutations";
import type { Loaded } from "./subject.queries";

/** How long a unit has to put right what was returned. */
const ANSWER_TIME = days(10);

type Returning = { version: number; unlocked: readonly string[]; resumeStage: number; verb: "return" | "reopen" };

/** Return a material to its unit: what is unlocked may be changed until the tenth day, 17:30, and it comes back to `resumeStage`. */
export function returnToUnit(tx: Ctx, { material }: Loaded, { version, unlocked, resumeStage, verb }: Returning): void {
  move(tx, material, verb, version, { unlocked: [...unlocked], resumeStage, ownDueAt: endOfWork(tx.now + ANSWER_TIME), qualifiedAt: null });
  record(tx, verb === "return" ? "material.return" : "material.reopen", { materialId: material.id, data: { stage: material.stage, unlocked } });
}
