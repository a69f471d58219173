import type { Ctx } from "@/lib/context";
import { filedSelfScores } from "@/lib/material/self-score.queries";
import type { Loaded } from "@/lib/material/subject.queries";
import { othersReviews } from "./queries";
import type { Sheet } from "./results";
import { selfGapOf, type SelfGap } from "./self-gap";

/** The unit's own scores of the newest revision beside the sent ones; null where the call asks for none, or while others' scores are sealed to this person. */
export function selfGap(ctx: Ctx, loaded: Loaded): SelfGap | null {
  const { material, call } = loaded;
  const self = filedSelfScores(ctx.db, material.revisionId);
  const sent = self && othersReviews(ctx, loaded);
  if (!sent) return null;
  const sheets = sent.filter(({ total, verdict }) => total !== null && verdict !== "return")
    .map(({ id, stage, scores }): Sheet => ({ id, kind: call.stages[stage]?.kind ?? "score", scores }));
  return selfGapOf(call, self, sheets);
}
