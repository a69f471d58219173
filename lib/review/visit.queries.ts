import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { reviews, visits } from "@/db/schema";
import type { Ctx } from "@/lib/context";
import type { Loaded } from "@/lib/material/subject.queries";
import { NO_VISIT, type Visit } from "./visit";

/** The visit kept with a review; nothing typed where there is none. */
export const visitOf = ({ db }: Ctx, reviewId: string): Visit =>
  db.select({ team: visits.team, onDate: visits.onDate }).from(visits).where(eq(visits.reviewId, reviewId)).get() ?? NO_VISIT;

/** Who went on the visit of the newest revision and when; null where none is sent. What they found is a review, sealed like any other. */
export function visitMade({ db }: Ctx, { material }: Loaded): Visit | null {
  return db.select({ team: visits.team, onDate: visits.onDate }).from(visits).innerJoin(reviews, eq(reviews.id, visits.reviewId))
    .where(and(eq(reviews.revisionId, material.revisionId ?? ""), isNotNull(reviews.submittedAt), isNull(reviews.setAsideAt))).orderBy(desc(reviews.submittedAt)).limit(1).get() ?? null;
}
