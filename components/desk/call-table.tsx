import Link from "next/link";
import { ReleaseButton } from "@/components/call/release-button";
import type { ownCalls } from "@/lib/material/desk.queries";
import { dayOf, momentOf } from "@/lib/words/format";
import type { Locale } from "@/lib/words/locales";
import type { Words } from "@/lib/words/words";

/** The calls that an organiser runs, with how far their materials have come. */
export function CallTable({ rows, words, locale }: { rows: ReturnType<typeof ownCalls>; words: Words; locale: Locale }) {
  const { callColumns } = words.desk;
  return (
    <table className="rows flows border-t-0">
      <thead><tr><th>{callColumns.name}</th><th>{callColumns.due}</th><th className="figure">{callColumns.filed}</th><th className="figure">{callColumns.returned}</th><th className="figure">{callColumns.approved}</th><th>{words.desk.outcome}</th></tr></thead>
      <tbody>
        {rows.map((call) => (
          <tr key={call.id}>
            <td className="lead"><Link href={`/calls/${call.id}`} className="inline-flex min-h-11 items-center font-bold text-ink @3xl/screen:min-h-0">{call.name}</Link></td>
            <td data-label={callColumns.due}>{momentOf(call.dueAt, locale)}</td>
            <td className="figure" data-label={callColumns.filed}>{call.submitted ?? 0}</td>
            <td className="figure" data-label={callColumns.returned}>{call.returned ?? 0}</td>
            <td className="figure" data-label={callColumns.approved}>{call.approved ?? 0}</td>
            <td>{call.releasedAt === null ? <ReleaseButton callId={call.id} decided={(call.approved ?? 0) + (call.rejected ?? 0)} undecided={(call.submitted ?? 0) + (call.returned ?? 0)} /> : words.desk.released(dayOf(call.releasedAt, locale))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
