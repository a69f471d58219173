import { and, eq, inArray } from "drizzle-orm";
import { assignments, calls, materials } from "@/db/schema";
import { refusal } from "@/lib/access/policy";
import { rubricAt, type Criterion } from "@/lib/call/rubric";
import type { Ctx } from "@/lib/context";
import { notFound } from "@/lib/errors";
import { asSeen, loadMaterial, type CallRow, type Loaded } from "@/lib/material/subject.queries";
import { ownReview } from "./queries";
import { UNFINISHED } from "./queue";
import { queueOf } from "./kept.queries";
import type { ScoreSheet, SheetRow } from "./score-sheet";
import { planRow, type PlannedRow, type RowProblem } from "./score-sheet-plan";
import type { SheetRefusal, SheetRead } from "./score-sheet-refusal";

/** A sheet that a person may take away: how many materials of a call wait for their scores at a stage. */
export type Offered = { callId: string; callName: string; stage: number; stageLabel: string; count: number };

const criteriaAt = (call: CallRow, stage: number): Criterion[] => rubricAt(call.rubric, call.stages[stage]?.kind ?? "decide").criteria;

/** The materials of a call, or of all, that wait for this person's scores where several score. */
function waiting(ctx: Ctx, callId?: string): Loaded[] {
  const open = queueOf(ctx).filter((row) => UNFINISHED.includes(row.status) && (callId === undefined || row.callId === callId)).map(({ id }) => id);
  const mine = ctx.db.select({ id: materials.id }).from(assignments).innerJoin(materials, and(eq(materials.id, assignments.materialId), eq(materials.stage, assignments.stage)))
    .where(and(eq(assignments.personId, ctx.actor.personId), inArray(materials.id, open))).all();
  return [...new Set(mine.map(({ id }) => id))].flatMap((id) => loadMaterial(ctx.db, id, ctx.now) ?? [])
    .filter(({ call, material, subject }) => call.stages[material.stage]?.scored === true && !subject.single && refusal(ctx.actor, "review.write", subject) === null)
    .toSorted((a, b) => ((a.material.number ?? "") < (b.material.number ?? "") ? -1 : 1));
}

/** The sheets that this person may take away now, one for each call and stage. */
export function offeredSheets(ctx: Ctx): Offered[] {
  const offers = new Map<string, Offered>();
  for (const { call, material: { stage } } of waiting(ctx)) {
    const key = `${call.id} ${stage}`;
    const there = offers.get(key) ?? { callId: call.id, callName: call.name, stage, stageLabel: call.stages[stage]?.label ?? "", count: 0 };
    offers.set(key, { ...there, count: there.count + 1 });
  }
  return [...offers.values()];
}

/** This person's review at the stage where the material stands; null where it is not begun. */
function reviewHere(ctx: Ctx, loaded: Loaded) {
  const own = ownReview(ctx, loaded);
  return own?.stage === loaded.material.stage ? own : null;
}

function rowOf(ctx: Ctx, loaded: Loaded): SheetRow {
  const { material, unit } = asSeen(ctx, loaded);
  const review = reviewHere(ctx, loaded);
  return { materialId: material.id, revisionId: material.revisionId ?? "", number: material.number ?? "", unit: unit.name, scores: review?.scores ?? {}, remark: review?.remark ?? "" };
}

/** The sheet of one stage of a call for this person. Throws not_found where nothing there waits for their scores. */
export function sheetFor(ctx: Ctx, callId: string, stage: number): ScoreSheet {
  const loaded = waiting(ctx, callId).filter(({ material }) => material.stage === stage);
  const call = loaded[0]?.call;
  if (!call) throw notFound();
  const columns = criteriaAt(call, stage).map(({ key, label, max, kind }) => ({ key, label, max, kind }));
  const { personId, name } = ctx.actor;
  return { callId, callName: call.name, stage, stageLabel: call.stages[stage]?.label ?? "", personId, personName: name, columns, rows: loaded.map((one) => rowOf(ctx, one)) };
}

function problemOf(ctx: Ctx, { material, subject }: Loaded, revisionId: string, stage: number): RowProblem | null {
  if (refusal(ctx.actor, "material.read", subject)) return "gone";
  if (material.revisionId !== revisionId) return "newer";
  if (material.stage !== stage) return "moved";
  return refusal(ctx.actor, "review.write", subject);
}

type Read = Extract<SheetRead, { ok: true }>;

function planned(ctx: Ctx, sheet: Read, row: Read["rows"][number]): PlannedRow {
  const { materialId, revisionId, number } = row;
  const loaded = loadMaterial(ctx.db, materialId, ctx.now);
  const problem = loaded?.call.id === sheet.callId ? problemOf(ctx, loaded, revisionId, sheet.stage) : "gone";
  const nothing = { materialId, revisionId, number, unit: "", version: 0, changes: [], remarkChange: null, scores: {}, remark: "" };
  if (!loaded || problem === "gone") return { ...nothing, problem };
  const standing = rowOf(ctx, loaded);
  if (problem) return { ...nothing, unit: standing.unit, problem };
  const version = reviewHere(ctx, loaded)?.version ?? 0;
  return { ...nothing, unit: standing.unit, version, problem, ...planRow(criteriaAt(loaded.call, sheet.stage), standing, row) };
}

/** What a sheet that came back would change, row by row; or why it is none of this person's. */
export function planSheet(ctx: Ctx, sheet: Read): { ok: true; callName: string; rows: PlannedRow[] } | { ok: false; why: SheetRefusal } {
  if (sheet.personId !== ctx.actor.personId) return { ok: false, why: "person" };
  const call = ctx.db.select({ name: calls.name }).from(calls).where(eq(calls.id, sheet.callId)).get();
  if (!call || sheet.rows.length === 0) return { ok: false, why: "gone" };
  return { ok: true, callName: call.name, rows: sheet.rows.map((row) => planned(ctx, sheet, row)) };
}
