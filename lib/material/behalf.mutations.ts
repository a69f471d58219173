import { eq } from "drizzle-orm";
import { behalf } from "@/db/schema";
import { inTransaction, type Ctx } from "@/lib/context";
import { record } from "@/lib/history/record";
import type { ConfirmInput } from "./input";
import { findFor, type Loaded } from "./subject.queries";

/** Note that somebody outside the unit wrote for it (代填): from now on the unit has something to confirm. */
export function noteHelp(tx: Ctx, { material }: { material: Pick<Loaded["material"], "id" | "unitId"> }): void {
  if (tx.actor.memberships.some((m) => m.unitId === material.unitId)) return;
  const now = { personId: tx.actor.personId, at: tx.now, confirmedBy: null, confirmedAt: null };
  tx.db.insert(behalf).values({ materialId: material.id, ...now }).onConflictDoUpdate({ target: behalf.materialId, set: now }).run();
}

/** The unit says that what was filled in for it is its own. */
export function confirmMaterial(ctx: Ctx, { materialId }: ConfirmInput): { confirmedAt: number } {
  return inTransaction(ctx, (tx) => {
    const { material } = findFor(tx, materialId, "material.confirm");
    tx.db.update(behalf).set({ confirmedBy: tx.actor.personId, confirmedAt: tx.now }).where(eq(behalf.materialId, material.id)).run();
    record(tx, "material.confirm", { materialId: material.id });
    return { confirmedAt: tx.now };
  });
}
