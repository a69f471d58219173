"use client";

import { createContext, useContext } from "react";
import { useWords } from "@/components/ui/words-context";
import { evidenceHook, figureHook } from "@/lib/comment/hang";
import type { CommentPlace } from "./draft";

/** A figure or a file of the evidence. */
export type SheetPlace = Extract<CommentPlace, { target: "figure" | "photo" }>;
/** What a sheet beside the paper may do: comment on one of its things (null while nobody may), and tell the numbers of what was said of it. */
type Commenting = { open: ((place: SheetPlace) => void) | null; numbersAt: (hook: string) => readonly string[] };

export const CommentingContext = createContext<Commenting | null>(null);

/** Beside a figure or a file: the numbers of its comments and the button for a new one. Nothing where nobody comments. */
export function CommentOn({ place, name }: { place: SheetPlace; name: string }) {
  const { noting } = useWords();
  const commenting = useContext(CommentingContext);
  if (!commenting) return null;
  const hook = place.target === "figure" ? figureHook(place.figure) : evidenceHook(place.evidenceId);
  const { open, numbersAt } = commenting;
  return (
    <span data-hook={hook} className="inline-flex flex-wrap items-center gap-x-2 whitespace-nowrap text-meta">
      {numbersAt(hook).map((number) => <b key={number} className="rounded-[2px] px-[0.3em] leading-tight text-ink shadow-[inset_0_0_0_1px_var(--color-ink-2)]">{number}</b>)}
      {open && <button type="button" className="link min-w-11 py-0 text-left @3xl/screen:min-h-7" aria-label={place.target === "figure" ? noting.onFigure(name) : noting.onFile(name)} onClick={() => open(place)}>{noting.on}</button>}
    </span>
  );
}
