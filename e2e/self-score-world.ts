import { startMaterial } from "@/lib/material/mutations";
import { newId } from "@/db/schema/columns";
import { SELF_CALL } from "@/lib/material/self-score-for-tests";
import { complete } from "@/lib/testing/deeds";
import { DECIDE, SCORE } from "@/lib/testing/form";
import { openCounty } from "./county";

export const FILLER = "mao-filler";
export const SCORERS = ["kuang-reviewer", "pu-reviewer"] as const;
export const ORGANISER = "jing-organiser";

/** A county call that asks units to score themselves, scored by two; a village has written all but its own scores. Answers its material's address. */
export function addSelfScored(): string {
  const { unit, person, as, call, close } = openCounty();
  const county = unit("沅陂县", "county");
  const village = unit("磨子岩村", "grassroots", unit("水碾镇", "township", county));
  person(ORGANISER, "荆怀远", county, "organiser");
  person(SCORERS[0], "邝之屏", county, "reviewer");
  person(SCORERS[1], "蒲若谷", county, "reviewer");
  person(FILLER, "毛竹青", village, "filler");
  const callId = call(county, { ...SELF_CALL, name: "2026年度沅陂县先进村", prefix: "YB-2026", stages: [{ ...SCORE, panel: [...SCORERS] }, DECIDE] });
  const { materialId } = startMaterial(as(FILLER), { callId, unitId: village.id, operationId: newId() });
  complete(as(FILLER), materialId);
  close();
  return `/materials/${materialId}`;
}
