"use client";

import { useDeferredValue, useMemo } from "react";
import { useWords } from "@/components/ui/words-context";
import type { PartDefinition } from "@/lib/call/form";
import { countCharacters } from "@/lib/text/count";
import { headingCounts } from "@/lib/text/live-outline";
import { countOf } from "@/lib/words/format";
import { Conflict } from "./conflict";
import { Contents, type ContentsEntry } from "./contents";
import { LengthRuler } from "./length-ruler";
import { PartGuide } from "./part-guide";
import { PartNewsBanner } from "./part-news";
import { SectionBar, type NextSection } from "./section-bar";
import { TextBox } from "./text-box";
import { usePart, type PartStart } from "./use-part";

type Props = { start: PartStart; part: PartDefinition; numeral: string; entries: readonly ContentsEntry[]; next: NextSection };

/** The editor of a part: one text, its outline and counts read from it, guidance and limits beside it. */
export function PartEditor({ start, part, numeral, entries, next }: Props) {
  const words = useWords();
  const { material } = words;
  const { text, type, state, flush, theirs, choose, news, goBack } = usePart(start);
  const quiet = useDeferredValue(text);
  const count = useMemo(() => countCharacters(quiet), [quiet]);
  const headings = useMemo(() => headingCounts(quiet).map((h) => ({ text: h.text, count: countOf(h.count) })), [quiet]);

  const marked = entries.map((entry) => (entry.key === start.key ? { ...entry, note: countOf(count) } : entry));
  return (
    <>
      <SectionBar materialId={start.materialId} title={`${numeral}　${part.label}`} state={state} flush={flush} next={next} />
      <main id="main" className="mx-auto grid w-full max-w-[84rem] gap-x-6 gap-y-4 p-4 @3xl/screen:p-6 @5xl/screen:grid-cols-[12rem_minmax(0,1fr)_17rem]">
        <Contents title={material.toc} entries={marked} current={start.key} headings={headings} />
        <div className="order-2 min-w-0 @5xl/screen:order-none">
          <PartNewsBanner news={news} onBack={goBack} />
          {theirs && <Conflict mine={text} theirs={theirs} onChoose={choose} />}
          <LengthRuler count={count} part={part} words={words} />
          <div className="shadow-paper [--sheet-min:24rem] [--sheet-y:1.25rem] @3xl/screen:[--sheet-x:2.5rem] @3xl/screen:[--sheet-y:2rem]">
            <TextBox id={`text-${part.key}`} text={text} label={material.editorLabel(part.label)} onType={type} onSave={() => void flush()} />
          </div>
        </div>
        <PartGuide part={part} />
      </main>
    </>
  );
}
