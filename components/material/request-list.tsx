import type { RequestView } from "@/lib/material/request.queries";
import { momentOf } from "@/lib/words/format";
import type { Locale } from "@/lib/words/locales";
import type { Words } from "@/lib/words/words";
import { AnswerRequest, type Unlockable } from "./answer-request";

type Props = { rows: readonly RequestView[]; sections: readonly Unlockable[]; words: Words; locale: Locale };

/** The requests made of a material, with their answers, and the answering where it is this person's. */
export function RequestList({ rows, sections, words, locale }: Props) {
  const { call, frame } = words;
  if (rows.length === 0) return null;
  return (
    <ul className="mt-4 border-t border-line">
      {rows.map((row) => (
        <li key={row.id} className="border-b border-line py-3">
          <p className="flex flex-wrap gap-x-4"><b>{call.requestKinds[row.kind]}</b><span className="text-meta text-hint">{momentOf(row.askedAt, locale)}</span><span className={row.answer === null ? "font-bold" : "text-ink-2"}>{row.answer === null ? call.ask.waiting : call.ask.answered[row.answer]}</span></p>
          <p className="whitespace-pre-wrap">{row.reason}</p>
          {row.words !== "" && <p className="whitespace-pre-wrap text-ink-2">{frame.label(call.answer.words)}{row.words}</p>}
          {row.answerable && <AnswerRequest requestId={row.id} kind={row.kind} sections={sections} />}
        </li>
      ))}
    </ul>
  );
}
