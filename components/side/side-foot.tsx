"use client";

import { memo } from "react";
import { useWords } from "@/components/ui/words-context";
import type { Criterion } from "@/lib/call/rubric";
import { meanPoints } from "@/lib/review/sheet";
import { pointsOf, type Scores } from "@/lib/review/scoring";
import { spanOf } from "@/lib/review/side-by-side";
import { cellOf } from "./score-cell";

type Props = { criteria: readonly Criterion[]; sheets: readonly Scores[]; totals: readonly number[]; chosen: string };

function rangeOf(values: readonly number[]): string | null {
  const span = spanOf(values);
  return span && (span.least === span.most ? pointsOf(span.least) : `${pointsOf(span.least)}–${pointsOf(span.most)}`);
}

/** The range and the mean of each column, of what this person has scored in it; of the totals, of those that are whole. */
export const SideFoot = memo(function SideFoot({ criteria, sheets, totals, chosen }: Props) {
  const { side: w } = useWords();
  const columns = criteria.map(({ key, kind }) => ({ key, values: kind === "veto" ? [] : sheets.flatMap((scores) => scores[key] ?? []) }));
  const row = (label: string, told: (values: readonly number[]) => string | null) => (
    <tr>
      <th scope="row" className="lead">{label}</th><td className="total number">{told(totals) ?? "–"}</td>
      {columns.map(({ key, values }) => <td key={key} className={`${cellOf(key === chosen)} number`}>{told(values) ?? "–"}</td>)}
      <td colSpan={2} className="state" />
    </tr>
  );
  return <tfoot>{row(w.range, rangeOf)}{row(w.mean, meanPoints)}</tfoot>;
});
