import { eq } from "drizzle-orm";
import { calls, units } from "@/db/schema";
import { can } from "@/lib/access/policy";
import type { Ctx } from "@/lib/context";
import { notFound } from "@/lib/errors";
import { blankSubject, type CallRow } from "@/lib/material/subject.queries";

/** A call that this person runs (经办), with the place of its unit in the tree. Throws not_found for every other, the same as where there is none. */
export function runCall({ db, actor, now }: Ctx, callId: string): { call: CallRow; path: string } {
  const row = db.select().from(calls).innerJoin(units, eq(units.id, calls.unitId)).where(eq(calls.id, callId)).get();
  if (!row || !can(actor, "call.run", blankSubject(db, row.calls, row.units, now))) throw notFound();
  return { call: row.calls, path: row.units.path };
}
