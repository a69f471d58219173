import type { PrintedSheet } from "@/lib/review/paper-print.queries";
import { pointsOf } from "@/lib/review/scoring";
import type { Words } from "@/lib/words/words";

type Props = { sheet: PrintedSheet; call: { name: string; judging: { promise?: boolean } }; words: Words };

/** A sheet to be filled in by hand: materials by criteria with empty boxes, the promise of the call, and where to sign. */
export function EmptySheet({ sheet: { person, stageLabel, columns, rows }, call, words: { paper: w, review } }: Props) {
  return (
    <article className="print-sheet" data-person={person}>
      <h2 className="text-center font-title text-h3">{call.name} {w.emptySheet}</h2>
      <p className="mb-3 mt-1 flex flex-wrap justify-between gap-x-8"><span>{stageLabel}</span><b>{w.sheetOf(person)}</b></p>
      <table>
        <thead>
          <tr>
            <th>{w.columns.number}</th><th>{w.columns.unit}</th>
            {columns.map(({ key, label, max, kind }) => <th key={key}>{kind === "veto" ? w.veto(label) : w.criterion(label, pointsOf(max))}</th>)}
            <th>{w.total}</th><th className="w-[22%]">{w.remark}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, unit }) => (
            <tr key={number}><td className="number whitespace-nowrap">{number}</td><td>{unit}</td>{columns.map(({ key }) => <td key={key} className="print-box" />)}<td className="print-box" /><td /></tr>
          ))}
        </tbody>
      </table>
      {call.judging.promise && <p className="mt-4"><b>{review.promise.title}</b>　{review.promise.lines.join(" ")}</p>}
      <p className="mt-8 flex flex-wrap justify-end gap-x-24 gap-y-4"><span className="min-w-64">{w.sign}</span><span className="min-w-56">{w.signDate}</span></p>
    </article>
  );
}
