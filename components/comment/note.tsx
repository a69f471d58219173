"use client";

import { Status, type Voice } from "@/components/ui/status";
import { useWords } from "@/components/ui/words-context";
import type { CommentState } from "@/lib/comment/kinds";
import type { CommentView } from "@/lib/comment/queries";
import type { Draft } from "./draft";
import { NoteBody } from "./note-body";
import { LEVEL_COLOUR, NoteForm } from "./note-form";
import { Replies } from "./replies";
import type { Comments } from "./use-comments";

/** One note of the margin: a kept comment, the form of one being written, or both while one is changed. */
export type NoteItem = { id: string; comment: CommentView | null; draft: Draft | null; hook: string; number: number; about?: string | null };

const STATE: Record<CommentState, [Voice, "none" | "some" | "tick"]> = { open: ["quiet", "none"], answered: ["info", "some"], settled: ["ok", "tick"] };

type Props = { item: NoteItem; top?: number; comments: Comments; materialId: string; writable: boolean; settles: boolean; revisionId: string };

function Actions({ item, comments, writable, settles, revisionId }: Props) {
  const { comment } = useWords();
  const c = item.comment;
  if (!c) return null;
  if (!c.sent) {
    return writable && (
      <div className="mt-1 flex gap-x-4">
        <button type="button" className="link py-0" onClick={() => comments.edit(c)}>{comment.edit}</button>
        <button type="button" className="link py-0" onClick={() => void comments.remove(c.id)}>{comment.remove}</button>
      </div>
    );
  }
  if (!settles || c.revisionId === revisionId) return null;
  return (
    <div className="mt-2 flex items-center gap-x-3">
      {c.state !== "settled" && <button type="button" className="btn btn-small" onClick={() => void comments.settle(c.id, true)}>{comment.settle}</button>}
      {c.state !== "open" && <button type="button" className="link py-0" onClick={() => void comments.settle(c.id, false)}>{comment.reopen}</button>}
    </div>
  );
}

/**
 * A note beside the text it is about; on a phone it follows its paragraph. It comes into hand by click or by key: notes
 * that moved as the mouse goes down would slip from under it.
 */
export function Note(props: Props) {
  const { item, top, comments } = props;
  const { comment } = useWords();
  const { id, comment: c, draft, number } = item;
  const name = c?.sent ? comment.numbered(number) : comment.freshNumbered(number);
  const [voice, glyph] = STATE[c?.state ?? "open"];
  const failure = comments.failures[id];
  return (
    <article data-note={id} data-on={comments.active === id ? "" : undefined} onFocus={(event) => { if (event.target.matches(":focus-visible")) comments.setActive(id); }} onClick={() => comments.setActive(id)}
      aria-label={name} style={{ top }}
      className="mb-4 mt-1 border-l-2 border-control bg-desk px-3 py-2.5 text-left font-ui text-meta leading-[1.6] data-on:border-ink @3xl/screen:absolute @3xl/screen:right-0 @3xl/screen:m-0 @3xl/screen:w-(--rail) @3xl/screen:py-0 @3xl/screen:pr-0">
      <header className="flex flex-wrap items-baseline gap-x-2.5 text-ink-2">
        <b className="number">{name}</b>
        {c?.sent && <Status voice={voice} glyph={glyph}>{comment.states[c.state]}</Status>}
        {c && !draft && <span className={LEVEL_COLOUR[c.level]}>{comment.levels[c.level]}</span>}
      </header>
      {item.about && <p className="text-ink-2">{item.about}</p>}
      {!c?.sent && <p className="text-hint">{draft && !draft.known ? comment.unsaved : comment.pending}</p>}
      {draft ? <NoteForm draft={draft} failure={failure} comments={comments} /> : c && <><NoteBody comment={c} />{c.sent && <Replies materialId={props.materialId} commentId={c.id} replies={c.replies} />}<Actions {...props} /></>}
      {!draft && failure && <p role="alert" className="mt-1 text-danger">{failure}</p>}
    </article>
  );
}
