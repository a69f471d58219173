import { visits } from "@/db/schema";
import { inTransaction, type Ctx } from "@/lib/context";
import { forbidden } from "@/lib/errors";
import { findFor } from "@/lib/material/subject.queries";
import { normaliseText } from "@/lib/text/normalise";
import type { SaveVisitInput } from "./input";
import { begunReview, requireRevision } from "./mutations";

/** Keep who went on a field visit and when, as typed; what they found is the review's remark and scores. */
export function saveVisit(ctx: Ctx, input: SaveVisitInput): { savedAt: number } {
  return inTransaction(ctx, (tx) => {
    const loaded = findFor(tx, input.materialId, "review.write");
    requireRevision(loaded, input.revisionId);
    if (loaded.subject.stageKind !== "visit") throw forbidden("wrong_state");
    const review = begunReview(tx, loaded);
    const row = { team: normaliseText(input.team).trim(), onDate: input.onDate.trim(), savedAt: tx.now };
    tx.db.insert(visits).values({ reviewId: review.id, ...row }).onConflictDoUpdate({ target: visits.reviewId, set: row }).run();
    return { savedAt: tx.now };
  });
}
