import { newOperationId } from "@/components/ui/operation-id";
import type { PartDefinition } from "@/lib/call/form";
import { groundOf, planBulk, proposedChoice, stopOf, type BulkChoice, type BulkPlan, type BulkStop, type Ground, type StandingMaterial } from "@/lib/material/bulk-plan";
import type { ReadMaterial } from "@/lib/material/bulk-row";

/** A material that was read, and what the person says of it; `choice` null stands for what is proposed. Its operation ids change with what would be written. */
export type Row = ReadMaterial & {
  id: string; file: string; unitId: string | null; byHand: boolean; choice: BulkChoice | null; cleared: boolean;
  state: "idle" | "making" | "failed" | "done"; problem: string | null; materialId: string | null; replaced: boolean; startId: string; importId: string;
};
/** What stands of each unit of the call, by the unit's id; null where it has no material. */
export type Standings = Readonly<Record<string, StandingMaterial | null>>;
/** A row with what follows from the others and from what stands. */
export type SeenRow = { row: Row; standing: StandingMaterial | null; ground: Ground; choice: BulkChoice; plan: BulkPlan; stop: BulkStop | null };

export const newRow = (file: string, read: ReadMaterial): Row => ({
  ...read, id: newOperationId(), file, unitId: read.match.unitId, byHand: false, choice: null, cleared: false,
  state: "idle", problem: null, materialId: null, replaced: false, startId: newOperationId(), importId: newOperationId(),
});

/** A row as the person changed it: what failed before may be tried anew, as a new intent. */
export const changed = (row: Row, to: Partial<Pick<Row, "unitId" | "choice" | "cleared" | "byHand">>): Row =>
  ({ ...row, ...to, state: "idle", problem: null, startId: newOperationId(), importId: newOperationId() });

/** Every row as it is shown; of two that go to one unit neither is made. */
export function seeRows(rows: readonly Row[], standings: Standings, parts: readonly PartDefinition[]): SeenRow[] {
  const seen = rows.map((row) => {
    const standing = row.unitId === null ? null : standings[row.unitId] ?? null;
    const ground = groundOf(row.texts, standing);
    const choice = row.choice ?? proposedChoice(ground);
    return { row, standing, ground, choice, plan: planBulk(row.texts, parts, standing, choice) };
  });
  const goes = seen.filter(({ row, choice }) => row.unitId !== null && row.state !== "done" && choice !== "skip");
  return seen.map((one) => {
    const { row, standing, choice, plan } = one;
    const twice = goes.some((other) => other.row !== row && other.row.unitId === row.unitId);
    const facts = { plan, placed: Object.keys(row.texts.parts).length > 0, unitId: row.unitId, marked: row.marks.length > 0, cleared: row.cleared, closed: standing !== null && standing.why !== null, twice, choice };
    return { ...one, stop: stopOf(facts) };
  });
}
