import { and, desc, eq, gte, isNull, sql } from "drizzle-orm";
import { assignments, behalf, calls, decisions, evidence, extensions, materials, reviews, supplements, units } from "@/db/schema";
import type { Db } from "@/db/open";
import { prepared } from "@/db/prepared";
import { can, refusal, type PolicyAction, type Subject } from "@/lib/access/policy";
import { dueOf, isLate } from "@/lib/call/deadline";
import { isOfText } from "@/lib/evidence/seal";
import { recusedPeople } from "@/lib/review/recused.queries";
import { anonymousName } from "@/lib/review/redaction";
import { namesToCover } from "@/lib/review/redaction.queries";
import { mayFile } from "@/lib/unit/eligible";
import type { Ctx } from "@/lib/context";
import { forbidden, notFound } from "@/lib/errors";
import { contentCode } from "./content-code";
import { contentOf } from "./values.queries";
import { isEditable } from "./workflow";

export type MaterialRow = typeof materials.$inferSelect;
export type CallRow = typeof calls.$inferSelect;
export type UnitRow = typeof units.$inferSelect;
/** A material with all that is decided by: its call, its unit, and the facts for the policy. */
export type Loaded = { material: MaterialRow; call: CallRow; unit: UnitRow; subject: Subject; /** What is covered for who asks (盲评); null: nothing. */ covered: readonly string[] | null };

const [ID, NOW] = [sql.placeholder("id"), sql.placeholder("now")];
/** What every page and every write asks of a material. */
const asked = {
  material: prepared((db) => db.select().from(materials).innerJoin(calls, eq(calls.id, materials.callId)).innerJoin(units, eq(units.id, materials.unitId)).where(eq(materials.id, ID)).prepare()),
  given: prepared((db) => db.select({ personId: assignments.personId, stage: assignments.stage }).from(assignments).where(and(eq(assignments.materialId, ID), isNull(assignments.endedAt))).prepare()),
  begun: prepared((db) => db.select({ personId: reviews.personId, stage: reviews.stage, submittedAt: reviews.submittedAt }).from(reviews).where(and(eq(reviews.revisionId, ID), isNull(reviews.setAsideAt))).prepare()),
  extension: prepared((db) => db.select({ dueAt: extensions.dueAt }).from(extensions).where(and(eq(extensions.callId, ID), eq(extensions.unitId, sql.placeholder("unitId")))).prepare()),
  path: prepared((db) => db.select({ path: units.path }).from(units).where(eq(units.id, ID)).prepare()),
  help: prepared((db) => db.select({ id: behalf.materialId }).from(behalf).where(and(eq(behalf.materialId, ID), isNull(behalf.confirmedAt))).prepare()),
  outcome: prepared((db) => db.select({ outcome: decisions.outcome }).from(decisions).where(eq(decisions.materialId, ID)).orderBy(desc(decisions.decidedAt)).limit(1).prepare()),
  supplement: prepared((db) => db.select({ id: supplements.id }).from(supplements).where(and(eq(supplements.materialId, ID), gte(supplements.dueAt, NOW))).prepare()),
};

function reviewFacts(db: Db, material: MaterialRow, stages: CallRow["stages"]) {
  const given = asked.given(db).all({ id: material.id });
  const begun = material.revisionId === null ? [] : asked.begun(db).all({ id: material.revisionId });
  return {
    assignedNow: given.filter((row) => row.stage === material.stage).map((row) => row.personId),
    assignedEver: given.map((row) => row.personId),
    assignedOpenly: given.filter((row) => stages[row.stage] && stages[row.stage]?.kind !== "score").map((row) => row.personId),
    reviewStarted: begun.length > 0,
    reviewedNow: begun.filter((row) => row.stage === material.stage && row.submittedAt !== null).map((row) => row.personId),
    reviewedEver: begun.filter((row) => row.submittedAt !== null).map((row) => row.personId),
  };
}

/** A unit's own deadline in a call, where it was given more time; null: none. */
export function extensionOf(db: Db, callId: string, unitId: string): number | null {
  return asked.extension(db).get({ id: callId, unitId })?.dueAt ?? null;
}

function organiserPath(db: Db, unitId: string): string {
  return asked.path(db).get({ id: unitId })?.path ?? "";
}

const dueFor = (db: Db, call: CallRow, unit: UnitRow): number => dueOf(call, extensionOf(db, call.id, unit.id));

