import { promises } from "@/db/schema";
import { inTransaction, type Ctx } from "@/lib/context";
import { record } from "@/lib/history/record";
import { findFor } from "@/lib/material/subject.queries";
import type { GivePromiseInput } from "./input";
import { owesPromise } from "./promise.queries";

/** Give the promise of a call, once for all of it, from a material that one is about to judge. */
export function givePromise(ctx: Ctx, input: GivePromiseInput): object {
  return inTransaction(ctx, (tx) => {
    const { call, material } = findFor(tx, input.materialId, "review.write");
    if (!owesPromise(tx, call)) return {};
    tx.db.insert(promises).values({ callId: call.id, personId: tx.actor.personId, at: tx.now }).run();
    record(tx, "review.promise", { callId: call.id, materialId: material.id });
    return {};
  });
}
