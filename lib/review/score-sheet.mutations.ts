import type { Ctx } from "@/lib/context";
import { conflict } from "@/lib/errors";
import { once } from "@/lib/history/mutations";
import { record } from "@/lib/history/record";
import { saveReview, startReview } from "./mutations";
import type { TakeSheetInput } from "./score-sheet-input";

/**
 * Take over what a sheet says as if it had been typed in: a review not yet begun is begun, and nothing is sent.
 * All rows or none; throws what saveReview throws, and conflict where a review is not as the preview showed it.
 */
export function takeSheet(ctx: Ctx, input: TakeSheetInput): { taken: number } {
  return once(ctx, "takeSheet", input.operationId, (tx) => {
    for (const { version, ...row } of input.rows) {
      const begun = startReview(tx, row);
      if (begun.version !== version) throw conflict();
      saveReview(tx, { ...row, version });
      record(tx, "review.sheet", { materialId: row.materialId });
    }
    return { taken: input.rows.length };
  });
}
