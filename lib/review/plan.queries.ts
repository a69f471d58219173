import { createHash } from "node:crypto";
import type { Ctx } from "@/lib/context";
import type { Bundling, PlanOptions } from "./assign-input";
import { planAssignment, type Plan } from "./assign-plan";
import { assignSheet, type AssignRow, type AssignSheet, type Holder } from "./assign.queries";

/** A plan over what stands in the database: `removed` are people who can no longer do what they have not sent. */
export type Planned = { sheet: AssignSheet; plan: Plan; removed: { materialId: string; people: string[] }[]; digest: string };

/** Whether somebody keeps what they have: sent, or still in office and not recused from it. */
function keeps(sheet: AssignSheet): (row: AssignRow, holder: Holder) => boolean {
  const known = new Map(sheet.reviewers.map((reviewer) => [reviewer.id, reviewer]));
  return (row, { personId, sent }) => {
    const reviewer = known.get(personId);
    return sent || (reviewer !== undefined && ["free", "ask"].includes(sheet.standings.standing(row.id, reviewer)));
  };
}

/** Whether a material is not to be given to a person without somebody looking: anything asked about, or of another group. */
function bars(sheet: AssignSheet, bundling: Bundling): (materialId: string, personId: string) => boolean {
  const people = new Map(sheet.reviewers.map((reviewer) => [reviewer.id, reviewer]));
  const groups = new Map(sheet.rows.map((row) => [row.id, sheet.members.get(row.bundles.group?.id ?? "")]));
  return (materialId, personId) => {
    const [reviewer, members] = [people.get(personId), groups.get(materialId)];
    if (bundling === "group" && members && !members.has(personId)) return true;
    return reviewer === undefined || sheet.standings.standing(materialId, reviewer) !== "free";
  };
}

/** What the organiser's answers make of the materials that stand at a stage now; throws not_found where the call is another's. */
export const planned = (ctx: Ctx, options: PlanOptions): Planned => planOver(assignSheet(ctx, options.callId, options.stage), options);

/** The same over a sheet that was read already. */
export function planOver(sheet: AssignSheet, options: Omit<PlanOptions, "callId" | "stage">): Planned {
  const keeping = keeps(sheet);
  const removed = sheet.rows.map((row) => ({ materialId: row.id, people: row.holders.filter((holder) => !keeping(row, holder)).map(({ personId }) => personId) })).filter(({ people }) => people.length > 0);
  const freed = new Map([...Map.groupBy(removed.flatMap(({ people }) => people), (id) => id)].map(([id, all]) => [id, all.length]));
  const plan = planAssignment({
    materials: sheet.rows.map((row) => ({ id: row.id, bundle: row.bundles[options.bundling]?.id ?? null, holders: row.holders.filter((holder) => keeping(row, holder)).map(({ personId }) => personId) })),
    reviewers: sheet.reviewers.filter(({ id }) => !options.without.includes(id)).map(({ id, load }) => ({ id, load: load - (freed.get(id) ?? 0), cap: options.cap })),
    each: options.each, together: options.bundling !== "none", seed: String(options.seed), barred: bars(sheet, options.bundling),
  });
  const digest = createHash("sha256").update(JSON.stringify([plan.added, removed])).digest("hex");
  return { sheet, plan, removed, digest };
}
