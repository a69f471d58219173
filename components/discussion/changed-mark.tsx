import type { ResultRow } from "@/lib/review/results.queries";
import { pointsOf } from "@/lib/review/scoring";
import type { Words } from "@/lib/words/words";

/** That scores of a material were changed after they were sent: how often, opened by whom, from what to what and why. */
export function ChangedMark({ row: { changes, names }, words: { discussion: w } }: { row: Pick<ResultRow, "changes" | "names">; words: Words }) {
  if (changes.length === 0) return null;
  return (
    <details className="text-meta">
      <summary className="min-h-11 w-fit content-center text-caution @3xl/screen:min-h-6">{w.changed(changes.length)}</summary>
      <ul className="mb-1 max-w-md whitespace-normal border-l-2 border-line pl-3 text-ink-2">
        {changes.map(({ id, reviewId, before, after, reason }) => <li key={id} className="whitespace-pre-wrap">{[names[reviewId], w.totals(pointsOf(before), pointsOf(after)), w.because(reason)].join("　")}</li>)}
      </ul>
    </details>
  );
}
