import type { Db } from "@/db/open";
import type { Actor } from "@/lib/access/actor";

/** What every query and mutation is given: the database, who asks, and when. */
export type Ctx = { db: Db; actor: Actor; now: number };

/** Check and write in one BEGIN IMMEDIATE transaction: `run` gets the same context on it. */
export function inTransaction<T>(ctx: Ctx, run: (ctx: Ctx) => T): T {
  return ctx.db.transaction((tx) => run({ ...ctx, db: tx }), { behavior: "immediate" });
}
