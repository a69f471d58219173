"use client";

import { useWords } from "@/components/ui/words-context";
import type { StandingTitle } from "@/lib/material/import-plan";
import { countCharacters } from "@/lib/text/count";
import { countOf } from "@/lib/words/format";

/** The title that was found in the pasted text, beside what becomes of it. */
export function SplitTitle({ text, standing }: { text: string; standing: StandingTitle }) {
  const { material } = useWords();
  const replaces = !standing.locked && standing.text !== "" && standing.text !== text;
  return (
    <section className="grid gap-x-10 py-6 @5xl/screen:grid-cols-[minmax(0,40rem)_minmax(0,1fr)]">
      <p className="whitespace-pre-line px-4 text-center font-title text-h3 font-bold @3xl/screen:px-16">{text}</p>
      <div className="mx-4 mt-3 border-l-2 border-ink bg-desk px-4 py-3 text-meta text-ink-2 @5xl/screen:m-0 @5xl/screen:border-0 @5xl/screen:p-0">
        <h3 className="text-[1.125rem] text-ink">{material.titleLabel} <small className="ml-2 text-meta font-normal text-hint">{material.chars(countOf(countCharacters(text)))}</small></h3>
        <p>{standing.locked ? material.titleKept : material.titleFound}</p>
        {replaces && <p>{material.titleReplaced(standing.text)}</p>}
      </div>
    </section>
  );
}
