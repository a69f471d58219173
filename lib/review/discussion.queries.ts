import { and, asc, count, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import { assignments, discussions, people, reviews } from "@/db/schema";
import { can, refusal } from "@/lib/access/policy";
import { rubricAt } from "@/lib/call/rubric";
import type { Ctx } from "@/lib/context";
import { notFound } from "@/lib/errors";
import { readerOf } from "@/lib/material/queries";
import { findFor, type Loaded } from "@/lib/material/subject.queries";
import { speakerOf, type Speaker } from "./discussion";
import { castVetoes, spreadOf, type SpreadRow } from "./discussion-spread";
import { scoresOf } from "./queries";
import { redact } from "./redaction";
import { changesOf, type ScoreChange } from "./score-change.queries";
import type { Scores } from "./scoring";

/** A word of the discussion; `name` only for who may know it, `at` in ms UTC. */
export type WordView = { id: string; at: number; body: string; speaker: Speaker; name: string | null; pinned: boolean };
/** One whose scores lie in a spread, numbered in the order of sending; `name` only for who may know it. */
export type ScorerView = { id: string; number: number; mine: boolean; name: string | null; changes: ScoreChange[] };
/** The scores of one stage beside one another. */
export type StageSpread = { label: string; scorers: ScorerView[]; rows: SpreadRow[]; vetoes: ReturnType<typeof castVetoes> };
/** One's own sent scores, which may be changed: the review and its version, and the criteria of its stage. */
export type OwnSheet = { reviewId: string; version: number; stage: string; criteria: ReturnType<typeof rubricAt>["criteria"]; scores: Scores };

type Sent = { id: string; stage: number; version: number; personId: string; name: string; scores: Scores };

function sentSheets(ctx: Ctx, { material }: Loaded): Sent[] {
  const counted = and(isNotNull(reviews.submittedAt), isNotNull(reviews.total), isNull(reviews.setAsideAt), ne(reviews.verdict, "return"));
  return ctx.db.select({ id: reviews.id, stage: reviews.stage, version: reviews.version, personId: reviews.personId, name: people.name })
    .from(reviews).innerJoin(people, eq(people.id, reviews.personId)).where(and(eq(reviews.revisionId, material.revisionId ?? ""), counted))
    .orderBy(asc(reviews.stage), asc(reviews.submittedAt)).all().map((row) => ({ ...row, scores: scoresOf(ctx, row.id) }));
}

function spreads(ctx: Ctx, { call, covered }: Loaded, sent: readonly Sent[], named: boolean): StageSpread[] {
  const changes = changesOf(ctx, sent.map(({ id }) => id)).map((change) => ({ ...change, reason: redact(change.reason, covered) }));
  const scorer = ({ id, personId, name }: Sent): ScorerView =>
    ({ id, number: sent.findIndex((one) => one.id === id) + 1, mine: personId === ctx.actor.personId, name: named ? name : null, changes: changes.filter(({ reviewId }) => reviewId === id) });
  return [...new Set(sent.map(({ stage }) => stage))].map((at) => {
    const here = sent.filter(({ stage }) => stage === at);
    const stage = call.stages[at];
    const rubric = rubricAt(call.rubric, stage?.kind ?? "decide");
    return { label: stage?.label ?? "", scorers: here.map(scorer), rows: spreadOf(rubric, here), vetoes: castVetoes(rubric, here) };
  });
}

/** Everybody who was ever given a material or has reviewed it. */
function judgesOf({ db }: Ctx, materialId: string): Set<string> {
  const given = db.select({ id: assignments.personId }).from(assignments).where(eq(assignments.materialId, materialId)).all();
  const reviewed = db.select({ id: reviews.personId }).from(reviews).where(and(eq(reviews.materialId, materialId), isNotNull(reviews.total))).all();
  return new Set([...given, ...reviewed].map(({ id }) => id));
}

function wordsOf(ctx: Ctx, { material, covered }: Loaded, named: boolean): WordView[] {
  const judges = judgesOf(ctx, material.id);
  return ctx.db.select({ id: discussions.id, at: discussions.at, body: discussions.body, pinned: discussions.pinned, personId: discussions.personId, name: people.name })
    .from(discussions).innerJoin(people, eq(people.id, discussions.personId)).where(eq(discussions.materialId, material.id)).orderBy(asc(discussions.at), sql`${discussions}.rowid`).all()
    .map(({ personId, name, body, ...row }) => ({ ...row, body: redact(body, covered), speaker: speakerOf(personId, ctx.actor.personId, judges), name: named ? name : null }));
}

const counted = prepared((db) => db.select({ n: count() }).from(discussions).where(eq(discussions.materialId, sql.placeholder("id"))).prepare());

/** How many words the discussion of a material has; null for whom it is sealed, and where there is none. */
export function discussionCount(ctx: Ctx, { material, subject }: Pick<Loaded, "material" | "subject">): number | null {
  if (!can(ctx.actor, "review.readDiscussion", subject)) return null;
  return counted(ctx.db).get({ id: material.id })?.n ?? 0;
}

/**
 * The discussion (集体评议) of a material with the spread of its scores; `open` is null while one's own review is still to be
 * given. Throws not_found for whom it is not, the unit always, and where the call has none.
 */
export function discussionPage(ctx: Ctx, id: string) {
  const loaded = findFor(ctx, id, "material.read");
  const { call, subject } = loaded;
  const sealed = refusal(ctx.actor, "review.readDiscussion", subject);
  if (sealed !== null && sealed !== "own_review_first") throw notFound();
  if (sealed !== null) return { ...loaded, open: null };
  const named = readerOf(ctx, loaded).side === "organiser";
  const sent = sentSheets(ctx, loaded);
  const changeable = can(ctx.actor, "review.changeScore", subject) ? sent.filter(({ personId }) => personId === ctx.actor.personId) : [];
  const own = changeable.map(({ id: reviewId, version, stage, scores }): OwnSheet => {
    const at = call.stages[stage];
    return { reviewId, version, stage: at?.label ?? "", criteria: rubricAt(call.rubric, at?.kind ?? "decide").criteria, scores };
  });
  const open = {
    words: wordsOf(ctx, loaded, named), spreads: spreads(ctx, loaded, sent, named), own,
    writes: can(ctx.actor, "review.discuss", subject), concludes: can(ctx.actor, "review.conclude", subject),
  };
  return { ...loaded, open };
}
