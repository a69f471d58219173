"use client";

import Link from "next/link";
import { useWords } from "@/components/ui/words-context";
import type { reviewQueue } from "@/lib/review/queue.queries";
import { pointsOf } from "@/lib/review/scoring";
import { countOf, shortOf } from "@/lib/words/format";
import type { Words } from "@/lib/words/words";
import { QueueMark } from "./queue-mark";

export type QueueRow = ReturnType<typeof reviewQueue>["rows"][number];
type Props = { rows: readonly QueueRow[]; query: string; now: string | null };

function scoreOf({ status, sum, scored, full, previous }: QueueRow, { review }: Words): string {
  if (status === "started" && sum !== null) return review.outOf(pointsOf(sum), pointsOf(full), scored);
  if (status === "done" && sum !== null) return pointsOf(sum);
  if (previous === null) return "–";
  return status === "done" ? pointsOf(previous) : review.previousScore(pointsOf(previous));
}

// On a narrow screen the row is a block: the bar stands at its edge, not at its first cell.
const NOW = "@max-3xl/screen:bg-paper @max-3xl/screen:px-3 @max-3xl/screen:shadow-[inset_3px_0_0_var(--color-ink)]";

/** The reviewer's materials; `now` is the one that the screen's button opens. Given rows, not cells: Next sends every element of a server's table twice. */
export function QueueTable({ rows, query, now }: Props) {
  const words = useWords();
  const { title, columns } = words.review;
  return (
    <table className="rows flows">
      <caption className="sr-only">{title}</caption>
      <thead>
        <tr>
          <th>{columns.number}</th><th>{columns.unit}</th><th>{columns.kind}</th><th className="figure">{columns.chars}</th>
          <th className="figure">{columns.mine}</th><th>{columns.state}</th><th className="figure">{columns.updated}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-now={row.id === now ? "true" : undefined} className={row.id === now ? NOW : undefined}>
            <td className="@max-3xl/screen:shadow-none!"><span className="number">{row.number}</span></td>
            <td className="lead"><Link href={`/materials/${row.id}/review${query}`} className="inline-flex min-h-11 items-center font-bold @3xl/screen:min-h-8 text-ink decoration-control">{row.unit}</Link></td>
            <td className="whitespace-nowrap">{row.kind}</td>
            <td className="figure" data-label={columns.chars}>{countOf(row.count)}</td>
            <td className="figure" data-label={columns.mine}>{scoreOf(row, words)}</td>
            <td><QueueMark status={row.status} words={words} /></td>
            <td className="figure" data-label={columns.updated}>{shortOf(row.updatedAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
