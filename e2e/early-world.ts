import { DECIDE, SCREEN } from "@/lib/testing/form";
import { openCounty } from "./county";

export const EARLY = { writer: "mei-early", filler: "mo-early", screener: "su-early" } as const;

/** A village that writes and one whose material waits for the township's screening; answers the ids of both materials. */
export function addEarly(): { written: string; filed: string } {
  const { unit, person, call, written, filed, close } = openCounty();
  const county = unit("晨溪县", "county");
  const township = unit("早禾镇", "township", county);
  person(EARLY.screener, "苏晨", township, "reviewer");
  const callId = call(county, { name: "2026年度晨溪县先进村", prefix: "CX-2026", stages: [SCREEN, DECIDE] });
  const [writing, waiting] = [unit("曙光村", "grassroots", township), unit("启明村", "grassroots", township)];
  person(EARLY.writer, "梅早", writing, "filler");
  person(EARLY.filler, "莫迟", waiting, "filler");
  const ids = { written: written(callId, writing, EARLY.writer), filed: filed(callId, waiting, EARLY.filler) };
  close();
  return ids;
}
