import { and, eq, inArray, isNotNull, isNull, ne, notExists, or, sql } from "drizzle-orm";
import { newId } from "@/db/schema/columns";
import { assignments, materials, overrides, recusals, reviews } from "@/db/schema";
import { inTransaction, type Ctx } from "@/lib/context";
import { forbidden, notFound } from "@/lib/errors";
import { once } from "@/lib/history/mutations";
import { record } from "@/lib/history/record";
import { findFor, loadMaterial } from "@/lib/material/subject.queries";
import type { ConfirmInput, DeclareInput, OverrideInput, WithdrawInput } from "./assign-input";
import { everyoneSent, passOn } from "./onward.mutations";
import type { RecusalKind } from "./recusal";
import { mayDeclare } from "./recusal.queries";
import { reviewersOf } from "./standing.queries";

type Place = { materialId: string } | { unitId: string };
type Recusal = Place & { personId: string; kind: RecusalKind; reason: string };

const rowAt = (place: Place) => ("materialId" in place ? eq(recusals.materialId, place.materialId) : eq(recusals.unitId, place.unitId));

/** Whoever is left may all have sent theirs. */
function goOn(tx: Ctx, id: string): void {
  const left = loadMaterial(tx.db, id, tx.now);
  const waits = left?.material.state === "submitted" && !left.subject.single && !left.subject.last;
  if (left && waits && everyoneSent(tx, left, "")) passOn(tx, left, left.material.version);
}

/** Take from a person what they were given there and have not sent; what was sent stays for the organiser to set aside. */
function takeOff(tx: Ctx, personId: string, place: Place): void {
  const there = "materialId" in place ? eq(materials.id, place.materialId) : eq(materials.unitId, place.unitId);
  const sent = tx.db.select({ one: sql`1` }).from(reviews).where(and(
    eq(reviews.revisionId, materials.revisionId), eq(reviews.stage, assignments.stage), eq(reviews.personId, personId), isNotNull(reviews.submittedAt), isNull(reviews.setAsideAt),
  ));
  const given = tx.db.select({ id: assignments.id, materialId: materials.id }).from(assignments).innerJoin(materials, eq(materials.id, assignments.materialId))
    .where(and(there, eq(assignments.personId, personId), isNull(assignments.endedAt), or(ne(materials.state, "submitted"), notExists(sent)))).all();
  if (given.length === 0) return;
  tx.db.update(assignments).set({ endedAt: tx.now }).where(inArray(assignments.id, given.map((row) => row.id))).run();
  for (const id of new Set(given.map((row) => row.materialId))) goOn(tx, id);
}

function recuse(tx: Ctx, recusal: Recusal): string {
  const { personId, kind, reason } = recusal;
  const there = tx.db.select({ id: recusals.id }).from(recusals).where(and(eq(recusals.personId, personId), rowAt(recusal), isNull(recusals.withdrawnAt))).get();
  if (there) return there.id;
  const place = "materialId" in recusal ? { materialId: recusal.materialId } : { unitId: recusal.unitId };
  const id = newId();
  tx.db.insert(recusals).values({ id, ...place, personId, kind, reason, recordedBy: tx.actor.personId, at: tx.now }).run();
  const said = kind === "declared" ? "recusal.declare" : "recusal.confirm";
  if ("materialId" in recusal) record(tx, said, { materialId: recusal.materialId, data: { person: personId } });
  else record(tx, said, { data: { person: personId, unit: recusal.unitId } });
  takeOff(tx, personId, place);
  return id;
}

/**
 * Declare oneself recused (申请回避) from a material or from all of a unit. It holds at once: what was given and is not
 * sent is taken off, and the person no longer sees it. Declared twice it is one recusal.
 */
export function declareRecusal(ctx: Ctx, input: DeclareInput): { recusalId: string } {
  return once(ctx, "declareRecusal", input.operationId, (tx) => {
    if (input.of === "material") findFor(tx, input.id, "review.recuse");
    else if (!mayDeclare(tx, input.id)) throw notFound();
    const place = input.of === "material" ? { materialId: input.id } : { unitId: input.id };
    return { recusalId: recuse(tx, { ...place, personId: tx.actor.personId, kind: "declared", reason: input.reason }) };
  });
}

