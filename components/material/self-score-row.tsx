"use client";

import { useState, type KeyboardEvent } from "react";
import { CriterionBands } from "@/components/review/criterion-bands";
import { isComposing, isUnfinished } from "@/components/ui/composing";
import { useWords } from "@/components/ui/words-context";
import type { Criterion } from "@/lib/call/rubric";
import type { Problem } from "@/lib/errors";
import { pointsOf } from "@/lib/review/scoring";

type Props = { criterion: Criterion; number: number; text: string; score: number | undefined; problem: Problem | undefined; onType: (text: string) => void; onStep: (by: 1 | -1) => void };

/** One criterion of the unit's own scores: its standard, its box, and its bands while the box is in hand. */
export function SelfScoreRow({ criterion: c, number, text, score, problem, onType, onStep }: Props) {
  const { selfScore, problems } = useWords();
  const [typing, setTyping] = useState(false);
  const [inHand, setInHand] = useState(false);
  const [unfinished, setUnfinished] = useState<string | null>(null);
  const id = `self-${c.key}`;
  const wrong = problem && problem.code !== "required" && (!typing || problem.code === "score_over") ? problems.sentence(problem) : null;

  function keys(event: KeyboardEvent<HTMLInputElement>) {
    const by = event.key === "ArrowUp" || (event.key === "Enter" && event.shiftKey) ? -1 : event.key === "ArrowDown" || event.key === "Enter" ? 1 : null;
    if (by === null || isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setTyping(false);
    if (event.key === "Enter" && by === 1 && problem && problem.code !== "required") event.currentTarget.select();
    else onStep(by);
  }
  function leave() {
    setTyping(false);
    setInHand(false);
    if (score !== undefined && text !== pointsOf(score)) onType(pointsOf(score));
  }
  const finish = (typed: string) => { setUnfinished(null); onType(typed); };
  return (
    <li data-open={inHand ? "" : undefined} className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 border-b border-line px-2 py-2.5 data-open:bg-wash data-open:shadow-[inset_3px_0_0_var(--color-ink)]">
      <label htmlFor={id} className={`flex min-w-0 pt-2 ${inHand ? "font-bold" : ""}`}><span className="w-7 flex-none font-doc font-normal text-hint">{number}</span><span>{c.label}{c.kind === "bonus" && <span className="ml-2 whitespace-nowrap text-meta font-normal text-hint">{selfScore.bonus}</span>}</span></label>
      <span className="flex items-center gap-2 whitespace-nowrap text-meta text-hint @3xl/screen:row-span-2">
        <input id={id} inputMode="decimal" autoComplete="off" placeholder="–" value={unfinished ?? text} aria-invalid={wrong ? true : undefined}
          aria-describedby={[`${id}-max`, `${id}-standard`, wrong && `${id}-error`].filter(Boolean).join(" ")} className="box w-20 px-2 text-right text-body font-bold text-ink"
          onFocus={(event) => { setInHand(true); event.target.select(); }} onBlur={leave} onKeyDown={keys}
          onChange={(event) => { setTyping(true); if (isUnfinished(event)) setUnfinished(event.target.value); else finish(event.target.value); }}
          onCompositionEnd={(event) => finish(event.currentTarget.value)} />
        <span id={`${id}-max`} className="w-10">/ {pointsOf(c.max)}</span>
      </span>
      {wrong && <p id={`${id}-error`} className="col-span-full pt-1 text-right text-meta text-danger @3xl/screen:order-1">{wrong}</p>}
      <p id={`${id}-standard`} className="pl-7 text-meta text-hint @max-3xl/screen:col-span-full @max-3xl/screen:pt-1">{c.standard}</p>
      {inHand && <div className="col-span-full mt-1.5 pl-6 text-meta @3xl/screen:order-1 leading-snug text-ink-2"><CriterionBands criterion={c} score={score} /></div>}
    </li>
  );
}
