import { and, asc, eq, isNull } from "drizzle-orm";
import { assignments, calls, files, materials, paperSheets, people, revisions, units } from "@/db/schema";
import { refusal } from "@/lib/access/policy";
import { visibleMaterials } from "@/lib/access/visible";
import { rubricAt, type Criterion } from "@/lib/call/rubric";
import { runCall } from "@/lib/call/run.queries";
import type { Ctx } from "@/lib/context";
import { notFound, type Refusal } from "@/lib/errors";
import { findFor, loadMaterial, type Loaded } from "@/lib/material/subject.queries";
import type { PaperState } from "./paper-sheet";

export type PaperRow = typeof paperSheets.$inferSelect;

/** What is keyed for an expert of the newest revision at its stage; what was keyed before that revision came in is no more. */
export function paperOf({ db }: Ctx, { material }: Loaded, personId: string): PaperRow | null {
  const row = db.select().from(paperSheets).where(and(eq(paperSheets.materialId, material.id), eq(paperSheets.stage, material.stage), eq(paperSheets.personId, personId))).get();
  const filed = db.select({ at: revisions.submittedAt }).from(revisions).where(eq(revisions.id, material.revisionId ?? "")).get();
  return row && filed && row.keyedAt >= filed.at ? row : null;
}

/** An expert of a material and how far their paper has come; `mine`: keyed in by who asks. */
export type PaperPerson = { id: string; name: string; state: PaperState; mine: boolean };
/** A material with the experts who score it; `refused` says why who asks may not key in for it. */
export type PaperMaterial = { id: string; unit: string; number: string; stageLabel: string; refused: Refusal | null; people: PaperPerson[] };
/** What the form of one paper is given: the second person is never given what the first keyed. */
export type PaperForm = {
  materialId: string; revisionId: string; personId: string; person: string; unit: string; number: string; criteria: Criterion[];
  /** The keying to check; null: nothing is keyed, or one's own, which is keyed anew. */
  check: { keyedAt: number; by: string; remark: string } | null;
  again: boolean;
};

function stateOf(ctx: Ctx, loaded: Loaded, personId: string): Pick<PaperPerson, "state" | "mine"> {
  const paper = paperOf(ctx, loaded, personId);
  const sent = loaded.subject.reviewedNow.includes(personId);
  if (sent) return { state: paper?.checkedAt != null ? "counted" : "sent", mine: false };
  return paper && paper.checkedAt === null ? { state: "keyed", mine: paper.keyedBy === ctx.actor.personId } : { state: "none", mine: false };
}

function materialOf(ctx: Ctx, loaded: Loaded): PaperMaterial {
  const { material, unit, call } = loaded;
  const experts = ctx.db.select({ id: people.id, name: people.name }).from(assignments).innerJoin(people, eq(people.id, assignments.personId))
    .where(and(eq(assignments.materialId, material.id), eq(assignments.stage, material.stage), isNull(assignments.endedAt))).orderBy(asc(people.name)).all();
  return {
    id: material.id, unit: unit.name, number: material.number ?? "", stageLabel: call.stages[material.stage]?.label ?? "", refused: refusal(ctx.actor, "review.key", loaded.subject),
    people: experts.map((expert) => ({ ...expert, ...stateOf(ctx, loaded, expert.id) })),
  };
}

function scoredNow(ctx: Ctx, callId: string): Loaded[] {
  const rows = ctx.db.select({ id: materials.id }).from(materials).innerJoin(units, eq(units.id, materials.unitId)).innerJoin(calls, eq(calls.id, materials.callId))
    .where(and(eq(materials.callId, callId), eq(materials.state, "submitted"), visibleMaterials(ctx.db, ctx.actor))).orderBy(asc(materials.number)).all();
  return rows.flatMap(({ id }) => loadMaterial(ctx.db, id, ctx.now) ?? [])
    .filter(({ call, material, subject }) => call.stages[material.stage]?.scored === true && !subject.single);
}

function formOf(ctx: Ctx, loaded: Loaded, personId: string): PaperForm | null {
  const shown = materialOf(ctx, loaded);
  const expert = shown.people.find(({ id }) => id === personId);
  if (shown.refused || !expert || expert.id === ctx.actor.personId || expert.state === "sent" || expert.state === "counted") return null;
  const { call, material } = loaded;
  const paper = paperOf(ctx, loaded, personId);
  const by = paper && ctx.db.select({ name: people.name }).from(people).where(eq(people.id, paper.keyedBy)).get();
  return {
    materialId: material.id, revisionId: material.revisionId ?? "", personId, person: expert.name, unit: shown.unit, number: shown.number,
    criteria: rubricAt(call.rubric, call.stages[material.stage]?.kind ?? "decide").criteria,
    check: paper && by && expert.state === "keyed" && !expert.mine ? { keyedAt: paper.keyedAt, by: by.name, remark: paper.remark } : null, again: expert.mine,
  };
}

/** The materials of a call that several people score now, and the form of the paper that is asked for. Throws not_found for who does not run the call. */
export function paperPage(ctx: Ctx, callId: string, asked: { material: string; person: string }) {
  const { call } = runCall(ctx, callId);
  const scored = scoredNow(ctx, callId);
  const chosen = scored.find(({ material }) => material.id === asked.material);
  return { call, rows: scored.map((loaded) => materialOf(ctx, loaded)), form: chosen ? formOf(ctx, chosen, asked.person) : null };
}

/** The scan of a paper that is keyed in; for whoever may key in for its material. Throws not_found for all others. */
export function paperScan(ctx: Ctx, materialId: string, personId: string): { hash: string; kind: string; name: string } {
  const loaded = findFor(ctx, materialId, "review.key");
  const paper = paperOf(ctx, loaded, personId);
  const file = paper && ctx.db.select({ hash: files.hash, kind: files.kind }).from(files).where(eq(files.hash, paper.fileHash)).get();
  if (!file) throw notFound();
  return { ...file, name: loaded.material.number ?? materialId };
}
