import { eq } from "drizzle-orm";
import { calls, groupMaterials, groupMembers, groups, materials, quotas } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { judge, rowOf } from "@/lib/testing/deeds";
import { DECIDE, SCORE, SCREEN } from "@/lib/testing/form";
import { sendList } from "@/lib/review/recommend.mutations";
import { openCounty } from "./county";

export const RUNNING = { organiser: "mei-organiser", screener: "duan-reviewer", scorers: ["jing-reviewer", "bao-reviewer"], filler: "cen0-filler" } as const;
const VILLAGES = ["乌桕坝村", "野茶溪村", "鹅掌楸村", "老鹰岩村", "水磨沟村"] as const;

const PREFIX = "CXK-2026";

/** A county call in full swing, made once a database: of five villages one is scored by one of two, one was left out, two wait for the list, one is not screened; there is a group and a quota. */
export function addRunning(): { callId: string; ids: string[] } {
  const { db, unit, person, call, filed, as, close } = openCounty();
  const there = db.select({ id: calls.id }).from(calls).where(eq(calls.prefix, PREFIX)).get();
  if (there) {
    const ids = db.select({ id: materials.id }).from(materials).where(eq(materials.callId, there.id)).orderBy(materials.number).all().map(({ id }) => id);
    close();
    return { callId: there.id, ids };
  }
  const county = unit("岑溪口县", "county");
  const township = unit("枇杷镇", "township", county);
  person(RUNNING.organiser, "梅知远", county, "organiser");
  person(RUNNING.screener, "段青山", township, "reviewer");
  const scorers = RUNNING.scorers.map((account, index) => person(account, ["景明", "包容"][index] ?? "", county, "reviewer"));
  const callId = call(county, { name: "2026年度岑溪口县先进村", prefix: PREFIX, basis: "岑委办〔2026〕3号", stages: [SCREEN, { ...SCORE, panel: [...RUNNING.scorers] }, DECIDE] });
  db.insert(quotas).values({ callId, unitId: township.id, kind: "", places: 3 }).run();
  const ids = VILLAGES.map((name, index) => {
    const village = unit(name, "grassroots", township);
    person(`cen${index}-filler`, `填报人${index + 1}`, village, "filler");
    return filed(callId, village, `cen${index}-filler`);
  });
  const groupId = newId();
  db.insert(groups).values({ id: groupId, callId, name: "村组", places: 2, leaderId: null, position: 0 }).run();
  for (const { id: personId } of scorers) db.insert(groupMembers).values({ groupId, personId }).run();
  for (const materialId of ids) db.insert(groupMaterials).values({ materialId, groupId }).run();
  const screener = as(RUNNING.screener);
  const [up = "", left = "", ...waiting] = ids;
  for (const id of [up, left]) judge(screener, id, "pass");
  sendList(screener, {
    callId, unitId: township.id, meeting: "镇党委会第 5 次会议", heldOn: "2026-03-02", documentNumber: "枇政报〔2026〕2号", operationId: newId(),
    rows: [up, left].map((materialId) => ({ materialId, version: rowOf(screener, materialId).version, up: materialId === up })),
  });
  for (const id of waiting.slice(0, 2)) judge(screener, id, "pass");
  judge(as(RUNNING.scorers[0]), up, "score");
  close();
  return { callId, ids };
}