function factsOf(db: Db, call: CallRow, unit: UnitRow, { due, now }: { due: number; now: number }): Subject {
  return {
    unitId: unit.id, unitPath: unit.path, parentUnitId: unit.parentId, organiserUnitId: call.unitId,
    callOpen: call.state === "open" && call.opensAt <= now, eligible: mayFile(unit, organiserPath(db, call.unitId)),
    late: isLate(now, due, call), signOffWanted: call.signOff === "required", released: call.releasedAt !== null && call.releasedAt <= now,
    state: "draft", stageKind: call.stages[0]?.kind ?? "decide", single: true, last: call.stages.length === 1,
    screened: call.stages.some((stage) => stage.kind === "screen"),
    filed: false, reviewStarted: false, assignedNow: [], assignedEver: [], reviewedNow: [], reviewedEver: [],
    sealed: false, helped: false, recused: [], blind: call.judging.blind === true, discussed: call.judging.discussion === true, assignedOpenly: [],
    qualified: false, leftOut: false, supplementing: false, first: true,
  };
}

/** The facts of a call and a unit before there is a material: what `material.start` is asked about. */
export const blankSubject = (db: Db, call: CallRow, unit: UnitRow, now: number): Subject => factsOf(db, call, unit, { due: dueFor(db, call, unit), now });

/** Whether it is with the reviewers or has been: a first filing that was taken back is again only its unit's. */
const isFiled = ({ revisionId, origin, state }: MaterialRow) =>
  revisionId !== null && (origin !== "draft" || (state !== "draft" && state !== "signing"));

/** A sealed scan only counts where the call wants a sign-off, so that only there the present text is read for its code. */
function unitFacts(db: Db, material: MaterialRow, call: CallRow): Pick<Subject, "sealed" | "helped"> {
  const seals = call.signOff === "required" && isEditable(material.state) ? db.select({ checkCode: evidence.checkCode }).from(evidence)
    .where(and(eq(evidence.materialId, material.id), eq(evidence.purpose, "seal"), isNull(evidence.removedAt))).all() : [];
  const sealed = seals.some((seal) => isOfText(seal, contentCode(contentOf(db, material.id))));
  return { sealed, helped: asked.help(db).get({ id: material.id }) !== undefined };
}

/** Left out (未推荐) is what a screening's list left out; what is turned down at the last stage was never on one. */
function organiserFacts(db: Db, material: MaterialRow, call: CallRow, now: number): Pick<Subject, "leftOut" | "supplementing"> {
  const last = material.state === "rejected" ? asked.outcome(db).get({ id: material.id }) : undefined;
  const wanted = asked.supplement(db).get({ id: material.id, now });
  const screened = call.stages[material.stage]?.kind === "screen" && material.stage < call.stages.length - 1;
  return { leftOut: screened && last?.outcome === "not_recommended", supplementing: wanted !== undefined };
}

/** The facts of a material as they stand in the database at this moment. */
function subjectOf(db: Db, material: MaterialRow, call: CallRow, unit: UnitRow, now: number): Subject {
  const stage = call.stages[material.stage];
  return {
    ...factsOf(db, call, unit, { due: material.ownDueAt ?? dueFor(db, call, unit), now }),
    ...reviewFacts(db, material, call.stages),
    state: material.state,
    stageKind: stage?.kind ?? "decide",
    single: stage?.reviewers === 1,
    last: material.stage === call.stages.length - 1,
    filed: isFiled(material),
    first: material.stage === 0,
    qualified: material.qualifiedAt !== null,
    ...organiserFacts(db, material, call, now),
    ...unitFacts(db, material, call),
    recused: recusedPeople(db, material.id),
  };
}

/** A material with its call, unit and facts, whoever asks; null where there is none. */
export function loadMaterial(db: Db, id: string, now: number): Loaded | null {
  const row = asked.material(db).get({ id });
  if (!row) return null;
  const { materials: material, calls: call, units: unit } = row;
  return { material, call, unit, subject: subjectOf(db, material, call, unit, now), covered: null };
}

/** As this person may know it: who judges blind reads another name of the unit, and knows what else to cover. */
export function asSeen(ctx: Ctx, loaded: Loaded): Loaded {
  if (can(ctx.actor, "material.readName", loaded.subject)) return loaded;
  return { ...loaded, unit: { ...loaded.unit, name: anonymousName(loaded.material.number) }, covered: namesToCover(ctx.db, loaded) };
}

/**
 * A material that this person may do this to, its unit named as they may know it. Throws not_found where they may not even see it,
 * the same as where there is none, and forbidden with the reason where they see it but may not.
 */
export function findFor(ctx: Ctx, id: string, action: PolicyAction): Loaded {
  const loaded = loadMaterial(ctx.db, id, ctx.now);
  if (!loaded || refusal(ctx.actor, "material.read", loaded.subject)) throw notFound();
  const why = refusal(ctx.actor, action, loaded.subject);
  if (why) throw forbidden(why);
  return asSeen(ctx, loaded);
}
