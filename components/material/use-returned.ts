"use client";

import { createContext, useCallback, useContext, useMemo, useRef, useState } from "react";
import { groupOf, tallyOf, type Asked, type AskedGroup, type Said } from "@/lib/comment/asked";

type Change = (asked: Asked) => Promise<"done" | "gone" | "unsaved">;
/** What the screen may ask of an editor: save all of it, put a suggestion in and take it out again, show where a comment points. */
export type Editor = { flush: () => Promise<boolean>; adopt: Change; restore: Change; show: (asked: Asked, select: boolean) => void };
export type Returned = ReturnType<typeof useReturned>;

/** The comments of a return as they are worked on: what was said to each, which is in hand, which are shown. */
export function useReturned(materialId: string, first: readonly Asked[], mayAnswer: boolean) {
  const [asked, setAsked] = useState(first);
  const [active, setActive] = useState<string | null>(null);
  const [filter, setFilter] = useState<{ group: AskedGroup; ids: ReadonlySet<string> } | null>(null);
  const editors = useRef(new Map<string, Editor>());

  const register = useCallback((key: string, editor: Editor) => {
    editors.current.set(key, editor);
    return () => { editors.current.delete(key); };
  }, []);
  const editorOf = useCallback((key: string | null) => (key === null ? undefined : editors.current.get(key)), []);
  const flushAll = useCallback(async () => (await Promise.all(Array.from(editors.current.values(), (editor) => editor.flush()))).every(Boolean), []);
  const answered = useCallback((id: string, said: Said) => {
    setAsked((now) => now.map((one) => (one.id === id ? { ...one, ...said, state: "answered" } : one)));
  }, []);
  const recalled = useCallback((id: string) => {
    setAsked((now) => now.map((one) => (one.id === id ? { ...one, answerKind: null, answer: null, answeredAt: null, state: "open" } : one)));
  }, []);
  /** Presses a segment of the tally. Whoever is shown then stays, so that an answered comment does not vanish under the hand. */
  const press = useCallback((group: AskedGroup) => {
    setFilter((now) => (now?.group === group ? null : { group, ids: new Set(asked.filter((one) => groupOf(one) === group).map(({ id }) => id)) }));
  }, [asked]);

  const shown = useMemo(() => (filter === null ? asked : asked.filter(({ id }) => filter.ids.has(id))), [asked, filter]);
  const tally = useMemo(() => tallyOf(asked), [asked]);
  return { materialId, mayAnswer, asked, shown, tally, active, setActive, filter: filter?.group ?? null, press, answered, recalled, register, editorOf, flushAll };
}

export const ReturnedContext = createContext<Returned | null>(null);

/** The screen that a note or an editor stands on. Throws outside of it. */
export function useReturnedDesk(): Returned {
  const desk = useContext(ReturnedContext);
  if (!desk) throw new Error("not on the returned screen");
  return desk;
}
