import { SELF_CALL } from "@/lib/material/self-score-for-tests";
import { DECIDE, SCORE } from "@/lib/testing/form";
import { openCounty } from "./county";

export const FILLER = "mao-filler";
export const SCORERS = ["kuang-reviewer", "pu-reviewer"] as const;
export const ORGANISER = "jing-organiser";

/** A county call that asks units to score themselves, scored by two; a village has written all but its own scores. Answers its material's address. */
export function addSelfScored(): string {
  const { unit, person, call, written, close } = openCounty();
  const county = unit("沅陂县", "county");
  const village = unit("磨子岩村", "grassroots", unit("水碾镇", "township", county));
  person(ORGANISER, "荆怀远", county, "organiser");
  person(SCORERS[0], "邝之屏", county, "reviewer");
  person(SCORERS[1], "蒲若谷", county, "reviewer");
  person(FILLER, "毛竹青", village, "filler");
  const callId = call(county, { ...SELF_CALL, name: "2026年度沅陂县先进村", prefix: "YB-2026", stages: [{ ...SCORE, panel: [...SCORERS] }, DECIDE] });
  const materialId = written(callId, village, FILLER);
  close();
  return `/materials/${materialId}`;
}
