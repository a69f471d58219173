"use client";

import { useEffect, useRef, type KeyboardEvent } from "react";
import { isComposing } from "@/components/ui/composing";
import { useWords } from "@/components/ui/words-context";
import { COMMENT_LEVELS, type CommentLevel } from "@/lib/comment/kinds";
import type { Draft } from "./draft";
import { PhraseMenu } from "./phrase-menu";
import type { Comments } from "./use-comments";

export const LEVEL_COLOUR: Record<CommentLevel, string> = { must: "text-danger", should: "text-caution", note: "text-ink-2" };
const PRESSED: Record<CommentLevel, string> = { must: "aria-pressed:text-danger", should: "aria-pressed:text-caution", note: "aria-pressed:text-ink" };

function Levels({ draft, onChoose }: { draft: Draft; onChoose: (level: CommentLevel) => void }) {
  const { comment } = useWords();
  return (
    <div role="group" aria-label={comment.level} className="mb-1 flex flex-wrap gap-x-3">
      {COMMENT_LEVELS.map((level) => (
        <button key={level} type="button" aria-pressed={draft.level === level} onClick={() => onChoose(level)}
          className={`min-h-11 border-b-2 border-transparent text-hint aria-pressed:border-current aria-pressed:font-bold @3xl/screen:min-h-7 ${PRESSED[level]}`}>
          {comment.levels[level]}
        </button>
      ))}
    </div>
  );
}

type Props = { draft: Draft; failure: string | undefined; comments: Comments };

/** The form of one comment: how weighty, what is said, and better wording if the reviewer has it. */
export function NoteForm({ draft, failure, comments }: Props) {
  const { comment, frame } = useWords();
  const { change, save, close } = comments;
  const box = useRef<HTMLTextAreaElement>(null);
  const { id, place, quote, body, suggestion } = draft;
  useEffect(() => { box.current?.focus({ preventScroll: true }); box.current?.scrollIntoView({ block: "nearest" }); }, []);

  function keys(event: KeyboardEvent) {
    if (isComposing(event)) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); void save(id); }
    if (event.key === "Escape" && body.trim() === "") { event.preventDefault(); close(id); }
  }
  const small = "box px-2 py-1 text-meta leading-normal";
  return (
    <div onKeyDown={keys}>
      <Levels draft={draft} onChoose={(level) => change(id, { level })} />
      <textarea ref={box} rows={3} aria-label={comment.body} aria-invalid={failure ? true : undefined} aria-describedby={failure ? `${id}-failure` : undefined}
        value={body} onChange={(event) => change(id, { body: event.target.value })} className={small} />
      <PhraseMenu body={body} onInsert={(words) => { change(id, { body: body.trim() === "" ? words : `${body.trimEnd()}\n${words}` }); box.current?.focus({ preventScroll: true }); }} />
      {suggestion !== null && (
        <label className="mt-2 block text-hint">{comment.suggestion}
          <textarea rows={3} value={suggestion} onChange={(event) => change(id, { suggestion: event.target.value })} className={`${small} text-ink`} />
        </label>
      )}
      {failure && <p id={`${id}-failure`} role="alert" className="mt-1 text-danger">{failure}</p>}
      <div className="mt-2 flex flex-wrap items-center gap-x-2">
        <button type="button" className="btn btn-small px-2" onClick={() => void save(id)}>{comment.save}</button>
        {suggestion === null && place.target === "quote" && <button type="button" className="link py-0" onClick={() => change(id, { suggestion: quote })}>{comment.suggest}</button>}
        <button type="button" className="link py-0" onClick={() => close(id)}>{frame.cancel}</button>
      </div>
    </div>
  );
}
