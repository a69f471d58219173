"use client";

import { useEffect, useMemo, useRef } from "react";
import { SecrecyBand } from "@/components/check/secrecy-band";
import { SaveLine } from "@/components/ui/save-line";
import { useWords } from "@/components/ui/words-context";
import type { Asked } from "@/lib/comment/asked";
import { adoptIn, liveFinder, restoreIn } from "@/lib/comment/live";
import { slice } from "@/lib/text/normalise";
import { Conflict } from "./conflict";
import { PartNewsBanner } from "./part-news";
import { ReturnedChanges } from "./returned-changes";
import { SectionHead, type ReturnedPart, type Tops } from "./section-head";
import { TextBox } from "./text-box";
import { UnitNote } from "./unit-note";
import { useLiveSpots } from "./use-live-spots";
import { usePart, type PartStart } from "./use-part";
import { useReturnedDesk, type Editor } from "./use-returned";

/** Shows a comment's quote in its box, selected where it is to be changed; without a quote, the box. */
function showIn(id: string, filed: string, asked: Asked, select: boolean) {
  const element = document.getElementById(id);
  if (!(element instanceof HTMLTextAreaElement)) return;
  const spot = liveFinder(filed, element.value)(asked);
  const [from, to] = spot ? [slice(element.value, 0, spot.start).length, slice(element.value, 0, spot.end).length] : [0, 0];
  if (select) {
    element.focus({ preventScroll: true });
    element.setSelectionRange(from, to);
  }
  const mark = document.querySelector(`mark[data-mark~="${asked.id}"]`);
  (mark ?? element).scrollIntoView({ block: mark ? "center" : "start" });
}

/** A part that came back: its text to write in, quotes marked, its comments beside it, saved by itself. */
export function ReturnedEditor({ section, start, tops }: { section: ReturnedPart; start: PartStart; tops: Tops }) {
  const { material } = useWords();
  const { shown, asked, active, setActive, register } = useReturnedDesk();
  const { text, type, state, flush, theirs, choose, news, goBack, secrecy } = usePart(start);
  const id = `text-${start.key}`;
  const mine = useMemo(() => asked.filter((one) => one.part === start.key), [asked, start.key]);
  const here = shown.filter((one) => one.part === start.key);
  const spots = useLiveSpots(section.before, text, mine);
  const marks = here.flatMap((one) => { const spot = spots[one.id]; return spot ? [{ id: one.id, ...spot }] : []; });

  const editor = useRef<Editor | null>(null);
  useEffect(() => {
    editor.current = {
      flush,
      show: (one, select) => { showIn(id, section.before, one, select); },
      adopt: async (one) => {
        const next = one.anchor && one.suggestion ? adoptIn(section.before, text, one.anchor, one.suggestion) : null;
        if (next === null) return "gone";
        type(next);
        return (await flush()) ? "done" : "unsaved";
      },
      restore: async (one) => {
        const back = one.anchor && one.suggestion ? restoreIn(section.before, text, one.anchor, one.suggestion) : null;
        if (back === null) return "gone";
        type(back);
        return (await flush()) ? "done" : "unsaved";
      },
    };
  });
  useEffect(() => register(start.key, {
    flush: async () => (await editor.current?.flush()) ?? true,
    adopt: async (one) => (await editor.current?.adopt(one)) ?? "gone",
    restore: async (one) => (await editor.current?.restore(one)) ?? "gone",
    show: (one, select) => editor.current?.show(one, select),
  }), [register, start.key]);

  const caret = (at: number) => {
    const on = marks.find((mark) => mark.start <= at && at <= mark.end);
    if (on && on.id !== active) setActive(on.id);
  };
  return (
    <>
      <SectionHead section={section}><ReturnedChanges before={section.before} text={text} /><SaveLine state={state} onRetry={() => void flush()} /></SectionHead>
      <PartNewsBanner news={news} onBack={goBack} />
      <SecrecyBand secrecy={secrecy} />
      {theirs && <Conflict mine={text} theirs={theirs} onChoose={choose} />}
      <TextBox id={id} text={text} label={material.editorLabel(section.label)} marks={marks} active={active} onType={type} onSave={() => void flush()} onCaret={caret} />
      {here.map((one) => <UnitNote key={one.id} asked={one} top={tops[one.id]} lost={one.quote !== "" && !spots[one.id]} locked={false} />)}
    </>
  );
}
