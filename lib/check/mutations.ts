import { and, eq, isNull } from "drizzle-orm";
import { newId } from "@/db/schema/columns";
import { dismissals } from "@/db/schema";
import { inTransaction, type Ctx } from "@/lib/context";
import { invalid, notFound } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { findFor } from "@/lib/material/subject.queries";
import { normaliseText } from "@/lib/text/normalise";
import type { Dismissal } from "./dismissal";
import type { DismissInput, RecallInput } from "./input";

/** Say of a finding that it does not apply (不适用); said again, the newer reason stands. Throws invalid without a reason. */
export function dismissFinding(ctx: Ctx, { materialId, kind, part, quote, reason: typed }: DismissInput): Dismissal {
  return inTransaction(ctx, (tx) => {
    const { material, call } = findFor(tx, materialId, "material.edit");
    if (part !== "" && !call.form.parts.some(({ key }) => key === part)) throw notFound();
    const reason = normaliseText(typed).trim();
    if (reason.length < 2) throw invalid({ reason: { code: "reason_short" } });
    const standing = and(eq(dismissals.materialId, material.id), eq(dismissals.part, part), eq(dismissals.kind, kind), eq(dismissals.quote, quote), isNull(dismissals.withdrawnAt));
    tx.db.update(dismissals).set({ withdrawnAt: tx.now }).where(standing).run();
    const id = newId();
    tx.db.insert(dismissals).values({ id, materialId: material.id, kind, part, quote, reason, personId: tx.actor.personId, at: tx.now }).run();
    record(tx, "finding.dismiss", { materialId: material.id, data: { kind, part } });
    return { id, kind, part, quote, reason };
  });
}

/** Take a dismissal back: the finding counts again. Taking it back twice is no fault. */
export function recallDismissal(ctx: Ctx, { materialId, dismissalId }: RecallInput): object {
  return inTransaction(ctx, (tx) => {
    const { material } = findFor(tx, materialId, "material.edit");
    const mine = and(eq(dismissals.id, dismissalId), eq(dismissals.materialId, material.id));
    if (!tx.db.select({ id: dismissals.id }).from(dismissals).where(mine).get()) throw notFound();
    const back = tx.db.update(dismissals).set({ withdrawnAt: tx.now }).where(and(mine, isNull(dismissals.withdrawnAt))).run();
    if (back.changes > 0) record(tx, "finding.recall", { materialId: material.id });
    return {};
  });
}
