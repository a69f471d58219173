import { writtenPoints } from "@/lib/review/results";
import { pointsOf } from "@/lib/review/scoring";
import type { ResultGroup, ResultRow } from "@/lib/review/results.queries";
import type { Words } from "@/lib/words/words";

type Props = { group: ResultGroup; named: boolean; callName: string; rule: string; words: Words };

const written = (value: number | null | undefined) => (value == null ? "–" : writtenPoints(value));

function Line({ row: { rank, tied, number, unit, names, sealed, result }, words: { paper: w, result: r } }: { row: ResultRow; words: Words }) {
  return (
    <tr>
      <td className="text-center">{rank ?? "–"}{tied && <span className="block text-meta">{r.tied}</span>}</td>
      <td className="number whitespace-nowrap">{number}</td>
      <td>{unit}{result?.vetoes.map((veto) => <span key={veto} className="block text-meta">{r.veto(veto)}</span>)}</td>
      {result ? (
        <>
          <td>{result.sheets.map(({ id, total }) => <span key={id} className="mr-4 inline-block whitespace-nowrap">{names[id]} <b className="number">{writtenPoints(total)}</b></span>)}</td>
          {[result.centre.mean, result.centre.median, result.centre.trimmed].map((value, index) => <td key={["mean", "median", "trimmed"][index]} className="number text-center">{written(value)}</td>)}
          <td className="number text-center"><b>{writtenPoints(result.value)}</b></td>
        </>
      ) : <td colSpan={5}>{sealed ? w.sealedRow : r.none}</td>}
    </tr>
  );
}

/** Under the table: which scores were changed after they were sent, and why. */
function Notes({ rows, words: { discussion: w } }: { rows: readonly ResultRow[]; words: Words }) {
  const changes = rows.flatMap(({ unit, names, changes: own }) => own.map((change) => ({ ...change, whose: w.noteOf(unit, names[change.reviewId] ?? "") })));
  if (changes.length === 0) return null;
  return <div className="mt-3 text-meta">{w.notes}<ol className="list-decimal pl-6">{changes.map(({ id, whose, before, after, reason }) => <li key={id} className="whitespace-pre-wrap">{[whose, w.totals(pointsOf(before), pointsOf(after)), w.because(reason)].join("　")}</li>)}</ol></div>;
}

/** The ranked results of a group with what each reviewer gave, for the group to sign. */
export function ResultSheet({ group: { name, places, rows }, named, callName, rule, words }: Props) {
  const { paper: w, result } = words;
  return (
    <article className="print-sheet">
      <h2 className="text-center font-title text-h3">{callName} {w.resultsTitle}</h2>
      <p className="mb-3 mt-1 flex flex-wrap justify-between gap-x-8"><span>{named && `${name || result.noGroup} · `}{result.count(rows.length, places)}</span><span>{w.ruleLine(rule)}</span></p>
      <table>
        <thead><tr><th className="w-16 whitespace-nowrap">{w.rank}</th><th>{w.columns.number}</th><th>{w.columns.unit}</th><th>{w.reviewerColumns}</th><th>{w.mean}</th><th>{w.median}</th><th>{w.trimmed}</th><th>{w.final}</th></tr></thead>
        <tbody>{rows.map((row) => <Line key={row.id} row={row} words={words} />)}</tbody>
      </table>
      <Notes rows={rows} words={words} />
      <p className="mt-8 flex flex-wrap justify-between gap-x-24 gap-y-6"><span className="min-w-96">{w.groupSign}</span><span className="min-w-56">{w.signDate}</span></p>
    </article>
  );
}
