"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import { isTyping } from "@/components/ui/typing";
import { useWords } from "@/components/ui/words-context";
import { groupOf } from "@/lib/comment/asked";
import type { Returned } from "./use-returned";

const LINKS = 6;

/** Brings a comment into sight and into hand. */
export function goTo(id: string) {
  const note = document.querySelector<HTMLElement>(`[data-note="${id}"]`);
  note?.focus({ preventScroll: true });
  note?.scrollIntoView({ block: "center" });
}

/** N and P walk through the comments that are shown, unless a box has the focus. */
function useWalk({ shown, active }: Returned): (step: 1 | -1) => void {
  const walk = useCallback((step: 1 | -1) => {
    const at = shown.findIndex(({ id }) => id === active);
    const next = at < 0 ? shown.at(step > 0 ? 0 : -1) : shown[(at + step + shown.length) % shown.length];
    if (next) goTo(next.id);
  }, [shown, active]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const step = event.key.toLowerCase() === "n" ? 1 : event.key.toLowerCase() === "p" ? -1 : null;
      if (step === null || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      walk(step);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [walk]);
  return walk;
}

/** At the foot of the screen: which comments are still open, and the way on once all is saved. */
export function ReturnedDock({ desk }: { desk: Returned }) {
  const { material, comment } = useWords();
  const router = useRouter();
  const walk = useWalk(desk);
  const [leaving, setLeaving] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const open = desk.asked.filter((one) => groupOf(one) === "open").toSorted((a, b) => a.number - b.number);

  const must = open.filter(({ level }) => level === "must").length;

  async function leave() {
    setLeaving(true);
    const saved = await desk.flushAll();
    setUnsaved(!saved);
    if (saved) router.push(`/materials/${desk.materialId}/preview`);
    setLeaving(false);
  }
  return (
    <div data-foot className="sticky bottom-0 z-10 flex flex-wrap items-center gap-x-6 gap-y-1 border-t border-line bg-paper px-4 py-2.5 @3xl/screen:px-6">
      <p><b className="mr-4 inline-block">{material.stillOpen(open.length)}</b>
        {open.length > 0 && <span className={`inline-block ${must > 0 ? "text-danger" : "text-hint"}`}>{must > 0 ? comment.mustFirst(must) : comment.optionalLeft}</span>}</p>
      <p className="-mx-1 flex min-w-0 items-center gap-x-4 overflow-x-auto whitespace-nowrap px-1 empty:hidden">
        {open.slice(0, LINKS).map(({ id, number }) => <button key={id} type="button" className="link min-w-11 flex-none py-0" onClick={() => goTo(id)}>{comment.numbered(number)}</button>)}
        {open.length > LINKS && <span className="text-hint">…</span>}
      </p>
      {desk.shown.length > 1 && (
        <p className="hidden items-center gap-x-4 text-meta text-hint @5xl/screen:flex">
          <button type="button" onClick={() => walk(1)}><span className="key">N</span> {comment.next}</button>
          <button type="button" onClick={() => walk(-1)}><span className="key">P</span> {comment.previous}</button>
        </p>
      )}
      <button type="button" className="btn btn-primary w-full @3xl/screen:ml-auto @3xl/screen:w-auto" aria-disabled={leaving} onClick={() => void leave()}>{material.resubmit}</button>
      {unsaved && <p role="alert" className="basis-full text-danger">{material.unsavedPart}</p>}
    </div>
  );
}
