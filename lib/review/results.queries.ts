import { and, asc, eq, isNotNull, isNull, ne } from "drizzle-orm";
import { calls, groupMaterials, groups, materials, people, reviews, scores, units } from "@/db/schema";
import { can } from "@/lib/access/policy";
import { visibleMaterials } from "@/lib/access/visible";
import { runCall } from "@/lib/call/run.queries";
import type { Ctx } from "@/lib/context";
import { loadMaterial } from "@/lib/material/subject.queries";
import type { State } from "@/lib/material/workflow";
import { rubricAt } from "@/lib/call/rubric";
import { discussionCount } from "./discussion.queries";
import { fullMarks, type Scores } from "./scoring";
import { changesOf, type ScoreChange } from "./score-change.queries";
import { ranksOf, resultOf, type Result, type Sheet } from "./results";

/**
 * One material among the results; `result` is null without scores, and `sealed` where one's own are still to be given.
 * `said`: how many words its discussion has, null where there is none or it is sealed.
 */
export type ResultRow = { id: string; unit: string; number: string; state: State; group: string | null; result: Result | null; sealed: boolean; rank: number | null; tied: boolean; names: Record<string, string>; changes: ScoreChange[]; said: number | null };
/** A group (评审组) with its ranked materials; places null: no bound. `name` "" holds what is in no group. */
export type ResultGroup = { name: string; places: number | null; rows: ResultRow[] };

type Judged = { sheets: Sheet[]; names: Record<string, string> };

/** What reviewers sent with scores, by the revisions of a call that stand. */
function sheetsIn({ db }: Ctx, callId: string, stages: readonly { kind: Sheet["kind"] }[]): (revisionId: string | null) => Judged {
  const counts = and(eq(materials.callId, callId), isNotNull(reviews.total), isNull(reviews.setAsideAt), ne(reviews.verdict, "return"));
  const sent = db.select({ id: reviews.id, stage: reviews.stage, name: people.name, revisionId: reviews.revisionId }).from(reviews)
    .innerJoin(people, eq(people.id, reviews.personId)).innerJoin(materials, eq(materials.revisionId, reviews.revisionId)).where(counts).orderBy(asc(reviews.submittedAt)).all();
  const kept = db.select({ reviewId: scores.reviewId, criterion: scores.criterion, halfPoints: scores.halfPoints }).from(scores)
    .innerJoin(reviews, eq(reviews.id, scores.reviewId)).innerJoin(materials, eq(materials.revisionId, reviews.revisionId)).where(counts).all();
  const [byRevision, byReview] = [Map.groupBy(sent, ({ revisionId }) => revisionId), Map.groupBy(kept, ({ reviewId }) => reviewId)];
  const sheetOf = (reviewId: string): Scores => Object.fromEntries((byReview.get(reviewId) ?? []).map(({ criterion, halfPoints }) => [criterion, halfPoints]));
  return (revisionId) => {
    const here = byRevision.get(revisionId ?? "") ?? [];
    return { sheets: here.map(({ id, stage }) => ({ id, kind: stages[stage]?.kind ?? "score", scores: sheetOf(id) })), names: Object.fromEntries(here.map(({ id, name }) => [id, name])) };
  };
}

function ranked(rows: readonly Omit<ResultRow, "rank" | "tied">[]): ResultRow[] {
  const scored = rows.filter(({ result }) => result !== null);
  const ranks = ranksOf(scored.map(({ result }) => result?.value ?? 0));
  const withRank = scored.map((row, index) => ({ ...row, rank: ranks[index]?.rank ?? null, tied: ranks[index]?.tied ?? false }));
  const rest = rows.filter(({ result }) => result === null).map((row) => ({ ...row, rank: null, tied: false }));
  return [...withRank.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0)), ...rest];
}

/**
 * The results of a call by the rule that it fixed, each group ranked by itself, as its organiser may see them: what
 * they score themselves stays sealed until their own is sent. Throws not_found for who does not run the call.
 */
export function resultsPage(ctx: Ctx, callId: string) {
  const { call } = runCall(ctx, callId);
  const rows = ctx.db.select({ id: materials.id, unit: units.name, number: materials.number, state: materials.state, group: groupMaterials.groupId, revisionId: materials.revisionId })
    .from(materials).innerJoin(units, eq(units.id, materials.unitId)).innerJoin(calls, eq(calls.id, materials.callId)).leftJoin(groupMaterials, eq(groupMaterials.materialId, materials.id))
    .where(and(eq(materials.callId, callId), visibleMaterials(ctx.db, ctx.actor))).orderBy(asc(materials.number)).all();
  const sheetsOf = sheetsIn(ctx, callId, call.stages);
  const judged = rows.map((row) => {
    const loaded = loadMaterial(ctx.db, row.id, ctx.now);
    const sealed = !loaded || !can(ctx.actor, "review.readOthers", loaded.subject);
    const { sheets, names } = sealed ? { sheets: [], names: {} } : sheetsOf(row.revisionId);
    const said = loaded ? discussionCount(ctx, loaded) : null;
    return { id: row.id, unit: row.unit, number: row.number ?? "", state: row.state, group: row.group, sealed, names, said, result: resultOf(call.rubric, call.judging.rule, sheets) };
  });
  const changes = Map.groupBy(changesOf(ctx, judged.flatMap(({ names }) => Object.keys(names))), ({ reviewId }) => reviewId);
  const shown = judged.map((row) => ({ ...row, changes: Object.keys(row.names).flatMap((id) => changes.get(id) ?? []).toSorted((a, b) => a.at - b.at) }));
  const known = ctx.db.select().from(groups).where(eq(groups.callId, callId)).orderBy(asc(groups.position)).all();
  const inGroups: ResultGroup[] = known.map(({ id, name, places }) => ({ name, places, rows: ranked(shown.filter(({ group }) => group === id)) }));
  const loose = shown.filter(({ group }) => group === null);
  const main = call.stages.find(({ kind, scored }) => scored && kind === "score") ?? call.stages.find(({ scored }) => scored);
  return { call, full: main ? fullMarks(rubricAt(call.rubric, main.kind)) : 0, groups: loose.length > 0 ? [...inGroups, { name: "", places: null, rows: ranked(loose) }] : inGroups };
}
