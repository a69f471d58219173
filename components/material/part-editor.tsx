"use client";

import { useCallback, useDeferredValue, useMemo } from "react";
import { CarriedBand } from "@/components/carry/carried-band";
import { useCarried, type Carried } from "@/components/carry/use-carried";
import { ArrivedBar } from "@/components/check/arrived-bar";
import { LiveFindings } from "@/components/check/live-findings";
import { SecrecyBand } from "@/components/check/secrecy-band";
import { showPlace } from "@/components/check/show-place";
import { useLiveFindings } from "@/components/check/use-live-findings";
import { useWords } from "@/components/ui/words-context";
import type { PartDefinition } from "@/lib/call/form";
import type { Arrived } from "@/lib/check/walk";
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

type Props = { start: PartStart; part: PartDefinition; numeral: string; entries: readonly ContentsEntry[]; next: NextSection; carried: Carried; arrived: Arrived | null };

/** So many places are underlined while one writes; more would be felt at every key. The list beside has all. */
const MOST_MARKED = 40;

/** The editor of a part: one text, its outline and counts read from it, guidance and limits beside it. */
export function PartEditor({ start, part, numeral, entries, next, carried: carriedOver, arrived }: Props) {
  const words = useWords();
  const { material } = words;
  const { text, type, state, flush, theirs, choose, news, goBack, secrecy } = usePart(start);
  const carried = useCarried(start.materialId, carriedOver);
  const { touch } = carried;
  const write = useCallback((value: string) => { type(value); touch(`parts.${start.key}`); }, [type, touch, start.key]);
  const quiet = useDeferredValue(text);
  const count = useMemo(() => countCharacters(quiet), [quiet]);
  const headings = useMemo(() => headingCounts(quiet).map((h) => ({ text: h.text, count: countOf(h.count) })), [quiet]);

  const live = useLiveFindings(start.materialId, start.key, text);
  const spots = useMemo(() => live.findings.filter(({ kind, start: from, end }) => end > from && kind !== "length").slice(0, MOST_MARKED).map(({ kind, level, start: from, end }) => ({ id: `${kind} ${from}`, look: level, start: from, end })), [live.findings]);
  const boxId = `text-${part.key}`;
  const marked = entries.map((entry) => (entry.key === start.key ? { ...entry, note: countOf(count) } : entry));
  return (
    <>
      <SectionBar materialId={start.materialId} title={`${numeral}　${part.label}`} state={state} flush={flush} next={next} history={`/materials/${start.materialId}/parts/${start.key}/history`} />
      <main id="main" className="mx-auto grid w-full max-w-[84rem] gap-x-6 gap-y-4 p-4 @3xl/screen:p-6 @5xl/screen:grid-cols-[12rem_minmax(0,1fr)_17rem] @5xl/screen:grid-rows-[auto_1fr]">
        <div className="hidden @5xl/screen:row-span-2 @5xl/screen:block"><Contents title={material.toc} entries={marked} current={start.key} headings={headings} /></div>
        <div className="order-2 min-w-0 @5xl/screen:order-none @5xl/screen:row-span-2">
          <PartNewsBanner news={news} onBack={goBack} />
          <SecrecyBand secrecy={secrecy} />
          <CarriedBand carried={carried} part />
          {theirs && <Conflict mine={text} theirs={theirs} onChoose={choose} />}
          <LengthRuler count={count} part={part} words={words} />
          <div className="shadow-paper [--sheet-min:24rem] [--sheet-y:1.25rem] @3xl/screen:[--sheet-x:2.5rem] @3xl/screen:[--sheet-y:2rem]">
            <TextBox id={boxId} marks={spots} text={text} label={material.editorLabel(part.label)} onType={write} onSave={() => void flush()} />
          </div>
          {arrived && <ArrivedBar materialId={start.materialId} boxId={boxId} arrived={arrived} flush={flush} />}
        </div>
        <PartGuide part={part} />
        <div className="order-3 @5xl/screen:sticky @5xl/screen:top-6 @5xl/screen:order-none @5xl/screen:max-h-[calc(100vh-3rem)] @5xl/screen:self-start @5xl/screen:overflow-y-auto">
          <LiveFindings materialId={start.materialId} live={live} onShow={(finding) => showPlace(boxId, finding)} />
        </div>
      </main>
    </>
  );
}
