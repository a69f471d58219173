import type { Criterion } from "@/lib/call/rubric";
import type { Problem, Refusal } from "@/lib/errors";
import { boxOf, CAST } from "./score-sheet-box";
import type { TypedRow } from "./score-sheet-refusal";
import { readScore, type Scores } from "./scoring";

/** The longest remark, in UTF-16 units as its column takes it. */
const LONGEST_REMARK = 4000;

/** One box that is not as it stands here: what stood and what the sheet says; one with a problem is not taken over. */
export type Change = { key: string; label: string; before: string; after: string; problem: Problem | null };
/** gone 已不由你评 · newer 单位已交新版 · moved 已不在这个环节; or why else it may not be scored now. */
export type RowProblem = "gone" | "newer" | "moved" | Refusal;

/** What a row would change; `scores` and `remark` are what would then stand, `version` the review it was compared with. */
export type PlannedRow = {
  materialId: string; revisionId: string; number: string; unit: string; version: number; problem: RowProblem | null;
  changes: Change[]; remarkChange: Omit<Change, "key" | "label"> | null; scores: Scores; remark: string;
};

const NOT_CAST = "否";

function readBox(criterion: Criterion, typed: string): { halfPoints: number } | { problem: Problem } {
  if (criterion.kind !== "veto") return readScore(criterion, typed);
  if (typed === CAST) return { halfPoints: 1 };
  return typed === NOT_CAST ? { halfPoints: 0 } : { problem: { code: "veto_word" } };
}

/** What a sheet's row changes of the scores and the remark that stand; an empty box changes nothing. */
export function planRow(criteria: readonly Criterion[], standing: { scores: Scores; remark: string }, row: Pick<TypedRow, "typed" | "remark">): Pick<PlannedRow, "changes" | "remarkChange" | "scores" | "remark"> {
  const scores = { ...standing.scores };
  const changes: Change[] = [];
  for (const criterion of criteria) {
    const after = row.typed[criterion.key] ?? "";
    if (after === "") continue;
    const { key, label } = criterion;
    const before = boxOf(criterion, standing.scores);
    const read = readBox(criterion, after);
    if ("problem" in read) changes.push({ key, label, before, after, problem: read.problem });
    else if (read.halfPoints !== (standing.scores[key] ?? (criterion.kind === "veto" ? 0 : undefined))) {
      changes.push({ key, label, before, after: criterion.kind === "veto" ? after : boxOf(criterion, { [key]: read.halfPoints }), problem: null });
      scores[key] = read.halfPoints;
    }
  }
  const said = row.remark.replace(/\r\n?/g, "\n");
  if (said === "" || said === standing.remark) return { changes, remarkChange: null, scores, remark: standing.remark };
  const over = said.length - LONGEST_REMARK;
  const problem = over > 0 ? { code: "too_long", over, max: LONGEST_REMARK } : null;
  return { changes, remarkChange: { before: standing.remark, after: said, problem }, scores, remark: problem ? standing.remark : said };
}

/** Whether there is something of a row to take over. */
export const isTaken = ({ problem, changes, remarkChange }: PlannedRow) =>
  problem === null && (changes.some((change) => change.problem === null) || (remarkChange !== null && remarkChange.problem === null));
/** Whether a row needs a look: it cannot be taken over, or not all of it. */
export const isWrong = ({ problem, changes, remarkChange }: PlannedRow) =>
  problem !== null || changes.some((change) => change.problem !== null) || (remarkChange?.problem ?? null) !== null;
