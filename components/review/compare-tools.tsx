"use client";

import { useRef, useState } from "react";
import { useWords } from "@/components/ui/words-context";
import { useKeys } from "./use-keys";

/** Walks from change to change, and unfolds what stayed. */
export function CompareTools({ count }: { count: number }) {
  const { review } = useWords();
  const [only, setOnly] = useState(true);
  const at = useRef(0);

  function go(by: 1 | -1) {
    at.current = at.current === 0 && by < 0 ? count : ((at.current - 1 + by + count) % count) + 1;
    const change = document.getElementById(`change-${at.current}`);
    change?.focus({ preventScroll: true });
    change?.scrollIntoView({ block: "start" });
  }
  function fold(closed: boolean) {
    setOnly(closed);
    for (const details of document.querySelectorAll<HTMLDetailsElement>("main details")) details.open = !closed;
  }
  useKeys(count > 0 ? { n: () => go(1), p: () => go(-1) } : {});
  return (
    <>
      <label className="flex min-h-11 items-center gap-2.5"><input type="checkbox" className="size-5 accent-primary" checked={only} onChange={(event) => fold(event.target.checked)} />{review.onlyChanged}</label>
      {count > 0 && (
        <span className="flex gap-2">
          <button type="button" className="btn btn-small" onClick={() => go(-1)}>{review.previousChange} <kbd className="key font-ui">P</kbd></button>
          <button type="button" className="btn btn-small" onClick={() => go(1)}>{review.nextChange} <kbd className="key font-ui">N</kbd></button>
        </span>
      )}
    </>
  );
}
