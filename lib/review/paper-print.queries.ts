import { and, asc, eq, isNull } from "drizzle-orm";
import { assignments, calls, materials, people, units } from "@/db/schema";
import { visibleMaterials } from "@/lib/access/visible";
import { rubricAt } from "@/lib/call/rubric";
import { runCall } from "@/lib/call/run.queries";
import type { Ctx } from "@/lib/context";
import { loadMaterial } from "@/lib/material/subject.queries";
import type { SheetColumn } from "./score-sheet";

/** A sheet to print for one expert at one stage: what still waits for their scores; `unit` is "" where they judge blind. */
export type PrintedSheet = { personId: string; person: string; stageLabel: string; columns: SheetColumn[]; rows: { number: string; unit: string }[] };

/** The empty sheets of a call's experts, or of one of them. Throws not_found for who does not run the call. */
export function printedSheets(ctx: Ctx, callId: string, personId: string) {
  const { call } = runCall(ctx, callId);
  const given = ctx.db.select({ id: materials.id, number: materials.number, unit: units.name, stage: materials.stage, personId: people.id, person: people.name })
    .from(assignments).innerJoin(people, eq(people.id, assignments.personId)).innerJoin(materials, and(eq(materials.id, assignments.materialId), eq(materials.stage, assignments.stage)))
    .innerJoin(units, eq(units.id, materials.unitId)).innerJoin(calls, eq(calls.id, materials.callId))
    .where(and(eq(materials.callId, callId), eq(materials.state, "submitted"), isNull(assignments.endedAt), visibleMaterials(ctx.db, ctx.actor), personId === "" ? undefined : eq(people.id, personId)))
    .orderBy(asc(people.name), asc(people.id), asc(materials.stage), asc(materials.number)).all();
  const sheets = new Map<string, PrintedSheet>();
  for (const row of given) {
    const stage = call.stages[row.stage];
    const subject = loadMaterial(ctx.db, row.id, ctx.now)?.subject;
    if (stage?.scored !== true || !subject || subject.single || subject.reviewedNow.includes(row.personId)) continue;
    const key = `${row.personId} ${row.stage}`;
    const sheet = sheets.get(key) ?? { personId: row.personId, person: row.person, stageLabel: stage.label, columns: rubricAt(call.rubric, stage.kind).criteria, rows: [] };
    sheets.set(key, { ...sheet, rows: [...sheet.rows, { number: row.number ?? "", unit: call.judging.blind ? "" : row.unit }] });
  }
  return { call, sheets: [...sheets.values()] };
}
