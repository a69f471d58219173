import { AnswerRequest, type Unlockable } from "@/components/material/answer-request";
import type { progressPage } from "@/lib/call/progress.queries";
import { momentOf } from "@/lib/words/format";
import type { Locale } from "@/lib/words/locales";
import type { Words } from "@/lib/words/words";

type Props = { rows: ReturnType<typeof progressPage>["requests"]; sections: readonly Unlockable[]; words: Words; locale: Locale };

/** The requests of a call that wait for the organiser, each answered where it stands. */
export function AskedRows({ rows, sections, words: { call }, locale }: Props) {
  return (
    <ul>
      {rows.map(({ id, unit, kind, reason, askedAt }) => (
        <li key={id} className="border-b border-line py-3">
          <p className="flex flex-wrap gap-x-4"><b>{call.ask.from(call.requestKinds[kind], unit)}</b><span className="text-meta text-hint">{momentOf(askedAt, locale)}</span></p>
          <p className="whitespace-pre-wrap">{reason}</p>
          <AnswerRequest requestId={id} kind={kind} sections={sections} />
        </li>
      ))}
    </ul>
  );
}
