import type { StageSpread } from "@/lib/review/discussion.queries";
import { pointsOf } from "@/lib/review/scoring";
import type { Words } from "@/lib/words/words";
import { scorerName } from "./scorer-name";

/** The same scores as figures: a line for each criterion, a column for each reviewer. */
export function SpreadTable({ spread: { rows, scorers }, words }: { spread: StageSpread; words: Words }) {
  const { discussion: w } = words;
  return (
    <div className="mt-4 overflow-x-auto" tabIndex={0} role="group" aria-label={w.table}>
      <table className="rows">
        <caption className="pb-1 text-left text-meta text-ink-2">{w.table}</caption>
        <thead><tr><th>{w.item}</th>{scorers.map((one) => <th key={one.id} className="figure">{scorerName(one, words)}</th>)}<th className="figure">{w.medianColumn}</th><th className="figure">{w.gapColumn}</th></tr></thead>
        <tbody>
          {rows.map(({ key, label, max, dots, median, gap, far }) => (
            <tr key={key}>
              <th scope="row" className="min-w-36 !whitespace-normal !border-line !text-body font-normal !text-ink">{key === "" ? <b>{w.total}</b> : label}<span className="ml-2 whitespace-nowrap text-meta font-normal text-hint">{w.outOf(pointsOf(max))}</span></th>
              {scorers.map(({ id }) => <td key={id} className={`figure number ${key === "" ? "font-bold" : ""} ${far.some((one) => one.id === id) ? "text-danger underline decoration-2 underline-offset-4" : ""}`}>{pointsOf(dots.find((dot) => dot.id === id)?.value ?? 0)}</td>)}
              <td className="figure number">{pointsOf(median)}</td>
              <td className="figure number">{pointsOf(gap)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
