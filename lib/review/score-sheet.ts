import { createHash } from "node:crypto";
import type { Criterion } from "@/lib/call/rubric";
import { CAST } from "./score-sheet-box";
import { pointsOf, type Scores } from "./scoring";

/** A column of a sheet: what one criterion is called there, and its most half-points. */
export type SheetColumn = Pick<Criterion, "key" | "label" | "max" | "kind">;
/** A row: one material that waits for a person's scores, with what they have scored and written so far. */
export type SheetRow = { materialId: string; revisionId: string; number: string; unit: string; scores: Scores; remark: string };
/** A person's sheet (评分表) of one scored stage of a call, to be filled in away from the network. */
export type ScoreSheet = { callId: string; callName: string; stage: number; stageLabel: string; personId: string; personName: string; columns: SheetColumn[]; rows: SheetRow[] };

const NUMBER = "编号";
const UNIT = "单位";
const REMARK = "总评意见";

/** The words at the head of a criterion's column: its label with the most that it gives, or how a veto is cast. */
export function headOf({ label, max, kind }: SheetColumn): string {
  if (kind === "veto") return `${label}（一票否决，填“${CAST}”）`;
  return kind === "bonus" ? `${label}（加分，最多 ${pointsOf(max)} 分）` : `${label}（满分 ${pointsOf(max)} 分）`;
}

/** The heads of all columns, from the left. */
export const headsOf = (columns: readonly SheetColumn[]) => [NUMBER, UNIT, ...columns.map(headOf), REMARK];

/** What a sheet says of itself beside what people fill in; its lines stand on the sheet that is hidden. */
export type Marks = { callId: string; stage: number; personId: string; heads: string[]; keys: string[]; rows: { number: string; materialId: string; revisionId: string }[] };

/** The marks of a sheet. */
export const marksOf = ({ callId, stage, personId, columns, rows }: ScoreSheet): Marks => ({
  callId, stage, personId, heads: headsOf(columns), keys: columns.map(({ key }) => key),
  rows: rows.map(({ number, materialId, revisionId }) => ({ number, materialId, revisionId })),
});

/** A sum over the marks that shows whether somebody changed them (SHA-256, 64 hexadecimal digits); it proves nothing to a forger. */
export function sumOf({ callId, stage, personId, heads, keys, rows }: Marks): string {
  const lines = [callId, String(stage), personId, heads, keys, ...rows.map(({ number, materialId, revisionId }) => [number, materialId, revisionId])];
  return createHash("sha256").update(JSON.stringify(lines)).digest("hex");
}
