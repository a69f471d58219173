"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { useWords } from "@/components/ui/words-context";
import type { Verdict } from "@/lib/review/kinds";

type Props = { verdict: Verdict; pending: boolean; failure: ReactNode; onSend: () => void; onClose: () => void; children: ReactNode };

/** The last look before a review is sent: what goes with it and what it does. Esc goes back. */
export function SendDialog({ verdict, pending, failure, onSend, onClose, children }: Props) {
  const { review, frame } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => { dialog.current?.showModal(); }, []);
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby="send-title"
      className="m-auto max-h-[calc(100vh-2rem)] w-[min(34rem,calc(100vw-2rem))] overflow-auto rounded-paper bg-paper p-5 text-ink shadow-over backdrop:bg-ink/40 @3xl/screen:p-8">
      <h2 id="send-title" className="border-b-2 border-ink pb-2 font-title text-h3">{review.sendTitle}</h2>
      {children}
      <p className="mt-3 border-l-4 border-control pl-3">{review.effect[verdict]}</p>
      {failure}
      <div className="mt-5 flex flex-wrap gap-3">
        <button type="button" className="btn btn-primary" aria-disabled={pending} onClick={() => { if (!pending) onSend(); }}>{review.confirm[verdict]}</button>
        <button type="button" className="btn" onClick={() => dialog.current?.close()}>{frame.back}</button>
      </div>
    </dialog>
  );
}
