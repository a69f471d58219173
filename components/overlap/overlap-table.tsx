import Link from "next/link";
import type { OverlapRow } from "@/lib/overlap/call.queries";
import type { Words } from "@/lib/words/words";

const percent = (share: number) => `${(share / 100).toFixed(1)}%`;

/** The materials of a call that share text, the most alike first; each leads to its paper. */
export function OverlapTable({ rows, words: { overlap } }: { rows: readonly OverlapRow[]; words: Words }) {
  const { columns } = overlap;
  return (
    <table className="rows flows mt-4">
      <thead><tr><th>{columns.number}</th><th>{columns.unit}</th><th className="figure">{columns.share}</th><th>{columns.source}</th><th className="figure">{columns.sources}</th></tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td><span className="number">{row.number}</span></td>
            <td className="lead"><Link href={`/materials/${row.id}/overlap`} className="inline-flex min-h-11 items-center font-bold text-ink decoration-control @3xl/screen:min-h-8">{row.unit}</Link></td>
            <td className="figure" data-label={columns.share}>{percent(row.share)}</td>
            <td data-label={columns.source}>{row.source === null ? overlap.hidden : <>{row.source} <span className="text-meta text-hint">{overlap.kinds[row.kind]}</span></>}</td>
            <td className="figure" data-label={columns.sources}>{row.sources}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
