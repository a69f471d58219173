"use client";

import { useDeferredValue, useMemo, useState } from "react";
import { BothText } from "@/components/review/diff-text";
import { useWords } from "@/components/ui/words-context";
import { changedPassages } from "@/lib/review/comparison";

/** At the head of a returned part: how many passages were changed since it came back, and what they were before. */
export function ReturnedChanges({ before, text }: { before: string; text: string }) {
  const words = useWords();
  const { comment } = words;
  const [open, setOpen] = useState(false);
  const quiet = useDeferredValue(text);
  const rows = useMemo(() => changedPassages(before, quiet), [before, quiet]);
  if (rows.length === 0) return null;
  return (
    <>
      <button type="button" className="link ml-auto py-0 text-meta" aria-expanded={open} onClick={() => setOpen((now) => !now)}>{open ? comment.hideChanges : comment.changedPlaces(rows.length)}</button>
      {open && (
        <ol className="order-last mt-2 basis-full border-y border-line bg-wash px-4 py-2 text-body">
          {rows.map((row, index) => <li key={index} className="reading border-b border-line py-2 last:border-0"><BothText row={row} words={words} /></li>)}
        </ol>
      )}
    </>
  );
}
