"use client";

import { useWords } from "@/components/ui/words-context";
import type { Rubric } from "@/lib/call/rubric";
import { pointsOf } from "@/lib/review/scoring";
import { meanPoints } from "@/lib/review/sheet";
import type { WorkspaceData } from "@/lib/review/workspace-data";

type Rows = NonNullable<WorkspaceData["others"]>;

/** Everybody's sent reviews, without names, and the mean of their totals. */
export function OthersReviews({ rows, rubric }: { rows: Rows; rubric: Rubric }) {
  const { review } = useWords();
  const scored = rows.filter((row) => row.total !== null);
  const mean = meanPoints(scored.flatMap((row) => (row.total === null ? [] : [row.total])));
  if (rows.every((row) => row.mine)) return null;
  return (
    <section className="mt-4" aria-labelledby="others-title">
      <h3 id="others-title" className="border-b border-ink pb-1 text-meta">{review.others}</h3>
      {rows.map((row) => (
        <details key={row.id} className="border-b border-line">
          <summary className="flex min-h-11 items-center justify-between gap-3 py-1 @3xl/screen:min-h-9">
            <span>{row.total === null ? row.stage : review.reviewer(scored.indexOf(row) + 1)}{row.mine && ` · ${review.me}`}</span>
            <b className="number">{row.total === null ? (row.verdict ? review.verdicts[row.verdict] : "–") : pointsOf(row.total)}</b>
          </summary>
          <div className="pb-2 pl-3 text-meta text-ink-2">
            {row.total !== null && rubric.criteria.map(({ key, label, max }) => <p key={key} className="flex justify-between gap-3"><span>{label}</span><span>{row.scores[key] === undefined ? "–" : pointsOf(row.scores[key] ?? 0)} / {pointsOf(max)}</span></p>)}
            <p className="mt-1 whitespace-pre-wrap">{row.remark || "–"}</p>
          </div>
        </details>
      ))}
      {mean !== null && <p className="flex items-baseline justify-between gap-3 py-1.5"><span>{review.average}</span><b className="number text-h3">{mean}</b></p>}
    </section>
  );
}
