"use client";

import { useRouter } from "next/navigation";
import { useDeferredValue, useMemo, useState } from "react";
import { ContextBar } from "@/components/frame/context-bar";
import { SaveLine } from "@/components/ui/save-line";
import { useWords } from "@/components/ui/words-context";
import type { PartDefinition } from "@/lib/call/form";
import { countCharacters } from "@/lib/text/count";
import { headingCounts } from "@/lib/text/live-outline";
import { countOf } from "@/lib/words/format";
import { Conflict } from "./conflict";
import { Contents, type ContentsEntry } from "./contents";
import { LengthRuler } from "./length-ruler";
import { PartGuide } from "./part-guide";
import { TextBox } from "./text-box";
import { usePart, type PartStart } from "./use-part";

type Props = { start: PartStart; part: PartDefinition; numeral: string; entries: readonly ContentsEntry[]; next: { href: string; label: string } | null };

/** The editor of a part: one text, its outline and counts read from it, guidance and limits beside it. */
export function PartEditor({ start, part, numeral, entries, next }: Props) {
  const words = useWords();
  const { material } = words;
  const router = useRouter();
  const { text, type, state, flush, theirs, choose } = usePart(start);
  const [leaving, setLeaving] = useState(false);
  const quiet = useDeferredValue(text);
  const count = useMemo(() => countCharacters(quiet), [quiet]);
  const headings = useMemo(() => headingCounts(quiet).map((h) => ({ text: h.text, count: countOf(h.count) })), [quiet]);
  const list = `/materials/${start.materialId}`;

  async function leave(href: string) {
    setLeaving(true);
    if (await flush()) router.push(href);
    setLeaving(false);
  }
  const marked = entries.map((entry) => (entry.key === start.key ? { ...entry, note: countOf(count) } : entry));
  return (
    <>
      <ContextBar title={`${numeral}　${part.label}`} back={<button type="button" className="link py-0" onClick={() => leave(list)}>{material.back}</button>}
        end={(
          <>
            <button type="button" className="btn flex-1 @3xl/screen:flex-none" aria-disabled={leaving} onClick={() => leave(list)}>{material.saveBack}</button>
            {next && <button type="button" className="btn btn-primary flex-1 @3xl/screen:flex-none" aria-disabled={leaving} onClick={() => leave(next.href)}>{material.next(next.label)}</button>}
          </>
        )}>
        <SaveLine state={state} onRetry={() => void flush()} />
      </ContextBar>
      <main id="main" className="mx-auto grid w-full max-w-[84rem] gap-x-6 gap-y-4 p-4 @3xl/screen:p-6 @5xl/screen:grid-cols-[12rem_minmax(0,1fr)_17rem]">
        <Contents title={material.toc} entries={marked} current={start.key} headings={headings} />
        <div className="order-2 min-w-0 @5xl/screen:order-none">
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
