"use client";

import { useLocale, useWords } from "@/components/ui/words-context";
import type { CommentView } from "@/lib/comment/queries";
import { momentOf } from "@/lib/words/format";
import { Wordings } from "./wordings";

/** What a kept comment says, and what the unit answered. */
export function NoteBody({ comment: c }: { comment: CommentView }) {
  const words = useWords();
  const { comment, frame } = words;
  const locale = useLocale();
  return (
    <>
      <p className="whitespace-pre-wrap text-[0.9375rem] text-ink">{c.body}</p>
      {c.suggestion && <p className="mt-1"><span className="text-hint">{frame.label(comment.suggestion)}</span><ins className="whitespace-pre-wrap">{c.suggestion}</ins></p>}
      {c.changed && <Wordings changed={c.changed} target={c.target} words={words} />}
      {c.answerKind && (
        <div className="mt-1 border-t border-dotted border-control pt-1 text-ink-2">
          <b className="text-done">{comment.answers[c.answerKind]}</b> {c.answeredAt !== null && <span className="text-hint">{comment.answeredBy(momentOf(c.answeredAt, locale))}</span>}
          {c.answer && <p className="whitespace-pre-wrap">{c.answer}</p>}
        </div>
      )}
    </>
  );
}
