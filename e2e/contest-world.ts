import { groupMaterials, groups, quotas } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { DECIDE, SCORE, SCREEN } from "@/lib/testing/form";
import { openCounty } from "./county";

export const VILLAGES = ["枫香坳村", "苦李坪村", "油榨沟村", "双堰村", "落花屯村"] as const;
export const PEOPLE = { organiser: "zhen-organiser", screener: "shao-reviewer", scorers: ["dou-reviewer", "gan-reviewer", "yuan-reviewer"] } as const;
const NAMES = { organiser: "甄立言", screener: "邵春生", scorers: ["窦明远", "甘棠", "袁柏年"] } as const;
export const fillerOf = (village: number) => `lan${village}-filler`;

/** A county call: five villages of a township have filed, three of them may be recommended, three people score, the organiser decides. */
export function addContest(): { callId: string; ids: string[] } {
  const { db, unit, person, call, filed, close } = openCounty();
  const county = unit("澜坪县", "county");
  const township = unit("沙棠镇", "township", county);
  person(PEOPLE.organiser, NAMES.organiser, county, "organiser");
  person(PEOPLE.screener, NAMES.screener, township, "reviewer");
  PEOPLE.scorers.forEach((account, index) => person(account, NAMES.scorers[index] ?? "", county, "reviewer"));
  const callId = call(county, {
    name: "2026年度澜坪县先进村", prefix: "LP-2026", basis: "澜委办〔2026〕9号", judging: { rule: "trimmed", reasons: true },
    stages: [SCREEN, { ...SCORE, reviewers: 3, panel: [...PEOPLE.scorers] }, DECIDE],
  });
  db.insert(quotas).values({ callId, unitId: township.id, kind: "", places: 3 }).run();
  const groupId = newId();
  db.insert(groups).values({ id: groupId, callId, name: "村组", places: 2, leaderId: null, position: 0 }).run();
  const ids = VILLAGES.map((name, index) => {
    const village = unit(name, "grassroots", township);
    person(fillerOf(index), `填报人${index + 1}`, village, "filler");
    return filed(callId, village, fillerOf(index));
  });
  for (const materialId of ids) db.insert(groupMaterials).values({ materialId, groupId }).run();
  close();
  return { callId, ids };
}
