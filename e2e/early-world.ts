import { newId } from "@/db/schema/columns";
import { startMaterial } from "@/lib/material/mutations";
import { complete } from "@/lib/testing/deeds";
import { DECIDE, SCREEN } from "@/lib/testing/form";
import { openCounty } from "./county";

export const EARLY = { writer: "mei-early", filler: "mo-early", screener: "su-early" } as const;

/** A village that writes and one whose material waits for the township's screening; answers the ids of both materials. */
export function addEarly(): { written: string; filed: string } {
  const { unit, person, as, call, filed, close } = openCounty();
  const county = unit("晨溪县", "county");
  const township = unit("早禾镇", "township", county);
  person(EARLY.screener, "苏晨", township, "reviewer");
  const callId = call(county, { name: "2026年度晨溪县先进村", prefix: "CX-2026", stages: [SCREEN, DECIDE] });
  const [writing, waiting] = [unit("曙光村", "grassroots", township), unit("启明村", "grassroots", township)];
  person(EARLY.writer, "梅早", writing, "filler");
  person(EARLY.filler, "莫迟", waiting, "filler");
  const { materialId } = startMaterial(as(EARLY.writer), { callId, unitId: writing.id, operationId: newId() });
  complete(as(EARLY.writer), materialId);
  const id = filed(callId, waiting, EARLY.filler);
  close();
  return { written: materialId, filed: id };
}
