import { and, desc, eq, gte } from "drizzle-orm";
import { requests, supplements } from "@/db/schema";
import { can } from "@/lib/access/policy";
import type { Ctx } from "@/lib/context";
import type { Loaded } from "./subject.queries";

/** The requests of a material that this person may know of: a unit's by its own side and who answers, a scorer's by that scorer and who answers. */
export function requestsOf(ctx: Ctx, { material, subject }: Loaded) {
  const rows = ctx.db.select().from(requests).where(eq(requests.materialId, material.id)).orderBy(desc(requests.askedAt)).all();
  const ofUnit = can(ctx.actor, "material.readDraft", subject);
  const runs = can(ctx.actor, "call.run", subject);
  const answers = can(ctx.actor, "material.answer", subject);
  return rows.filter(({ kind, askedBy }) => askedBy === ctx.actor.personId || (kind === "extension" ? ofUnit || runs : kind === "return" ? ofUnit || answers || runs : answers))
    .map(({ id, kind, reason, askedAt, answer, words, answeredAt }) => ({
      id, kind, reason, askedAt, answer, words, answeredAt, answerable: answer === null && (kind === "extension" ? runs : answers),
    }));
}
export type RequestView = ReturnType<typeof requestsOf>[number];

/** What the organiser asks the unit to add, where its time is not over; null: nothing. */
export function supplementOf({ db, now }: Ctx, materialId: string): { wanted: string; dueAt: number } | null {
  return db.select({ wanted: supplements.wanted, dueAt: supplements.dueAt }).from(supplements)
    .where(and(eq(supplements.materialId, materialId), gte(supplements.dueAt, now))).orderBy(desc(supplements.askedAt)).limit(1).get() ?? null;
}
