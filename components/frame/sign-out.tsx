"use client";

import { signOut } from "next-auth/react";
import { useRef, useState } from "react";
import { tellWindows, useDesk } from "@/components/net/net-context";
import { useWords } from "@/components/ui/words-context";

async function leave() {
  await signOut({ redirect: false });
  tellWindows();
  window.location.assign("/sign-in");
}

/** Signs out; first says what lies on this computer only. */
export function SignOut() {
  const { frame, net: words } = useWords();
  const desk = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  const [left, setLeft] = useState(0);

  async function ask() {
    const kept = (await desk?.net.all()) ?? [];
    if (kept.length === 0) return leave();
    setLeft(kept.length);
    dialog.current?.showModal();
  }
  return (
    <>
      <button type="button" className="link min-h-11 py-0 text-meta" onClick={() => void ask()}>{frame.signOut}</button>
      <dialog ref={dialog} aria-labelledby="leave-title" className="m-auto w-[min(28rem,calc(100vw-2rem))] rounded-paper bg-paper p-6 text-body shadow-over backdrop:bg-ink/40">
        <h2 id="leave-title" className="font-title text-h3">{words.leaveTitle}</h2>
        <p className="mt-2">{words.leaveHint(left)}</p>
        <p className="mt-4 flex flex-wrap gap-3">
          <button type="button" className="btn btn-primary" onClick={() => dialog.current?.close()}>{words.stay}</button>
          <button type="button" className="btn" onClick={() => void leave()}>{words.leaveAnyway}</button>
        </p>
      </dialog>
    </>
  );
}