/** The organiser has looked into what was asked about a reviewer, and they are recused from this material. */
export function confirmRecusal(ctx: Ctx, input: ConfirmInput): { recusalId: string } {
  return once(ctx, "confirmRecusal", input.operationId, (tx) => {
    const { call } = findFor(tx, input.materialId, "material.assign");
    if (input.personId === tx.actor.personId) throw forbidden("second_person");
    if (!reviewersOf(tx.db, call.unitId, tx.now).some(({ id }) => id === input.personId)) throw notFound();
    return { recusalId: recuse(tx, { materialId: input.materialId, personId: input.personId, kind: "confirmed", reason: input.reason }) };
  });
}

/** Take back a recusal: one's own declaration, or as the organiser one that an organiser confirmed. Nothing is given back by it. */
export function withdrawRecusal(ctx: Ctx, { recusalId }: WithdrawInput): object {
  return inTransaction(ctx, (tx) => {
    const row = tx.db.select().from(recusals).where(and(eq(recusals.id, recusalId), isNull(recusals.withdrawnAt))).get();
    if (!row) throw notFound();
    if (row.kind === "confirmed") findFor(tx, row.materialId ?? "", "material.assign");
    else if (row.personId !== tx.actor.personId) throw notFound();
    tx.db.update(recusals).set({ withdrawnAt: tx.now, withdrawnBy: tx.actor.personId }).where(eq(recusals.id, recusalId)).run();
    record(tx, "recusal.withdraw", { ...(row.materialId ? { materialId: row.materialId } : {}), data: { person: row.personId, unit: row.unitId } });
    return {};
  });
}

const openOverride = ({ materialId, personId }: OverrideInput) => and(eq(overrides.materialId, materialId), eq(overrides.personId, personId), isNull(overrides.endedAt));

/** Ask that a recused person may have a material after all; it takes effect only when another organiser agrees. */
export function askOverride(ctx: Ctx, input: ConfirmInput): object {
  return once(ctx, "askOverride", input.operationId, (tx) => {
    const { subject } = findFor(tx, input.materialId, "material.assign");
    if (!subject.recused.includes(input.personId)) throw forbidden("not_recused");
    if (input.personId === tx.actor.personId) throw forbidden("second_person");
    tx.db.update(overrides).set({ endedAt: tx.now }).where(openOverride(input)).run();
    tx.db.insert(overrides).values({ materialId: input.materialId, personId: input.personId, reason: input.reason, askedBy: tx.actor.personId, askedAt: tx.now }).run();
    record(tx, "override.ask", { materialId: input.materialId, data: { person: input.personId } });
    return {};
  });
}

/** Agree, as a second organiser, to what another has asked: the recusals recorded until now are lifted for this material. */
export function agreeOverride(ctx: Ctx, input: OverrideInput): object {
  return inTransaction(ctx, (tx) => {
    findFor(tx, input.materialId, "material.assign");
    const row = tx.db.select().from(overrides).where(openOverride(input)).get();
    if (!row) throw notFound();
    if (row.askedBy === tx.actor.personId) throw forbidden("second_person");
    if (row.agreedAt !== null) return {};
    tx.db.update(overrides).set({ agreedBy: tx.actor.personId, agreedAt: tx.now }).where(eq(overrides.id, row.id)).run();
    record(tx, "override.agree", { materialId: input.materialId, data: { person: input.personId } });
    return {};
  });
}

/** Refuse what was asked, or end what was agreed: the person is recused again, and what they have not sent is taken off. */
export function endOverride(ctx: Ctx, input: OverrideInput): object {
  return inTransaction(ctx, (tx) => {
    findFor(tx, input.materialId, "material.assign");
    const row = tx.db.select().from(overrides).where(openOverride(input)).get();
    if (!row) throw notFound();
    tx.db.update(overrides).set({ endedAt: tx.now }).where(eq(overrides.id, row.id)).run();
    if (row.agreedAt !== null) takeOff(tx, input.personId, { materialId: input.materialId });
    record(tx, "override.end", { materialId: input.materialId, data: { person: input.personId } });
    return {};
  });
}
