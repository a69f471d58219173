import { and, desc, eq, isNotNull, ne } from "drizzle-orm";
import { reviews, revisions } from "@/db/schema";
import type { Ctx } from "@/lib/context";
import type { Loaded } from "@/lib/material/subject.queries";
import { frozenOf, type Frozen } from "@/lib/material/values.queries";

/** The newest earlier revision on which this person sent a review: what they have read of the material; null at the first reading. */
export function reviewedBefore(ctx: Ctx, { material }: Loaded): Frozen | null {
  const row = ctx.db.select({ id: revisions.id }).from(reviews).innerJoin(revisions, eq(revisions.id, reviews.revisionId))
    .where(and(eq(reviews.materialId, material.id), eq(reviews.personId, ctx.actor.personId), isNotNull(reviews.submittedAt), ne(revisions.id, material.revisionId ?? "")))
    .orderBy(desc(revisions.ordinal)).limit(1).get();
  return frozenOf(ctx.db, row?.id ?? null);
}
