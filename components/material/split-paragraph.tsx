"use client";

import { useState } from "react";
import { useWords } from "@/components/ui/words-context";
import { textOf, type SplitLine } from "@/lib/material/split-view";
import { lengthOf } from "@/lib/text/normalise";
import { SplitSentences } from "./split-sentences";

/** About four lines of the source column. */
const LONG = 124;
const GUTTER = "min-h-11 min-w-11 text-right leading-5 text-primary underline underline-offset-4 @3xl/screen:min-h-6 @3xl/screen:min-w-6";

type Props = { line: SplitLine; first: boolean; onCut: (start: number) => void };

/** A paragraph of the source with its number; long ones are folded, a heading set aside is struck but stays. */
export function SplitParagraph({ line, first, onCut }: Props) {
  const { material } = useWords();
  const [open, setOpen] = useState(false);
  const [apart, setApart] = useState(false);
  const long = lengthOf(textOf(line)) > LONG;
  const id = `paragraph-${line.start}`;
  return (
    <div className="grid grid-cols-[2.75rem_minmax(0,1fr)] gap-x-2 @3xl/screen:grid-cols-[3.75rem_minmax(0,1fr)]">
      <div className="flex flex-col items-end pt-[0.45rem] text-right text-meta leading-5 text-hint">
        <span id={id}>{line.number}{line.goesOn && ` ${material.goesOn}`}</span>
        {!first && <button type="button" className={GUTTER} aria-label={material.splitHere} aria-describedby={id} onClick={() => onCut(line.start)}>{material.splitShort}</button>}
        {long && !apart && <button type="button" className={GUTTER} aria-expanded={open} aria-describedby={id} onClick={() => setOpen(!open)}>{open ? material.hideGuide : material.showGuide}</button>}
        {line.sentences.length > 1 && <button type="button" className={GUTTER} aria-pressed={apart} aria-describedby={id} onClick={() => setApart(!apart)}>{material.bySentence}</button>}
      </div>
      <div className="reading min-w-0">
        <p className={`${long && !open && !apart ? "line-clamp-4" : ""} ${line.goesOn ? "indent-0" : ""}`}>
          {line.head && <span className={line.aside ? "bg-wash text-hint line-through decoration-control" : `level-${line.level}`}>{line.head}</span>}
          {line.aside && <span className="ml-3 inline-block indent-0 font-ui text-meta text-hint">{material.setAside}</span>}
          {!apart && line.sentences.map(({ text }) => text).join("")}
        </p>
        {apart && <SplitSentences sentences={line.sentences} onCut={onCut} />}
      </div>
    </div>
  );
}
