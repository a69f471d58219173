import { and, eq } from "drizzle-orm";
import { groupMaterials, groups, materials, quotas } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import type { Stage } from "@/lib/call/stages";
import { DECIDE, SCORE, SCREEN } from "./form";
import { makeWorld, type Person, type Unit } from "./world";

const VISIT: Stage = { kind: "visit", label: "实地核查", reviewers: 1, panel: [], scored: false };

/** The kinds of call that lives are led in: plain, with a quota and a sign-off, with a visit, named people and self-scores, with a single judge. */
export const CALL_KINDS = ["plain", "quota", "visit", "alone"] as const;
export type CallKind = (typeof CALL_KINDS)[number];

type Roles = "filler" | "signer" | "assistant" | "screener" | "scorer" | "organiser" | "stranger";
export type Company = Record<Roles, readonly Person[]>;

function stagesFor(kind: CallKind, scorers: readonly Person[]): Stage[] {
  const panel = scorers.slice(0, 2).map(({ account }) => account);
  const [first = "", second = ""] = panel;
  if (kind === "alone") return [{ ...SCORE, reviewers: 1, panel: [first] }];
  if (kind === "visit") return [SCREEN, { ...VISIT, panel: [first] }, { ...SCORE, panel }, { ...DECIDE, panel: [second] }];
  return [SCREEN, { ...SCORE, panel }, DECIDE];
}

/**
 * A world for lives of materials: a call of this kind, three villages of two townships that may file in it, and
 * everybody around them twice. In a call with a quota one of a township's two may be recommended, one of the group approved.
 */
export function makeLife(kind: CallKind) {
  const world = makeWorld();
  const { db, county, township, otherTownship, village, secondVillage, otherVillage, person, fillerOf, signerOf } = world;
  const villages = [village, secondVillage, otherVillage] as const;
  const scorers = [...world.scorers, person("reviewer", county)];
  const company: Company = {
    filler: villages.map(fillerOf), signer: villages.map(signerOf), assistant: [world.assistant, person("assistant", otherTownship)],
    screener: [world.screener, person("reviewer", otherTownship), person("reviewer", township)], scorer: scorers,
    organiser: [world.organiser, person("organiser", county)], stranger: [person("admin", county), person("auditor", county), person("filler", township)],
  };
  const callId = world.call({ stages: stagesFor(kind, scorers), signOff: kind === "quota" ? "required" : "none", judging: { rule: "mean", reasons: true, discussion: true, selfScore: kind === "visit" } });
  const groupId = newId();
  if (kind === "quota") {
    db.insert(quotas).values({ callId, unitId: township.id, kind: "", places: 1 }).run();
    db.insert(groups).values({ id: groupId, callId, name: "村组", places: 1, leaderId: null, position: 0 }).run();
  }
  /** The material of a village in this call; an id of nothing where it has not begun one. */
  const materialOf = (unit: Unit): string =>
    db.select({ id: materials.id }).from(materials).where(and(eq(materials.callId, callId), eq(materials.unitId, unit.id))).get()?.id ?? newId();
  /** Puts whatever has begun into the group. */
  const intoGroup = () => {
    if (kind !== "quota") return;
    for (const { id: materialId } of db.select({ id: materials.id }).from(materials).all()) db.insert(groupMaterials).values({ materialId, groupId }).onConflictDoNothing().run();
  };
  return { ...world, kind, callId, groupId, villages, company, materialOf, intoGroup };
}
export type Life = ReturnType<typeof makeLife>;
