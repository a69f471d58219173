"use client";

import { useState, type ReactNode } from "react";
import type { Chip } from "@/components/comment/items";
import { useWords } from "@/components/ui/words-context";
import type { PaperParagraph, PaperPart } from "@/lib/review/paper";
import { stretchesOf, type RoundPart } from "@/lib/review/second-round";
import { BothText } from "./diff-text";
import { PaperParagraphView } from "./paper-paragraph";

type Props = {
  part: PaperPart; round: RoundPart | null; face: string; chips: readonly Chip[]; active: string | null;
  nameOf: (chip: Chip) => string; onMark: (id: string) => void; noted: (start: number) => boolean; notes: (hook: string) => ReactNode;
};

/** The text of a part as it is read; in a second round what did not change is folded, and what did shows how it was. */
export function PaperPartText({ part, round, face, chips, active, nameOf, onMark, noted, notes }: Props) {
  const words = useWords();
  const { noting } = words;
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const view = (paragraph: PaperParagraph) => {
    const change = round?.changed.find(({ start }) => start === paragraph.start);
    return (
      <div key={paragraph.start}>
        <div className={face}>
          <PaperParagraphView part={part.key} paragraph={paragraph} chips={chips} active={active} nameOf={nameOf} onMark={onMark} />
          {change && change.row.kind === "changed" && (
            <details data-skip className="mb-2 border-l-4 border-line pl-3 font-ui text-meta text-ink-2"><summary className="link inline-flex min-h-11 items-center py-0 @3xl/screen:min-h-7">{noting.before}</summary><BothText row={change.row} words={words} /></details>
          )}
        </div>
        {notes(`${part.key}:${paragraph.start}`)}
      </div>
    );
  };
  return (
    <>
      {stretchesOf(part.paragraphs, round, (start) => noted(start) || open.has(start)).map((stretch) => {
        if ("shown" in stretch) return view(stretch.shown);
        const first = stretch.folded[0]?.start ?? 0;
        return (
          <button key={`fold ${first}`} type="button" className="my-1 block min-h-11 w-full border-y border-line bg-wash text-center text-meta text-hint underline decoration-1 underline-offset-4 @3xl/screen:min-h-9"
            onClick={() => setOpen((now) => new Set([...now, ...stretch.folded.map(({ start }) => start)]))}>{noting.folded(stretch.folded.length)}</button>
        );
      })}
      {round && round.removed.length > 0 && (
        <details data-skip className="mx-4 mb-2 border-l-4 border-line pl-3 text-meta text-ink-2 @3xl/screen:mx-(--pad)">
          <summary className="link inline-flex min-h-11 items-center py-0 @3xl/screen:min-h-7">{noting.removedPassages(round.removed.length)}</summary>
          {round.removed.map((row, index) => <BothText key={index} row={row} words={words} />)}
        </details>
      )}
    </>
  );
}
