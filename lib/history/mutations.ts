import { and, eq, lt } from "drizzle-orm";
import { operations } from "@/db/schema";
import { days } from "@/lib/clock";
import { inTransaction, type Ctx } from "@/lib/context";
import { conflict } from "@/lib/errors";

const KEPT = days(30);

/**
 * Do a write once: a retry with the same operation id (chosen by the browser, one per intent) is given the
 * first answer again. The answer must be plain JSON. Kept for 30 days.
 */
export function once<T extends object>(ctx: Ctx, action: string, operationId: string, run: (ctx: Ctx) => T): T {
  return inTransaction(ctx, (tx) => {
    const mine = and(eq(operations.personId, ctx.actor.personId), eq(operations.id, operationId));
    const before = tx.db.select().from(operations).where(mine).get();
    if (before && before.action !== action) throw conflict();
    if (before) return before.answer as T;
    const answer = run(tx);
    tx.db.delete(operations).where(lt(operations.at, ctx.now - KEPT)).run();
    tx.db.insert(operations).values({ personId: ctx.actor.personId, id: operationId, action, answer, at: ctx.now }).run();
    return answer;
  });
}
