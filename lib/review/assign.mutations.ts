import { and, eq, inArray, notInArray, sql } from "drizzle-orm";
import { newId } from "@/db/schema/columns";
import { assignments, reviews } from "@/db/schema";
import type { Ctx } from "@/lib/context";
import { conflict, forbidden, notFound } from "@/lib/errors";
import { once } from "@/lib/history/mutations";
import { record, recordEach } from "@/lib/history/record";
import { findFor, type Loaded } from "@/lib/material/subject.queries";
import type { ApplyPlanInput, AssignBundleInput, AssignInput } from "./assign-input";
import { assignSheet, type AssignRow } from "./assign.queries";
import { everyoneSent, passOn } from "./onward.mutations";
import { planned } from "./plan.queries";
import { reviewersOf, standingsTo } from "./standing.queries";

type Place = { id: string; stage: number };

/** Gives materials to people: one statement for all of them, since a plan may be of tens of thousands. */
function giving({ db, actor, now }: Ctx): (place: Place, people: readonly string[]) => void {
  const fresh = { assignedBy: actor.personId, assignedAt: now };
  const insert = db.insert(assignments).values({ ...fresh, id: sql.placeholder("row"), materialId: sql.placeholder("material"), stage: sql.placeholder("stage"), personId: sql.placeholder("person") })
    .onConflictDoUpdate({ target: [assignments.materialId, assignments.stage, assignments.personId], set: { ...fresh, endedAt: null } }).prepare();
  return ({ id, stage }, people) => { for (const person of people) insert.run({ row: newId(), material: id, stage, person }); };
}

const at = ({ id, stage }: Place) => and(eq(assignments.materialId, id), eq(assignments.stage, stage));

/** Who is named anew must be in office below the organiser, not recused, and looked into where something is asked about. */
function requireFit(tx: Ctx, { call, material, subject }: Loaded, { people, cleared = [] }: AssignInput): void {
  const known = new Map(reviewersOf(tx.db, call.unitId, tx.now).map((reviewer) => [reviewer.id, reviewer]));
  const { standing } = standingsTo(tx.db, material.id, tx.now);
  for (const id of people) {
    const reviewer = known.get(id);
    if (!reviewer) throw notFound();
    const how = standing(material.id, reviewer);
    if (how === "barred" || how === "recused") throw forbidden("reviewer_recused");
    if (how === "ask" && !cleared.includes(id) && !subject.assignedNow.includes(id)) throw forbidden("reviewer_doubtful");
  }
}

/**
 * Say who reviews a material at the stage where it is. People whose review is begun are kept; where nobody
 * but people who have sent theirs is left, the stage is done.
 */
export function assignReviewers(ctx: Ctx, input: AssignInput): object {
  return once(ctx, "assignReviewers", input.operationId, (tx) => {
    const loaded = findFor(tx, input.materialId, "material.assign");
    requireFit(tx, loaded, input);
    const { material } = loaded;
    const begun = tx.db.select({ personId: reviews.personId }).from(reviews)
      .where(and(eq(reviews.materialId, material.id), eq(reviews.stage, material.stage))).all().map((row) => row.personId);
    tx.db.update(assignments).set({ endedAt: tx.now }).where(and(at(material), notInArray(assignments.personId, [...input.people, ...begun]))).run();
    giving(tx)(material, input.people.filter((id) => !loaded.subject.assignedNow.includes(id)));
    record(tx, "material.assign", { materialId: material.id, data: { stage: material.stage, people: input.people, cleared: input.cleared ?? [] } });
    const left = findFor(tx, input.materialId, "material.assign");
    if (!left.subject.single && !left.subject.last && everyoneSent(tx, left, "")) passOn(tx, left, material.version);
    return {};
  });
}

type Change = { row: AssignRow; added: readonly string[]; ended: readonly string[] };

/** All changes at a stage with an event for each material. */
function change(tx: Ctx, stage: number, changes: readonly Change[]): void {
  const give = giving(tx);
  for (const { row: { id }, added, ended } of changes) {
    if (ended.length > 0) tx.db.update(assignments).set({ endedAt: tx.now }).where(and(at({ id, stage }), inArray(assignments.personId, [...ended]))).run();
    give({ id, stage }, added);
  }
  recordEach(tx, "material.assign", changes.map(({ row, added, ended }) => {
    const kept = row.holders.map(({ personId }) => personId).filter((id) => !ended.includes(id));
    return { materialId: row.id, data: { stage, people: [...kept, ...added] } };
  }));
}

/**
 * Carry out the plan that was shown, all of it at once. Throws conflict where it would now come out otherwise, since
 * something has changed meanwhile: nobody gets what the organiser has not seen.
 */
export function applyPlan(ctx: Ctx, { digest, operationId, ...options }: ApplyPlanInput): { changed: number } {
  return once(ctx, "applyPlan", operationId, (tx) => {
    const { sheet, plan, removed, digest: now } = planned(tx, options);
    if (now !== digest) throw conflict();
    const [added, ended] = [plan.added, removed].map((of) => new Map(of.map(({ materialId, people }) => [materialId, people])));
    const changed = sheet.rows.filter(({ id }) => added?.has(id) || ended?.has(id));
    change(tx, options.stage, changed.map((row) => ({ row, added: added?.get(row.id) ?? [], ended: ended?.get(row.id) ?? [] })));
    return { changed: changed.length };
  });
}

/**
 * Give all materials of a township or a group that stand at a stage to these people as well; whoever has them keeps
 * them. Answers how many materials changed, and how many pairs were left out because of a recusal or a question.
 */
export function assignBundle(ctx: Ctx, input: AssignBundleInput): { changed: number; leftOut: number } {
  return once(ctx, "assignBundle", input.operationId, (tx) => {
    const sheet = assignSheet(tx, input.callId, input.stage);
    const chosen = sheet.reviewers.filter(({ id }) => input.people.includes(id));
    const rows = sheet.rows.filter((row) => row.bundles[input.bundling]?.id === input.bundle);
    if (chosen.length < input.people.length || rows.length === 0) throw notFound();
    const wanted = rows.map((row) => ({ row, fresh: chosen.filter(({ id }) => !row.holders.some(({ personId }) => personId === id)) }));
    const fit = wanted.map(({ row, fresh }) => ({ row, ended: [], fresh, added: fresh.filter((one) => sheet.standings.standing(row.id, one) === "free").map(({ id }) => id) }));
    const changes = fit.filter(({ added }) => added.length > 0);
    change(tx, input.stage, changes);
    return { changed: changes.length, leftOut: fit.reduce((sum, { fresh, added }) => sum + fresh.length - added.length, 0) };
  });
}
