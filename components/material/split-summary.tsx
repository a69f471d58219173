"use client";

import type { Ref } from "react";
import { Banner } from "@/components/ui/banner";
import { useWords } from "@/components/ui/words-context";
import type { ImportPlan } from "@/lib/material/import-plan";
import type { PartTexts } from "@/lib/material/split";
import { textOf, type PieceView, type SplitView } from "@/lib/material/split-view";
import { countCharacters } from "@/lib/text/count";
import { codePoints } from "@/lib/text/normalise";
import { countOf } from "@/lib/words/format";

type Props = { view: SplitView; texts: PartTexts; plan: ImportPlan; ref: Ref<HTMLHeadingElement> };

const FIRST_WORDS = 18;

function opening({ lines }: PieceView): string {
  const points = codePoints(lines[0] ? textOf(lines[0]) : "");
  return points.length > FIRST_WORDS ? `${points.slice(0, FIRST_WORDS).join("")}…` : points.join("");
}

/** Above the split: how much was read, what goes nowhere, and what accepting would replace or skip. */
export function SplitSummary({ view, texts, plan, ref }: Props) {
  const { material, frame } = useWords();
  const lines = view.pieces.flatMap((piece) => piece.lines);
  const read = new Set(lines.map(({ number }) => number)).size;
  const all = [view.title, ...lines.map(textOf)];
  const unplaced = view.pieces.flatMap((piece, index) => (piece.piece.to === null ? [{ piece, index }] : []));
  return (
    <div className="mb-6 flex flex-col gap-3 px-4 @3xl/screen:px-0">
      <div><h2 ref={ref} tabIndex={-1} className="inline text-body">{material.readOut(read, countOf(all.reduce((sum, text) => sum + countCharacters(text), 0)))}</h2>{material.nothingYet}</div>
      {unplaced.length > 0 && (
        <Banner voice="go">
          <p>{material.unplacedHint(countOf(countCharacters(texts.unplaced)))}</p>
          <ul className="text-meta">
            {unplaced.map(({ piece, index }) => (
              <li key={index}><a href={`#piece-${index}`} className="inline-flex min-h-11 items-center @3xl/screen:min-h-8">{material.paragraphs(piece.lines[0]?.number ?? 0, piece.lines.at(-1)?.number ?? 0)}</a> {opening(piece)} · {material.chars(countOf(piece.count))}</li>
            ))}
          </ul>
        </Banner>
      )}
      {plan.replaced.length > 0 && <p className="text-meta text-ink-2">{material.replaces(frame.listed(...plan.replaced))}</p>}
      {plan.skipped.length > 0 && <p className="text-meta text-caution">{material.lockedSkipped(frame.listed(...plan.skipped))}</p>}
    </div>
  );
}
