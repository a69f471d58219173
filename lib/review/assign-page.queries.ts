import { inArray } from "drizzle-orm";
import { people } from "@/db/schema";
import { runCall } from "@/lib/call/run.queries";
import type { Ctx } from "@/lib/context";
import { shownRows, type AskedPlan, type AssignView } from "./assign-view";
import { assignSheet, stageCounts, type AssignRow, type AssignSheet } from "./assign.queries";
import { choicesFor, type Choice } from "./choice.queries";
import { planOver, type Planned } from "./plan.queries";
import { recusalsInCall } from "./recusal.queries";

const PAGE_SIZE = 25;
/** Rows of those that found nobody which a preview names; the others are counted. */
const NAMED = 10;

type Named = AssignRow & { missing: number };

/** How many a material still lacks: stages that somebody holds by office lack nobody. */
const lacking = ({ stage, call }: AssignSheet) => {
  const { kind, reviewers } = call.stages[stage] ?? { kind: "decide", reviewers: 1 };
  const wanted = kind === "score" || kind === "visit" ? reviewers : 0;
  return (row: AssignRow) => Math.max(0, wanted - row.holders.length);
};

function bundlesOf(rows: readonly Named[]) {
  return (["unit", "group"] as const).flatMap((by) => {
    const found = Map.groupBy(rows.filter((row) => row.bundles[by] !== null), (row) => row.bundles[by]?.id ?? "");
    return [...found].map(([id, of]) => ({ by, id, name: of[0]?.bundles[by]?.name ?? "", count: of.length, lacking: of.filter((row) => row.missing > 0).length }))
      .toSorted((a, b) => a.name.localeCompare(b.name, "zh"));
  });
}

function previewOf({ sheet, plan, removed, digest }: Planned, by: AskedPlan["bundling"]) {
  const rows = new Map(sheet.rows.map((row) => [row.id, row]));
  const names = new Map(sheet.rows.flatMap((row) => (row.bundles[by] ? [[row.bundles[by].id, row.bundles[by].name] as const] : [])));
  const loads = new Map(plan.loads.map((row) => [row.personId, row]));
  const taking = sheet.reviewers.flatMap(({ id, name, unit }) => {
    const row = loads.get(id);
    return row ? [{ id, name, unit, before: row.before, after: row.after }] : [];
  });
  return {
    digest, people: taking,
    changed: new Set([...plan.added, ...removed].map((row) => row.materialId)).size,
    places: plan.added.reduce((sum, row) => sum + row.people.length, 0),
    removed: removed.reduce((sum, row) => sum + row.people.length, 0),
    unplaced: { count: plan.unplaced.length, rows: plan.unplaced.slice(0, NAMED).map(({ materialId, missing, why }) => ({ id: materialId, number: rows.get(materialId)?.number ?? "", unit: rows.get(materialId)?.unit ?? "", missing, why })) },
    split: plan.split.map((id) => names.get(id) ?? ""),
  };
}
export type Preview = ReturnType<typeof previewOf>;

function choicesOf(sheet: AssignSheet, id: string): { row: AssignRow; people: Choice[] } | null {
  const row = sheet.rows.find((one) => one.id === id);
  if (!row) return null;
  const loads = new Map(sheet.reviewers.map((one) => [one.id, one.load]));
  return { row, people: choicesFor(id, { reviewers: sheet.reviewers, loads, standings: sheet.standings, holders: new Map(row.holders.map((holder) => [holder.personId, holder])) }) };
}

function named(ctx: Ctx, rows: readonly Named[]) {
  const ids = [...new Set(rows.flatMap((row) => row.holders.map((holder) => holder.personId)))];
  const names = new Map(ctx.db.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, ids)).all().map((row) => [row.id, row.name]));
  return rows.map(({ id, number, unit, missing, holders }) => ({ id, number, unit, missing, holders: holders.map(({ personId, begun, sent }) => ({ id: personId, name: names.get(personId) ?? "", begun, sent })) }));
}

/** The stage that the view asks for, else the first that is scored by several and has materials, else the first with any. */
function stageFor(stages: readonly { index: number; kind: string; count: number }[], asked: number | null): number {
  const filled = stages.filter(({ count }) => count > 0);
  return stages.find(({ index }) => index === asked)?.index ?? (filled.find(({ kind }) => kind === "score" || kind === "visit") ?? filled[0] ?? stages[0])?.index ?? 0;
}

/** All that the assignment page shows of a call; throws not_found where this person does not run it. */
export function assignPage(ctx: Ctx, callId: string, view: AssignView) {
  const { call } = runCall(ctx, callId);
  const counts = stageCounts(ctx, callId);
  const stages = call.stages.map(({ label, kind }, index) => ({ index, label, kind, count: counts.get(index) ?? 0 }));
  const stage = stageFor(stages, view.stage);
  const sheet = assignSheet(ctx, callId, stage);
  const missing = lacking(sheet);
  const rows = sheet.rows.map((row): Named => ({ ...row, missing: missing(row) }));
  const shown = shownRows(rows, view);
  const page = Math.min(view.page, Math.max(1, Math.ceil(shown.length / PAGE_SIZE)));
  const { reviewers = 1, kind = "decide" } = call.stages[stage] ?? {};
  return {
    call: { id: call.id, name: call.name }, stages, stage, each: reviewers, panel: kind === "score" || kind === "visit",
    people: sheet.reviewers.map(({ id, name, unit, load }) => ({ id, name, unit, load })),
    counts: { all: rows.length, lacking: rows.filter((row) => row.missing > 0).length },
    rows: named(ctx, shown.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)), total: shown.length, page, size: PAGE_SIZE,
    edit: choicesOf(sheet, view.edit),
    bundles: bundlesOf(rows),
    preview: view.plan ? previewOf(planOver(sheet, view.plan), view.plan.bundling) : null,
    recusals: recusalsInCall(ctx, callId),
  };
}
export type AssignPage = ReturnType<typeof assignPage>;
