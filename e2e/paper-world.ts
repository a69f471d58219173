import { DECIDE, SCORE } from "@/lib/testing/form";
import { openCounty } from "./county";

export const PAPER_VILLAGES = ["芦花荡村", "柿子坪村"] as const;
export const PAPER_PEOPLE = { organiser: "xun-organiser", second: "mu-organiser", expert: "ping-reviewer", other: "lianshan-reviewer" } as const;
const NAMES = { organiser: "荀守中", second: "穆清源", expert: "平允文", other: "连山河" } as const;

/** A county call whose two villages wait for two experts: one scores in the system, one on paper; two organisers key in. */
export function addPaperCall(): { callId: string; ids: string[] } {
  const { unit, person, call, filed, close } = openCounty();
  const county = unit("芦汀县", "county");
  const township = unit("柿坪镇", "township", county);
  for (const who of ["organiser", "second"] as const) person(PAPER_PEOPLE[who], NAMES[who], county, "organiser");
  for (const who of ["expert", "other"] as const) person(PAPER_PEOPLE[who], NAMES[who], county, "reviewer");
  const callId = call(county, {
    name: "2026年度芦汀县先进村", prefix: "LT-2026", judging: { rule: "mean", reasons: true },
    stages: [{ ...SCORE, panel: [PAPER_PEOPLE.expert, PAPER_PEOPLE.other] }, DECIDE],
  });
  const ids = PAPER_VILLAGES.map((name, index) => {
    const village = unit(name, "grassroots", township);
    person(`tang${index}-filler`, `填报人${index + 1}`, village, "filler");
    return filed(callId, village, `tang${index}-filler`);
  });
  close();
  return { callId, ids };
}
