import { DECIDE, SCORE } from "@/lib/testing/form";
import { openCounty } from "./county";

export const TALKERS = { organiser: "mian-organiser", scorers: ["zhuo-reviewer", "lianfang-reviewer", "qu-reviewer"], filler: "mian-filler" } as const;
const NAMES = ["卓以明", "廉守方", "瞿静"] as const;
export const NAME_OF_FIRST = NAMES[0];
export const VILLAGE = "苎麻坪村";

/** A county call whose three scorers discuss what they have scored, before the organiser decides; one village has filed. */
export function addDiscussion(): { callId: string; materialId: string } {
  const { unit, person, call, filed, close } = openCounty();
  const county = unit("绵渡县", "county");
  const township = unit("芦花镇", "township", county);
  person(TALKERS.organiser, "冯绵之", county, "organiser");
  TALKERS.scorers.forEach((account, index) => person(account, NAMES[index] ?? "", county, "reviewer"));
  const callId = call(county, {
    name: "2026年度绵渡县先进村", prefix: "MD-2026", judging: { rule: "mean", reasons: true, discussion: true },
    stages: [{ ...SCORE, reviewers: 3, panel: [...TALKERS.scorers] }, DECIDE],
  });
  const village = unit(VILLAGE, "grassroots", township);
  person(TALKERS.filler, "填报人", village, "filler");
  const materialId = filed(callId, village, TALKERS.filler);
  close();
  return { callId, materialId };
}
