import { DECIDE, SCREEN } from "@/lib/testing/form";
import { openCounty } from "./county";

export const WRITER = "yuwen-filler";

/** A village that has written all of its material and not submitted it; answers the material's id. */
export function addWritten(): string {
  const { unit, person, call, written, close } = openCounty();
  const county = unit("砚池县", "county");
  const village = unit("墨香村", "grassroots", unit("笔架镇", "township", county));
  person(WRITER, "宇文写", village, "filler");
  const callId = call(county, { name: "2026年度砚池县先进村", prefix: "YC-2026", stages: [SCREEN, DECIDE] });
  const materialId = written(callId, village, WRITER);
  close();
  return materialId;
}
