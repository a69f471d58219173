"use client";

import { useState, type KeyboardEvent } from "react";
import { useFound } from "@/components/net/use-found";
import { useKeeper } from "@/components/net/use-keeper";
import { isComposing } from "@/components/ui/composing";
import { newOperationId } from "@/components/ui/operation-id";
import { useAction } from "@/components/ui/use-action";
import { useLocale, useWords } from "@/components/ui/words-context";
import { replyToComment } from "@/lib/comment/actions";
import type { ReplyView } from "@/lib/comment/queries";
import { momentOf } from "@/lib/words/format";

type Props = { materialId: string; commentId: string; replies: readonly ReplyView[] };

/** What reviewers say to a comment among themselves, the oldest first, and the box for one more. */
export function Replies({ materialId, commentId, replies: first }: Props) {
  const { noting } = useWords();
  const locale = useLocale();
  const [replies, setReplies] = useState(first);
  const [open, setOpen] = useState(false);
  return (
    <div className="mt-1">
      {replies.length > 0 && (
        <ol className="border-l-2 border-line pl-2 text-ink-2">
          {replies.map(({ id, at, body, mine }) => (
            <li key={id} className="mt-1"><span className="block text-hint">{(mine ? noting.repliedByMe : noting.replied)(momentOf(at, locale))}</span><span className="whitespace-pre-wrap">{body}</span></li>
          ))}
        </ol>
      )}
      {open ? <ReplyBox materialId={materialId} commentId={commentId} onSent={(reply) => { setReplies((now) => [...now, reply]); setOpen(false); }} />
        : <button type="button" className="link py-0" onClick={() => setOpen(true)}>{noting.reply}</button>}
    </div>
  );
}

function ReplyBox({ materialId, commentId, onSent }: Omit<Props, "replies"> & { onSent: (reply: ReplyView) => void }) {
  const { noting } = useWords();
  const { run, pending, failure } = useAction(replyToComment);
  const [replyId, setReplyId] = useState(newOperationId);
  const [body, setBody] = useState("");
  const [missing, setMissing] = useState(false);
  const place = { key: `reply/${commentId}`, href: `/materials/${materialId}/review`, label: noting.replyLabel };
  const keeper = useKeeper(place);
  useFound(place, ({ value }) => {
    if (body !== "" || typeof value !== "string") return false;
    setBody(value);
    return true;
  });

  function type(typed: string) {
    setBody(typed);
    setReplyId(newOperationId());
    setMissing(false);
    keeper.soon({ value: typed, version: 0 });
  }
  async function send() {
    const said = body.trim();
    setMissing(said === "");
    if (said === "" || !(await run({ materialId, commentId, replyId, body: said }))?.ok) return;
    keeper.drop();
    onSent({ id: replyId, at: Date.now(), body: said, mine: true });
  }
  function press(event: KeyboardEvent) {
    if (isComposing(event) || event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void send();
  }
  const [name, hint] = [`reply-${commentId}`, `reply-${commentId}-hint`];
  return (
    <div className="mt-1">
      <label htmlFor={name}>{noting.replyLabel}</label>
      <p id={hint} className="mb-1 text-hint">{noting.replyHint}</p>
      {(missing || failure) && <p role="alert" className="text-danger">{missing ? noting.replyMissing : failure?.sentence}</p>}
      <textarea id={name} ref={(box) => { if (box && body === "") box.focus({ preventScroll: true }); }} rows={2} className="box px-2 py-1 text-meta leading-normal" value={body} aria-describedby={hint} aria-invalid={missing || undefined}
        onChange={(event) => type(event.target.value)} onKeyDown={press} />
      <button type="button" className="btn btn-small mt-1" aria-disabled={pending} onClick={() => void send()}>{noting.replySend}</button>
    </div>
  );
}
