import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { assignments, calls, groupMaterials, groups, materials, reviews, scores } from "@/db/schema";
import { rubricAt } from "@/lib/call/rubric";
import type { Ctx } from "@/lib/context";
import { loadMaterial, type CallRow } from "@/lib/material/subject.queries";
import { queueOf, type QueuedMaterial } from "./kept.queries";
import { owesPromise } from "./promise.queries";
import { lastScores } from "./queries";
import { UNFINISHED } from "./queue";
import type { Scores } from "./scoring";
import { sideOrder, wholeTotal, type SideAsked, type SideRow } from "./side-by-side";

/** A scored stage of a call at which this person scores, with how many materials and how many of them are sent. */
export type SideOffer = { callId: string; callName: string; stage: number; stageLabel: string; count: number; sent: number };

type OwnReview = typeof reviews.$inferSelect;
/** A material of the queue at the stage at which this person scores it, with their review there. */
type Placed = QueuedMaterial & { revisionId: string; call: CallRow; stage: number; review: OwnReview | null };

const WITHOUT_SCORES: readonly OwnReview["verdict"][] = ["return", "sendDown"];

/** Every material that this person scores at its present stage, or scored at an earlier one of this revision. */
function placed(ctx: Ctx): Placed[] {
  const queue = new Map(queueOf(ctx).map((row) => [row.id, row]));
  const [ids, me] = [[...queue.keys()], ctx.actor.personId];
  const known = new Map(ctx.db.select().from(calls).where(inArray(calls.id, [...new Set([...queue.values()].map(({ callId }) => callId))])).all().map((call) => [call.id, call]));
  const given = ctx.db.select({ id: assignments.materialId, stage: assignments.stage }).from(assignments).where(and(eq(assignments.personId, me), isNull(assignments.endedAt), inArray(assignments.materialId, ids))).all();
  const isGiven = new Set(given.map(({ id, stage }) => `${id} ${stage}`));
  const own = Map.groupBy(ctx.db.select().from(reviews).where(and(eq(reviews.personId, me), isNull(reviews.setAsideAt), inArray(reviews.materialId, ids))).all(), (row) => row.materialId);
  const standing = ctx.db.select({ id: materials.id, stage: materials.stage, state: materials.state, revisionId: materials.revisionId }).from(materials).where(inArray(materials.id, ids)).orderBy(asc(materials.number)).all();
  return standing.flatMap(({ id, stage, state, revisionId }): Placed[] => {
    const row = queue.get(id);
    const call = row && known.get(row.callId);
    if (!call || revisionId === null) return [];
    const here = (own.get(id) ?? []).filter((review) => review.revisionId === revisionId && call.stages[review.stage]?.scored === true);
    const isMine = state === "submitted" && call.stages[stage]?.scored === true && isGiven.has(`${id} ${stage}`);
    const sent = here.filter(({ submittedAt, verdict }) => submittedAt !== null && !WITHOUT_SCORES.includes(verdict)).toSorted((a, b) => b.stage - a.stage)[0];
    if (isMine) return [{ ...row, revisionId, call, stage, review: here.find((review) => review.stage === stage) ?? null }];
    return sent ? [{ ...row, revisionId, call, stage: sent.stage, review: sent }] : [];
  });
}

const isSent = ({ review }: Placed) => review?.submittedAt != null;

/** What still has work stands first, then the newest. */
function offersOf(rows: readonly Placed[]): SideOffer[] {
  const stages = [...Map.groupBy(rows.toSorted((a, b) => b.call.opensAt - a.call.opensAt || a.stage - b.stage), ({ callId, stage }) => `${callId} ${stage}`).values()];
  const offers = stages.flatMap((own) => own.slice(0, 1).map(({ call, stage }) => ({
    callId: call.id, callName: call.name, stage, stageLabel: call.stages[stage]?.label ?? "", count: own.length, sent: own.filter(isSent).length,
  })));
  return offers.toSorted((a, b) => Number(a.sent === a.count) - Number(b.sent === b.count));
}

function scoresIn(ctx: Ctx, rows: readonly Placed[]): (review: OwnReview | null) => Scores {
  const ids = rows.flatMap(({ review }) => review?.id ?? []);
  const found = Map.groupBy(ctx.db.select().from(scores).where(inArray(scores.reviewId, ids)).all(), (row) => row.reviewId);
  return (review) => Object.fromEntries((found.get(review?.id ?? "") ?? []).map(({ criterion, halfPoints }) => [criterion, halfPoints]));
}

function rowOf(ctx: Ctx, { id, revisionId, number, unit, status, review }: Placed, kept: Scores): SideRow {
  const sent = review?.submittedAt != null;
  const loaded = review === null && status === "changed" ? loadMaterial(ctx.db, id, ctx.now) : null;
  return {
    materialId: id, revisionId, number, unit, status,
    why: sent ? "already_sent" : UNFINISHED.includes(status) ? null : "not_assigned",
    begun: review && { version: review.version, savedAt: review.savedAt, scores: kept, remark: review.remark },
    sent: review && sent ? { total: review.total, abstained: review.verdict === "abstain" } : null,
    last: loaded ? lastScores(ctx, loaded) : {},
  };
}

function groupsOf(ctx: Ctx, rows: readonly Placed[]) {
  const found = ctx.db.select({ materialId: groupMaterials.materialId, id: groups.id, name: groups.name }).from(groupMaterials).innerJoin(groups, eq(groups.id, groupMaterials.groupId))
    .where(inArray(groupMaterials.materialId, rows.map(({ id }) => id))).orderBy(asc(groups.position)).all();
  return { names: [...new Map(found.map(({ id, name }) => [id, { id, name }])).values()], of: new Map(found.map(({ materialId, id }) => [materialId, id])) };
}

/**
 * All that this person scores of one call at one stage, beside each other (同组对比): their own scores only, never
 * another's. What the address does not name is chosen: first what still has work. `chosen` is null where they score nothing.
 */
export function sideBySide(ctx: Ctx, asked: SideAsked) {
  const all = placed(ctx);
  const offers = offersOf(all);
  const offer = offers.find(({ callId, stage }) => callId === asked.callId && (asked.stage === null || stage === asked.stage)) ?? offers[0];
  const own = all.filter(({ callId, stage }) => callId === offer?.callId && stage === offer.stage);
  const call = own[0]?.call;
  if (!offer || !call) return { offers, chosen: null };
  const rubric = rubricAt(call.rubric, call.stages[offer.stage]?.kind ?? "decide");
  const inGroups = groupsOf(ctx, own);
  const group = inGroups.names.some(({ id }) => id === asked.group) ? asked.group : "";
  const keptOf = scoresIn(ctx, own);
  const isShown = ({ id }: Placed) => group === "" || inGroups.of.get(id) === group;
  const rows = own.filter(isShown).map((row) => rowOf(ctx, row, keptOf(row.review)));
  const elsewhere = own.filter((row) => !isShown(row)).flatMap(({ review }) => wholeTotal(rubric, keptOf(review), review?.verdict === "abstain") ?? []);
  return { offers, chosen: { ...offer, rubric, groups: inGroups.names, group, owes: owesPromise(ctx, call), rows: sideOrder(rows, rubric, asked.sort), elsewhere } };
}
/** What the browser is given: one stage of one call, nothing of anybody else. */
export type SideData = NonNullable<ReturnType<typeof sideBySide>["chosen"]>;
