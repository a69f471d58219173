"use client";

import { useState } from "react";
import { isUnfinished } from "@/components/ui/composing";
import { useWords } from "@/components/ui/words-context";
import type { FigureDefinition } from "@/lib/call/form";
import type { Problem } from "@/lib/errors";
import type { FigurePair } from "@/lib/material/completeness";
import { figureProblem, figureValue, plainFigure } from "@/lib/material/figure";

export type Year = keyof FigurePair;
type Props = { figure: FigureDefinition; year: Year; label: string; value: string; sum: Problem | undefined; earlier: string | null; onType: (value: string) => void };

/** 1907 → 1,907; what is no number as it stands. */
function grouped(typed: string): string {
  const [whole = "", rest] = plainFigure(typed).split(".");
  return figureValue(typed) === null ? typed : whole.replace(/\B(?=(\d{3})+$)/g, ",") + (rest === undefined ? "" : `.${rest}`);
}

/** One box of the figures: what is wrong with it, a sum that does not agree, and what was filed the year before. */
export function FigureCell({ figure, year, label, value, sum, earlier, onType }: Props) {
  const { problems } = useWords();
  const [left, setLeft] = useState(value !== "");
  const problem = (left ? figureProblem(figure, value) : null) ?? sum ?? null;
  const id = `${figure.key}-${year}`;
  const about = [problem && `${id}-error`, earlier !== null && `${id}-earlier`].filter(Boolean).join(" ");
  const note = "mt-1 whitespace-normal text-meta @3xl/screen:ml-auto @3xl/screen:max-w-[11rem]";
  return (
    <td className="figure cell align-top" data-label={label}>
      <input id={id} className="box text-right @3xl/screen:ml-auto @3xl/screen:max-w-[9rem]" inputMode="decimal" autoComplete="off" defaultValue={value} aria-label={`${figure.label} ${label}`}
        aria-invalid={problem !== null} aria-describedby={about || undefined}
        onChange={(event) => { if (!isUnfinished(event)) onType(event.target.value); }} onCompositionEnd={(event) => onType(event.currentTarget.value)} onBlur={() => setLeft(true)} />
      {problem && <p id={`${id}-error`} className={`${note} text-danger @3xl/screen:text-left`}>{problems.sentence(problem)}</p>}
      {earlier !== null && <p id={`${id}-earlier`} className={`${note} text-hint`}><Earlier value={grouped(earlier)} /></p>}
    </td>
  );
}

function Earlier({ value }: { value: string }) {
  return useWords().sheet.earlier(value);
}
