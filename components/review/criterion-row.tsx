"use client";

import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { isComposing, isUnfinished } from "@/components/ui/composing";
import { useWords } from "@/components/ui/words-context";
import type { Criterion } from "@/lib/call/rubric";
import type { Problem } from "@/lib/errors";
import { pointsOf } from "@/lib/review/scoring";
import { CriterionBands } from "./criterion-bands";

type Props = {
  criterion: Criterion; number: number; head: string | undefined; text: string; score: number | undefined; last: number | undefined; self: number | undefined; problem: Problem | undefined; missing: string | undefined; open: boolean;
  onOpen: () => void; onType: (text: string, finished?: boolean) => void; onNext: () => void;
};

/** One criterion: its box, beside it the score of the last round and the unit's own, and its bands while it is in hand. */
export function CriterionRow({ criterion: c, number, head, text, score, last, self, problem, missing, open, onOpen, onType, onNext }: Props) {
  const { review, selfScore, problems } = useWords();
  const [typing, setTyping] = useState(false);
  const id = `score-${c.key}`;
  const row = useRef<HTMLLIElement>(null);
  const told = problem && (!typing || problem.code === "score_over") ? problems.sentence(problem) : null;
  const wrong = told ?? (text.trim() === "" ? missing : undefined);
  useEffect(() => { if (open && row.current?.contains(document.activeElement)) row.current.scrollIntoView({ block: "nearest" }); }, [open]);

  function keys(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== "Enter" || isComposing(event) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (text.trim() === "" && last !== undefined) onType(pointsOf(last));
    setTyping(false);
    if (problem) event.currentTarget.select();
    else onNext();
  }
  function leave() {
    setTyping(false);
    if (score !== undefined && text !== pointsOf(score)) onType(pointsOf(score));
  }
  return (
    <li ref={row} data-open={open ? "" : undefined} className="-mx-4 grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-2 border-b border-line px-4 py-1 data-open:bg-wash data-open:shadow-[inset_3px_0_0_var(--color-ink)]">
      {head && <p className="col-span-full pt-1.5 text-meta font-bold text-ink-2">{head}</p>}
      <label htmlFor={id} className={`flex text-[0.9375rem] leading-snug ${open ? "font-bold" : ""}`}><span className="w-5 flex-none font-doc font-normal text-hint">{number}</span>{c.label}{c.kind === "bonus" && <span className="ml-2 text-meta font-normal text-hint">{review.bonus}</span>}</label>
      <span className="flex items-center gap-2 whitespace-nowrap text-meta text-hint">
        {self !== undefined && <span id={`${id}-self`}>{selfScore.self(pointsOf(self))}</span>}
        {last !== undefined && <span id={`${id}-last`}>{review.last(pointsOf(last))}</span>}
        <input id={id} inputMode="decimal" autoComplete="off" placeholder="–" value={text} aria-invalid={wrong ? true : undefined}
          aria-describedby={[self !== undefined && `${id}-self`, last !== undefined && `${id}-last`, `${id}-max`, wrong && `${id}-wrong`].filter(Boolean).join(" ")}
          className="box min-h-9 w-14 px-2 py-0 text-right text-body font-bold text-ink @max-3xl/screen:min-h-11"
          onFocus={(event) => { onOpen(); event.target.select(); }} onBlur={leave} onKeyDown={keys}
          onChange={(event) => { setTyping(true); onType(event.target.value, !isUnfinished(event)); }}
          onCompositionEnd={(event) => onType(event.currentTarget.value)} />
        <span id={`${id}-max`} className="w-9">/ {pointsOf(c.max)}</span>
      </span>
      {wrong && <p id={`${id}-wrong`} className="col-span-full pb-1 pl-5 text-meta text-danger">{wrong}</p>}
      {open && <div className="col-span-full mt-1.5 text-meta leading-snug text-ink-2"><p className="px-1 pb-1 text-hint">{c.standard}</p><CriterionBands criterion={c} score={score} /></div>}
    </li>
  );
}
