import Link from "next/link";
import { Fragment } from "react";
import { ChangedMark } from "@/components/discussion/changed-mark";
import { StateMark } from "@/components/material/state-mark";
import { Status } from "@/components/ui/status";
import { writtenPoints } from "@/lib/review/results";
import type { ResultRow } from "@/lib/review/results.queries";
import type { Words } from "@/lib/words/words";
import { DotStrip } from "./dot-strip";

type Props = { rows: readonly ResultRow[]; places: number | null; full: number; words: Words };

function Points({ row, full, words }: { row: ResultRow; full: number; words: Words }) {
  const { result: w } = words;
  const { result } = row;
  if (!result) return <td colSpan={4} className="text-hint">{row.sealed ? w.sealed : w.none}</td>;
  const { mean, median, trimmed } = result.centre;
  return (
    <>
      <td className="figure" data-label={w.columns.points}><b className="number text-[1.0625rem]">{writtenPoints(result.value)}</b></td>
      <td data-label={w.columns.dots}><DotStrip sheets={result.sheets} names={row.names} median={median} full={full} words={words} /></td>
      <td className="figure number text-meta" data-label={w.columns.middle}>{[mean, median, trimmed].map((value) => (value === null ? "–" : writtenPoints(value))).join(" / ")}</td>
      <td className="figure" data-label={w.columns.spread}>{result.outliers.length > 0 ? <span title={w.far(writtenPoints(result.spread))}><Status voice="act" glyph="act">{writtenPoints(result.spread)}</Status></span> : <span className="number">{writtenPoints(result.spread)}</span>}</td>
    </>
  );
}

/** The ranked materials of a group, with the line under the last place. */
export function ResultTable({ rows, places, full, words }: Props) {
  const { result: w } = words;
  return (
    <table className="rows flows">
      <thead><tr><th className="figure">{w.columns.rank}</th><th>{w.columns.unit}</th><th className="figure">{w.columns.points}</th><th>{w.columns.dots}</th><th className="figure">{w.columns.middle}</th><th className="figure">{w.columns.spread}</th><th>{w.columns.state}</th></tr></thead>
      <tbody>
        {rows.map((row, index) => (
          <Fragment key={row.id}>
            {places !== null && index === places && rows[index - 1]?.rank != null && <tr className="border-t-2 border-ink"><td /><td colSpan={6} className="py-1 text-meta font-bold">{w.cut(places)}</td></tr>}
            <tr>
              <td className="figure font-doc text-[1.0625rem]" data-label={w.columns.rank}>{row.rank ?? "–"}{row.tied && <span className="block font-ui text-meta text-caution">{w.tied}</span>}</td>
              <td className="lead"><Link href={`/materials/${row.id}/review`} className="font-bold text-ink decoration-control">{row.unit}</Link><span className="number ml-3">{row.number}</span>{row.result?.vetoes.map((veto) => <span key={veto} className="block text-meta text-danger">{w.veto(veto)}</span>)}{row.said !== null && <Link href={`/materials/${row.id}/discussion`} className="link block min-h-7 w-fit content-center py-0 text-meta">{words.discussion.link(row.said)}</Link>}<ChangedMark row={row} words={words} /></td>
              <Points row={row} full={full} words={words} />
              <td><StateMark state={row.state} words={words} /></td>
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
