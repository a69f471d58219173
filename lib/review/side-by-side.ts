import type { Rubric } from "@/lib/call/rubric";
import type { Refusal } from "@/lib/errors";
import type { QueueStatus } from "./queue";
import { totalOf, unscored, type Scores } from "./scoring";

/** How the rows stand: by number, by a criterion's key, by the total (`total`) or by what is left to do (`state`); `down`: the most first. */
export type Sort = { by: string; down: boolean };
/** What the page is asked for; "" asks for the usual. `stage` is its index in the call. */
export type SideAsked = { callId: string; stage: number | null; group: string; sort: Sort };

/** One material as this person scores it. `why` says why its scores cannot be changed here, as `review.write` of the policy would; sent ones never can. */
export type SideRow = {
  materialId: string; revisionId: string; number: string; unit: string; status: QueueStatus; why: Refusal | null;
  begun: { version: number; savedAt: number; scores: Scores; remark: string } | null;
  sent: { total: number | null; abstained: boolean } | null;
  last: Scores;
};

const USUAL: Sort = { by: "number", down: false };

/** What an address asks for, a choice's "CALL STAGE" in `call` as well; what it cannot say is taken as the usual. */
export function readSide(search: (name: string) => string): SideAsked {
  const [[callId = "", inCall], sort] = [search("call").split(" "), search("sort")];
  const stage = inCall ?? search("stage");
  const down = sort.startsWith("-");
  const by = down ? sort.slice(1) : sort;
  return { callId, stage: /^\d{1,2}$/.test(stage) ? Number(stage) : null, group: search("group"), sort: /^[a-zA-Z0-9]{1,40}$/.test(by) ? { by, down } : USUAL };
}

/** The address of the page, with only what differs from the usual. */
export function sideAddress({ callId, stage, group, sort }: SideAsked): string {
  const query = new URLSearchParams({ call: callId });
  if (stage !== null) query.set("stage", String(stage));
  if (group) query.set("group", group);
  if (sort.by !== USUAL.by || sort.down) query.set("sort", `${sort.down ? "-" : ""}${sort.by}`);
  return `/reviews/compare?${query}`;
}

/** The order that a press on a column's head asks for: points the most first, the rest from the start; pressed again, the other way round. */
export const pressed = (now: Sort, by: string): Sort => ({ by, down: now.by === by ? !now.down : by !== "number" && by !== "state" });

/** The total so far in half-points; null before anything is scored, and where no score was given. */
export function totalSoFar(rubric: Rubric, scores: Scores, abstained: boolean): number | null {
  return abstained || Object.keys(scores).length === 0 ? null : totalOf(rubric, scores);
}

/** The total in half-points where every criterion that needs a score has one; else null. */
export const wholeTotal = (rubric: Rubric, scores: Scores, abstained: boolean): number | null =>
  (abstained || unscored(rubric, scores).length > 0 ? null : totalOf(rubric, scores));

function valueOf(row: SideRow, rubric: Rubric, by: string): number | null {
  const scores = row.begun?.scores ?? {};
  if (by === "total") return row.sent ? row.sent.total : totalSoFar(rubric, scores, false);
  if (by === "state") return row.sent ? 1_000 : Object.keys(scores).length;
  return row.sent?.abstained ? null : scores[by] ?? null;
}

const byNumber = (a: SideRow, b: SideRow) => (a.number < b.number ? -1 : Number(a.number > b.number));

/** The rows in the order asked for; what has no score stands last either way, and equals by their numbers. */
export function sideOrder(rows: readonly SideRow[], rubric: Rubric, { by, down }: Sort): SideRow[] {
  const turn = down ? -1 : 1;
  if (by === "number") return rows.toSorted((a, b) => turn * byNumber(a, b));
  return rows.toSorted((a, b) => {
    const [x, y] = [valueOf(a, rubric, by), valueOf(b, rubric, by)];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || byNumber(a, b);
    return turn * (x - y) || byNumber(a, b);
  });
}

/** Least, most and mean of a column in half-points; null where it is empty. */
export type Span = { least: number; most: number; mean: number };
export function spanOf(values: readonly number[]): Span | null {
  if (values.length === 0) return null;
  return { least: Math.min(...values), most: Math.max(...values), mean: values.reduce((sum, value) => sum + value, 0) / values.length };
}

/** The first words of a remark: its first line, cut after `most` characters (code points). */
export function firstWords(remark: string, most = 24): string {
  const line = Array.from(remark.trim().split("\n")[0] ?? "");
  const whole = line.length <= most && !remark.trim().includes("\n");
  return whole ? line.join("") : `${line.slice(0, most).join("")}…`;
}
