"use client";

import { useEffect, useRef } from "react";
import { useWords } from "@/components/ui/words-context";
import type { PieceOfCompilation } from "@/lib/text/compilation-pieces";
import { countOf } from "@/lib/words/format";

type Props = { pieces: readonly PieceOfCompilation[]; last: string | null; onChoose: (text: string) => void };

/** Between the steps, where a text holds several materials: which of them is meant. The rest stays where it came from. */
export function PieceChoice({ pieces, last, onChoose }: Props) {
  const { file, material } = useWords();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    head.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main id="main" className="mx-auto w-full max-w-[60rem] p-4 @3xl/screen:p-6">
      <h2 ref={head} tabIndex={-1} className="text-body">{file.several(pieces.length)}</h2>
      <p className="mt-1 text-meta text-ink-2">{file.severalHint}</p>
      <ol className="mt-4 border-t-2 border-ink">
        {pieces.map((piece, index) => (
          <li key={index} className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-line py-3">
            <div className="min-w-0 flex-1 basis-72">
              <p><b id={`piece-title-${index}`}>{piece.title}</b><span className="ml-3 whitespace-nowrap text-meta text-ink-2">{material.chars(countOf(piece.count))}</span>{piece.text === last && <span className="ml-3 text-meta text-hint">{file.chosenBefore}</span>}</p>
              <p className="font-doc text-meta text-hint">{piece.opening}</p>
            </div>
            <button type="button" className="btn w-full @3xl/screen:w-auto" id={`piece-use-${index}`} aria-labelledby={`piece-use-${index} piece-title-${index}`} onClick={() => onChoose(piece.text)}>{file.useThis}</button>
          </li>
        ))}
      </ol>
    </main>
  );
}
