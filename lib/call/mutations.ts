import { and, count, eq, inArray, isNull } from "drizzle-orm";
import { calls, materials, units } from "@/db/schema";
import { refusal } from "@/lib/access/policy";
import type { Ctx } from "@/lib/context";
import { conflict, forbidden, notFound } from "@/lib/errors";
import { once } from "@/lib/history/mutations";
import { record } from "@/lib/history/record";
import { blankSubject } from "@/lib/material/subject.queries";
import type { ReleaseInput } from "./input";

/** Publish the outcomes of a call: from now on its units see them and may have their final documents. */
export function releaseCall(ctx: Ctx, input: ReleaseInput): object {
  return once(ctx, "releaseCall", input.operationId, (tx) => {
    const row = tx.db.select().from(calls).innerJoin(units, eq(units.id, calls.unitId)).where(eq(calls.id, input.callId)).get();
    if (!row) throw notFound();
    const why = refusal(tx.actor, "call.release", blankSubject(tx.db, row.calls, row.units, tx.now));
    if (why === "role" || why === "not_organiser") throw notFound();
    if (why) throw forbidden(why);
    const decided = tx.db.select({ n: count() }).from(materials)
      .where(and(eq(materials.callId, input.callId), inArray(materials.state, ["approved", "rejected"]))).get()?.n ?? 0;
    if (decided !== input.decided) throw conflict();
    tx.db.update(calls).set({ releasedAt: tx.now }).where(and(eq(calls.id, input.callId), isNull(calls.releasedAt))).run();
    record(tx, "call.release", { callId: input.callId, data: { decided } });
    return {};
  });
}
