import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { newId } from "@/db/schema/columns";
import { decisions, materials, recommendations, recommended, reviews, units } from "@/db/schema";
import { dayOf } from "@/lib/clock";
import type { Ctx } from "@/lib/context";
import { conflict, forbidden, invalid, notFound, type Problem } from "@/lib/errors";
import { once } from "@/lib/history/mutations";
import { record } from "@/lib/history/record";
import { dayProblem } from "@/lib/material/deliberation";
import { assignPanel } from "@/lib/material/filing.mutations";
import type { VerbInput } from "@/lib/material/input";
import { move } from "@/lib/material/move.mutations";
import { findFor, type Loaded } from "@/lib/material/subject.queries";
import { normaliseText } from "@/lib/text/normalise";
import type { SendListInput } from "./input";
import { passOn } from "./onward.mutations";
import { listProblem } from "./recommendation";
import { quotasOf, sentUp } from "./recommend.queries";

type Basis = Pick<SendListInput, "meeting" | "heldOn" | "documentNumber">;

function requireBasis({ meeting, heldOn, documentNumber }: Basis, today: string): void {
  const problems: Record<string, Problem> = {};
  if (meeting.trim() === "") problems.meeting = { code: "required" };
  if (documentNumber.trim() === "") problems.documentNumber = { code: "required" };
  const day = dayProblem(heldOn, today);
  if (day) problems.heldOn = day;
  if (Object.keys(problems).length > 0) throw invalid(problems);
}

/** All that waits for the list must be on it: what another person has just passed is not left behind unseen. */
function requireWhole(tx: Ctx, { callId, unitId, rows }: SendListInput): void {
  const waiting = tx.db.select({ id: materials.id }).from(materials).innerJoin(units, eq(units.id, materials.unitId))
    .where(and(eq(materials.callId, callId), eq(units.parentId, unitId), eq(materials.state, "submitted"), isNotNull(materials.qualifiedAt))).all().map(({ id }) => id);
  const listed = new Set(rows.map(({ materialId }) => materialId));
  if (listed.size !== rows.length || waiting.length !== listed.size || waiting.some((id) => !listed.has(id))) throw conflict();
}

function leaveOut(tx: Ctx, loaded: Loaded, version: number, { meeting, documentNumber }: Basis): void {
  const { material } = loaded;
  tx.db.insert(decisions).values({
    id: newId(), materialId: material.id, revisionId: material.revisionId, outcome: "not_recommended", decidedBy: tx.actor.personId, decidedAt: tx.now,
    reason: "", meeting, documentNumber,
  }).run();
  move(tx, material, "leaveOut", version);
  record(tx, "material.leaveOut", { materialId: material.id, data: { stage: material.stage } });
}

/**
 * Send the list of a unit up in one act: those that go up move to the next stage, the rest are 未推荐 and may be
 * called up later. Throws invalid over quota or without its basis, conflict where the list is no longer whole.
 */
export function sendList(ctx: Ctx, input: SendListInput): { up: number; left: number } {
  return once(ctx, "sendList", input.operationId, (tx) => {
    const { callId, unitId, rows } = input;
    const basis = { meeting: normaliseText(input.meeting), heldOn: input.heldOn.trim(), documentNumber: normaliseText(input.documentNumber) };
    const loaded = rows.map((row) => ({ row, of: findFor(tx, row.materialId, "material.recommend") }));
    if (loaded.some(({ of }) => of.material.callId !== callId || of.unit.parentId !== unitId)) throw notFound();
    requireBasis(basis, dayOf(tx.now));
    requireWhole(tx, input);
    const problem = listProblem(quotasOf(tx.db, callId, unitId), sentUp(tx.db, callId, unitId), loaded.map(({ row, of }) => ({ kind: of.unit.kind, up: row.up })));
    if (problem) throw invalid({ list: problem });
    const id = newId();
    tx.db.insert(recommendations).values({ id, callId, unitId, ...basis, sentBy: tx.actor.personId, sentAt: tx.now }).run();
    for (const [index, { row, of }] of loaded.entries()) {
      tx.db.insert(recommended).values({ recommendationId: id, materialId: of.material.id, rank: index + 1, placed: row.up }).run();
      if (row.up) passOn(tx, of, row.version);
      else leaveOut(tx, of, row.version, basis);
    }
    record(tx, "material.recommend", { callId, data: { list: id, unit: unitId, up: rows.filter(({ up }) => up).map(({ materialId }) => materialId) } });
    return { up: rows.filter(({ up }) => up).length, left: rows.filter(({ up }) => !up).length };
  });
}

/** Call up (递补) one that was left out, while its unit's quota has a place free. Throws invalid where it has none. */
export function callUp(ctx: Ctx, input: VerbInput): object {
  return once(ctx, "callUp", input.operationId, (tx) => {
    const loaded = findFor(tx, input.materialId, "material.callUp");
    const { material, call, unit } = loaded;
    const covering = unit.parentId ?? "";
    const problem = listProblem(quotasOf(tx.db, call.id, covering), sentUp(tx.db, call.id, covering), [{ kind: unit.kind, up: true }]);
    if (problem) throw invalid({ list: problem });
    const stage = material.stage + 1;
    move(tx, material, "callUp", input.version, { stage, qualifiedAt: null });
    assignPanel(tx, material.id, stage, call.stages[stage]);
    tx.db.update(recommended).set({ calledUpAt: tx.now }).where(eq(recommended.materialId, material.id)).run();
    record(tx, "material.callUp", { materialId: material.id, data: { stage } });
    return {};
  });
}

/** Take back 审核合格 while the list is not sent: the review is open again as it was. */
export function unqualify(ctx: Ctx, input: VerbInput): object {
  return once(ctx, "unqualify", input.operationId, (tx) => {
    const { material } = findFor(tx, input.materialId, "material.unqualify");
    const mine = tx.db.select({ id: reviews.id }).from(reviews).where(and(
      eq(reviews.revisionId, material.revisionId ?? ""), eq(reviews.stage, material.stage), eq(reviews.verdict, "pass"), isNull(reviews.setAsideAt),
    )).all().map(({ id }) => id);
    if (mine.length === 0) throw forbidden("not_qualified");
    tx.db.update(reviews).set({ submittedAt: null, verdict: null, total: null }).where(inArray(reviews.id, mine)).run();
    move(tx, material, "pass", input.version, { qualifiedAt: null });
    record(tx, "material.unqualify", { materialId: material.id, data: { stage: material.stage } });
    return {};
  });
}
