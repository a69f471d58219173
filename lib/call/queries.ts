import { and, desc, eq, gte, lte } from "drizzle-orm";
import { calls } from "@/db/schema";
import type { Ctx } from "@/lib/context";
import { notFound } from "@/lib/errors";

const filing = ({ now }: Ctx) => and(eq(calls.state, "open"), lte(calls.opensAt, now), gte(calls.dueAt, now));

/** The calls that may be filed for now, the newest first: published matters, shown to anyone. */
export function filingCalls(ctx: Ctx): { id: string; name: string }[] {
  return ctx.db.select({ id: calls.id, name: calls.name }).from(calls).where(filing(ctx)).orderBy(desc(calls.opensAt)).all();
}

/** Name and form of a call that may be filed for now; throws not_found for every other. */
export function filingForm(ctx: Ctx, id: string) {
  const call = ctx.db.select({ name: calls.name, form: calls.form }).from(calls).where(and(eq(calls.id, id), filing(ctx))).get();
  if (!call) throw notFound();
  return call;
}
