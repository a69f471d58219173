import { DECIDE, SCORE } from "@/lib/testing/form";
import { openCounty } from "./county";

export const SCORERS = ["ge-reviewer", "shu-reviewer"] as const;
export const ORGANISER = "xue-organiser";
export const VILLAGES = ["鹭鸶湾村", "老鹰岩村", "半边街村", "柑子园村", "黄泥塝村"] as const;

/** A county call of one stage of three scorers, with five villages filed; the organiser scores as well, as the third. */
export function addSealed(): { callId: string; ids: string[] } {
  const { unit, person, join, call, filed, close } = openCounty();
  const county = unit("岫岩县", "county");
  const township = unit("白鹤镇", "township", county);
  const [first, second] = SCORERS;
  person(first, "葛云章", county, "reviewer");
  person(second, "舒望", county, "reviewer");
  const third = person(ORGANISER, "薛长安", county, "organiser");
  join(third.id, county.id, "reviewer");
  const callId = call(county, { name: "2026年度岫岩县先进村", prefix: "XY-2026", judging: { rule: "mean", reasons: true, promise: true }, stages: [{ ...SCORE, reviewers: 3, panel: [first, second, ORGANISER] }, DECIDE] });
  const ids = VILLAGES.map((name, index) => {
    const village = unit(name, "grassroots", township);
    person(`xiu${index}-filler`, `填报人${index + 1}`, village, "filler");
    return filed(callId, village, `xiu${index}-filler`);
  });
  close();
  return { callId, ids };
}
