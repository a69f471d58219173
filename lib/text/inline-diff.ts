import { diffParagraphs, type DiffRow, type Run } from "./diff";

/**
 * Two wordings of a short passage as one run of text: what goes and what comes stand beside each other,
 * what stays stands once. Without the "del" runs it reads as `after`, without the "ins" runs as `before`.
 */
export function inlineDiff(before: string, after: string): Run[] {
  return diffParagraphs(before, after).flatMap((row) => [...lineEnd(row), ...mergedRuns(row.before, row.after)]);
}

/** The line end ahead of a row, in the wording that has one there. */
function lineEnd({ beforeIndex, afterIndex }: DiffRow): Run[] {
  const [old, now] = [(beforeIndex ?? 0) > 0, (afterIndex ?? 0) > 0];
  if (!old && !now) return [];
  return [{ text: "\n", mark: old && now ? null : old ? "del" : "ins" }];
}

/** Both sides of a changed passage as one run of text, what went before what came in its place. */
export function mergedRuns(before: readonly Run[], after: readonly Run[]): Run[] {
  const woven: Run[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    for (let run = before[i]; run?.mark === "del"; run = before[++i]) woven.push(run);
    for (let run = after[j]; run?.mark === "ins"; run = after[++j]) woven.push(run);
    const same = after[j++];
    i += 1;
    if (same) woven.push(same);
  }
  return woven;
}
