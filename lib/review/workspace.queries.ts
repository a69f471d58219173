import { refusal } from "@/lib/access/policy";
import { phrasesOf } from "@/lib/comment/phrases.queries";
import { listed } from "@/lib/check/listed";
import { findingsOf } from "@/lib/check/queries";
import { commentsForReviewer } from "@/lib/comment/queries";
import type { Ctx } from "@/lib/context";
import { notFound } from "@/lib/errors";
import { twinsOf } from "@/lib/evidence/queries";
import { accompanying } from "@/lib/material/accompanying.queries";
import { readerOf } from "@/lib/material/queries";
import { findFor } from "@/lib/material/subject.queries";
import { frozenOf } from "@/lib/material/values.queries";
import { discussionCount } from "./discussion.queries";
import { groupOf } from "./group.queries";
import { lastScores, othersReviews, ownReview, revisionBefore } from "./queries";
import { UNFINISHED, type Filter } from "./queue";
import { owesPromise } from "./promise.queries";
import { unfinished, unfinishedStatus } from "./queue.queries";
import { redact, unnamed } from "./redaction";
import { reviewedBefore } from "./second-round.queries";
import { stepsFrom } from "./steps";
import { verdictsFor } from "./verdict";
import { NO_VISIT } from "./visit";
import { visitMade, visitOf } from "./visit.queries";

/** A filter that shows only finished ones has no next; the walk then goes through all that is unfinished. */
function walk(ctx: Ctx, filter: Filter) {
  const shows = filter.show === "unfinished" || filter.show === "all" || UNFINISHED.some((status) => status === filter.show);
  return unfinished(ctx, shows ? filter : { ...filter, show: "unfinished" });
}

/**
 * The newest revision of a material as this reviewer works on it: their review, what they may do and why not,
 * comments, the others' reviews where they may be seen, and where it stands in the queue. Throws not_found
 * where the person may not read it or nothing is filed.
 */
export function workspacePage(ctx: Ctx, id: string, filter: Filter) {
  const loaded = findFor(ctx, id, "material.read");
  const { material, call, subject } = loaded;
  const filed = frozenOf(ctx.db, material.revisionId);
  if (!filed) throw notFound();
  const frozen = unnamed(filed, loaded.covered);
  const before = reviewedBefore(ctx, loaded);
  const newest = ownReview(ctx, loaded);
  const why = refusal(ctx.actor, "review.write", subject);
  return {
    ...loaded, frozen, why,
    reader: readerOf(ctx, loaded),
    stage: call.stages[material.stage] ?? null,
    /** The review at the present stage, begun or sent; `earlier` is one of a stage that is over. */
    review: newest?.stage === material.stage ? newest : null,
    earlier: newest && newest.stage !== material.stage ? newest : null,
    holds: subject.assignedNow.includes(ctx.actor.personId),
    group: groupOf(ctx, id),
    verdicts: verdictsFor(ctx.actor, subject),
    owes: owesPromise(ctx, call),
    visit: newest ? visitOf(ctx, newest.id) : NO_VISIT,
    made: visitMade(ctx, loaded),
    last: lastScores(ctx, loaded),
    others: redact(othersReviews(ctx, loaded), loaded.covered),
    comments: redact(commentsForReviewer(ctx, loaded, frozen.id), loaded.covered),
    findings: redact(listed(call.form, findingsOf(ctx.db, loaded, filed)), loaded.covered),
    accompanying: accompanying(ctx.db, loaded, frozen),
    twins: twinsOf(ctx, loaded, frozen.id),
    /** How many words the discussion (集体评议) has; null where there is none for this person. */
    discussion: discussionCount(ctx, loaded),
    settles: refusal(ctx.actor, "comment.settle", subject) === null,
    phrases: phrasesOf(ctx),
    before: before && unnamed(before, loaded.covered),
    comparable: revisionBefore(ctx, id, frozen.ordinal) !== null,
    steps: stepsFrom(walk(ctx, filter).map((row) => row.id), id),
    status: unfinishedStatus(ctx, id),
  };
}
