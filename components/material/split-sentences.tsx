"use client";

import { useWords } from "@/components/ui/words-context";
import type { SplitSentence } from "@/lib/material/split-view";

type Props = { sentences: readonly SplitSentence[]; onCut: (start: number) => void };

/** A paragraph taken apart: each sentence in a row of its own, with the button that cuts the piece before it. */
export function SplitSentences({ sentences, onCut }: Props) {
  const { material } = useWords();
  return (
    <ol className="border-l-2 border-line pl-3">
      {sentences.map(({ start, text }, index) => {
        const id = `sentence-${start}`;
        return (
          <li key={start} className="border-b border-line py-1 last:border-0">
            {index > 0 && (
              <button type="button" className="btn btn-small border-primary font-ui text-primary" aria-describedby={id} onClick={() => onCut(start)}>{material.splitSentence}</button>
            )}
            <p id={id} className="indent-0">{text.trim()}</p>
          </li>
        );
      })}
    </ol>
  );
}
