"use client";

import { useWords } from "@/components/ui/words-context";
import type { StandingPart } from "@/lib/material/import-plan";
import type { SplitStep } from "@/lib/material/split-steps";
import type { PieceView } from "@/lib/material/split-view";
import { countOf } from "@/lib/words/format";
import { SplitFit } from "./split-fit";
import { SplitParagraph } from "./split-paragraph";

type Props = { view: PieceView; index: number; parts: readonly StandingPart[]; total: number; onTake: (step: SplitStep) => void };

const HATCHED = "bg-[repeating-linear-gradient(135deg,transparent_0_7px,var(--color-desk)_7px_8px)]";

/** A run of paragraphs beside where it goes and why; what goes nowhere is hatched and kept in sight. */
export function SplitPiece({ view: { piece, lines, count }, index, parts, total, onTake }: Props) {
  const { material } = useWords();
  const part = parts.find(({ definition }) => definition.key === piece.to);
  const id = `piece-${index}`;
  const unsure = piece.why === "content" || piece.why === "position";
  return (
    <section id={id} className="grid scroll-mt-4 gap-x-10 @5xl/screen:grid-cols-[minmax(0,40rem)_minmax(0,1fr)]">
      <div className={`py-5 pl-1 pr-4 @3xl/screen:pl-2 @3xl/screen:pr-6 ${piece.to === null ? HATCHED : ""}`}>
        {lines.map((line, at) => <SplitParagraph key={line.start} line={line} first={at === 0} onCut={(start) => onTake({ kind: "cut", start })} />)}
      </div>
      <div className="mx-4 mb-3 border-l-2 border-ink bg-desk px-4 py-3 text-meta text-ink-2 @5xl/screen:sticky @5xl/screen:top-4 @5xl/screen:mx-0 @5xl/screen:my-5 @5xl/screen:self-start @5xl/screen:border-0 @5xl/screen:p-0">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <label htmlFor={`${id}-to`}>{material.belongs}</label>
          <select id={`${id}-to`} className="box w-auto min-w-[11rem] font-bold text-ink" value={piece.to ?? ""} onChange={(event) => onTake({ kind: "assign", index, to: event.target.value || null })}>
            {parts.map(({ definition }) => <option key={definition.key} value={definition.key}>{definition.label}</option>)}
            <option value="">{material.unplaced}</option>
          </select>
          <span className="text-hint">{material.paragraphs(lines[0]?.number ?? 0, lines.at(-1)?.number ?? 0)} · {material.chars(countOf(count))}</span>
        </div>
        {piece.why !== "none" && <p className={unsure ? "mt-2 border-l-4 border-caution-bar bg-caution-tint px-3 py-1 font-bold text-caution" : "mt-2"}>{material.why[piece.why]}</p>}
        {part ? <SplitFit part={part} count={count} total={total} /> : <p className="mt-2">{material.unplacedStays}</p>}
      </div>
    </section>
  );
}
