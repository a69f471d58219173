import { and, eq, inArray, isNotNull, isNull, notInArray } from "drizzle-orm";
import { materials, people, reviews } from "@/db/schema";
import { runCall } from "@/lib/call/run.queries";
import type { Ctx } from "@/lib/context";
import { notFound } from "@/lib/errors";
import { referenceStatistics, type NoStatistics, type Statistics } from "./reference-statistics";
import type { ResultGroup } from "./results.queries";

/** A group with its statistics, or why it has none; `sealed` where one's own scores are still to be given. */
export type ReferenceGroup = { name: string; names: Record<string, string>; units: Record<string, string> } & ({ ok: true; statistics: Statistics } | { ok: false; reason: NoStatistics | { why: "sealed" } });

function sheetsOf(ctx: Ctx, ids: readonly string[], stage: number) {
  return ctx.db.select({ material: reviews.materialId, reviewer: reviews.personId, name: people.name, total: reviews.total }).from(reviews)
    .innerJoin(materials, and(eq(materials.id, reviews.materialId), eq(materials.revisionId, reviews.revisionId))).innerJoin(people, eq(people.id, reviews.personId))
    .where(and(inArray(reviews.materialId, [...ids]), eq(reviews.stage, stage), isNotNull(reviews.total), isNull(reviews.setAsideAt), notInArray(reviews.verdict, ["return", "sendDown", "abstain"]))).all();
}

/**
 * The reference statistics (统计参考) of each ranked group of a call: of the totals of the stage that several score.
 * `full` in half-points; `groups` as resultsPage answers them to this person. Throws not_found for who does not run the call, and where the call does not ask for them.
 */
export function referencePage(ctx: Ctx, callId: string, full: number, groups: readonly ResultGroup[]): ReferenceGroup[] {
  const { call } = runCall(ctx, callId);
  if (call.judging.statistics !== true) throw notFound();
  const scored = call.stages.findIndex((stage) => stage.scored && stage.kind === "score");
  const stage = scored >= 0 ? scored : call.stages.findIndex((one) => one.scored);
  return groups.map(({ name, rows }): ReferenceGroup => {
    const units = Object.fromEntries(rows.map(({ id, unit }) => [id, unit]));
    if (rows.some(({ sealed }) => sealed)) return { name, names: {}, units, ok: false, reason: { why: "sealed" } };
    const sheets = sheetsOf(ctx, rows.map(({ id }) => id), stage);
    const names = Object.fromEntries(sheets.map((sheet) => [sheet.reviewer, sheet.name]));
    return { name, names, units, ...referenceStatistics(sheets.map(({ material, reviewer, total }) => ({ material, reviewer, points: (total ?? 0) / 2 })), full / 2) };
  });
}
