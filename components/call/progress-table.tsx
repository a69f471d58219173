import Link from "next/link";
import { StateMark } from "@/components/material/state-mark";
import type { ProgressRow } from "@/lib/call/progress.queries";
import { days } from "@/lib/clock";
import { momentOf } from "@/lib/words/format";
import type { Locale } from "@/lib/words/locales";
import type { Words } from "@/lib/words/words";

type Props = { rows: readonly ProgressRow[]; words: Words; locale: Locale; now: number };

/** Every material of a call with its state, how long it has been there, and whom to call. */
export function ProgressTable({ rows, words, locale, now }: Props) {
  const { running: { columns: c, daysHere }, material } = words;
  return (
    <table className="rows flows border-t-0">
      <thead><tr><th>{c.number}</th><th>{c.unit}</th><th>{c.kind}</th><th>{material.columns.state}</th><th>{c.stage}</th><th className="figure">{c.since}</th><th>{c.due}</th><th>{c.contact}</th></tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td><span className="number">{row.number || "–"}</span></td>
            <td className="lead">{row.number === "" ? <b>{row.unit}</b> : <Link href={`/materials/${row.id}`} className="font-bold text-ink decoration-control">{row.unit}</Link>}</td>
            <td data-label={c.kind}>{row.kind}</td>
            <td><StateMark state={row.state} words={words} /></td>
            <td data-label={c.stage}>{row.stage || "–"}</td>
            <td className="figure whitespace-nowrap" data-label={c.since}>{daysHere(Math.floor((now - row.since) / days(1)))}</td>
            <td className={`whitespace-nowrap ${row.dueAt !== null && row.dueAt < now ? "text-danger" : ""}`} data-label={c.due}>{row.dueAt === null ? "–" : momentOf(row.dueAt, locale)}</td>
            <td className="text-meta" data-label={c.contact}>{row.contact} <span className="number">{row.phone}</span></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
