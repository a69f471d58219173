import Link from "next/link";
import type { MinuteView } from "@/lib/call/minute.queries";
import type { Locale } from "@/lib/words/locales";
import { momentOf } from "@/lib/words/format";
import type { Words } from "@/lib/words/words";

type Props = { callId: string; rows: readonly MinuteView[]; locale: Locale; words: Words };

/** The meetings on record, each with the way to print it. */
export function MinuteList({ callId, rows, locale, words: { minute: w } }: Props) {
  return (
    <ul>
      {rows.map(({ id, heldOn, present, body, writer, writtenAt }) => (
        <li key={id} className="border-b border-line py-4">
          <p className="flex flex-wrap items-baseline gap-x-6"><b className="number text-[1.0625rem]">{heldOn}</b><span className="text-meta text-hint">{w.writtenBy(writer, momentOf(writtenAt, locale))}</span><Link href={`/calls/${callId}/print/minute?minute=${encodeURIComponent(id)}`} className="link ml-auto py-0">{w.print}</Link></p>
          <p className="mt-2 max-w-prose whitespace-pre-wrap text-ink-2"><b className="mr-2 text-meta">{w.labels.present}</b>{present}</p>
          <p className="mt-2 max-w-prose whitespace-pre-wrap">{body}</p>
        </li>
      ))}
    </ul>
  );
}
