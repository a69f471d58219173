import { and, eq, isNull } from "drizzle-orm";
import { assignments, reviews } from "@/db/schema";
import type { Ctx } from "@/lib/context";
import type { Loaded } from "@/lib/material/subject.queries";
import { openLoads } from "./assign.queries";
import type { Doubt, Standing } from "./recusal";
import { reviewersOf, standingsTo, type Reviewer, type Standings } from "./standing.queries";

/** Somebody who may be given a material, or may not: what they have open, whether they have it, and what is asked about them. */
export type Choice = { id: string; name: string; unit: string; load: number; given: boolean; begun: boolean; standing: Standing; doubts: Doubt[] };

type Given = { reviewers: readonly Reviewer[]; loads: ReadonlyMap<string, number>; standings: Standings; holders: ReadonlyMap<string, { begun: boolean }> };

/** Everybody below the organiser as a choice for a material, by name; those of its own unit are left out. */
export function choicesFor(materialId: string, { reviewers, loads, standings, holders }: Given): Choice[] {
  return reviewers.flatMap((reviewer) => {
    const standing = standings.standing(materialId, reviewer);
    if (standing === "barred") return [];
    const holder = holders.get(reviewer.id);
    return [{
      id: reviewer.id, name: reviewer.name, unit: reviewer.unit, load: loads.get(reviewer.id) ?? 0, given: holder !== undefined, begun: holder?.begun ?? false,
      standing, doubts: standing === "ask" ? standings.doubts(materialId, reviewer) : [],
    }];
  });
}

/** Who may be given a material at its stage and who has it: reviewers in force below the organiser, none of the material's own unit. */
export function assignable({ db, now }: Ctx, { material, call }: Loaded): Choice[] {
  const given = db.select({ personId: assignments.personId }).from(assignments)
    .where(and(eq(assignments.materialId, material.id), eq(assignments.stage, material.stage), isNull(assignments.endedAt))).all();
  const begun = new Set(db.select({ personId: reviews.personId }).from(reviews).where(and(eq(reviews.materialId, material.id), eq(reviews.stage, material.stage))).all().map((row) => row.personId));
  const holders = new Map(given.map(({ personId }) => [personId, { begun: begun.has(personId) }]));
  return choicesFor(material.id, { reviewers: reviewersOf(db, call.unitId, now), loads: openLoads(db), standings: standingsTo(db, material.id, now), holders });
}
