import { newId } from "@/db/schema/columns";
import { supplements } from "@/db/schema";
import { requireComingDay } from "@/lib/call/extension.mutations";
import type { Ctx } from "@/lib/context";
import { once } from "@/lib/history/mutations";
import { record } from "@/lib/history/record";
import { requireReason } from "./ending.mutations";
import type { SupplementInput } from "./input";
import { findFor } from "./subject.queries";

/** Ask for a supplement (补充材料): state and scores stay as they are, and the unit may add evidence until the day's 17:30. */
export function askSupplement(ctx: Ctx, input: SupplementInput): { dueAt: number } {
  return once(ctx, "askSupplement", input.operationId, (tx) => {
    const { material } = findFor(tx, input.materialId, "material.wantSupplement");
    const wanted = requireReason(input.wanted, "wanted");
    const dueAt = requireComingDay(tx, input.day);
    const id = newId();
    tx.db.insert(supplements).values({ id, materialId: material.id, wanted, dueAt, askedBy: tx.actor.personId, askedAt: tx.now }).run();
    record(tx, "material.supplement", { materialId: material.id, data: { supplement: id } });
    return { dueAt };
  });
}
