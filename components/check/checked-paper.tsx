"use client";

import { useEffect, useRef } from "react";
import { useWords } from "@/components/ui/words-context";
import type { Listed } from "@/lib/check/listed";
import { cutMarks } from "@/lib/comment/marks";
import { lengthOf, slice } from "@/lib/text/normalise";
import type { CheckedPart } from "./check-desk";

type Props = { parts: readonly CheckedPart[]; findings: readonly Listed[]; current: number; onSelect: (number: number) => void };

function linesOf(text: string): { start: number; end: number }[] {
  let at = 0;
  return text.split("\n").map((line) => {
    const start = at;
    at += lengthOf(line) + 1;
    return { start, end: at - 1 };
  });
}

/** The text beside the list of findings: every place underlined with its number, the one in hand lit up and in view. */
export function CheckedPaper({ parts, findings, current, onSelect }: Props) {
  const { checking } = useWords();
  const paper = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const mark = paper.current?.querySelector<HTMLElement>(`mark[data-number~="${current}"]`);
    const box = paper.current;
    if (mark && box && box.clientHeight > 0) box.scrollTop = mark.offsetTop - box.clientHeight / 3;
  }, [current]);
  return (
    <section aria-label={checking.paper} className="hidden min-w-0 @5xl/screen:block">
      <div ref={paper} tabIndex={0} className="reading relative sticky top-6 max-h-[calc(100vh-3rem)] overflow-y-auto rounded-paper bg-paper px-10 py-8 shadow-paper">
        {parts.filter(({ text }) => text.trim() !== "").map((part) => {
          const marks = findings.filter((one) => one.part === part.key && one.end > one.start && one.kind !== "length").map((one) => ({ id: String(one.number), start: one.start, end: one.end, level: one.level }));
          return (
            <section key={part.key} className="mb-6">
              <h2 className="mb-2 border-b border-line pb-1 font-ui text-meta font-normal text-ink-2">{part.numeral}　{part.label}</h2>
              {linesOf(part.text).filter(({ start, end }) => end > start).map((line) => (
                <p key={line.start}>
                  {cutMarks(line.start, line.end, marks).map(({ start, end, ids, closes }) => {
                    const words = slice(part.text, start, end);
                    const last = ids.at(-1);
                    if (last === undefined) return words;
                    return (
                      <mark key={start} data-number={ids.join(" ")} data-finding={marks.find(({ id }) => id === last)?.level} data-active={ids.includes(String(current)) ? "" : undefined} onClick={() => onSelect(Number(last))}>
                        {words}{closes.map((id) => <sup key={id} className="static mx-[0.15em] inline-block select-none indent-0 rounded-[2px] bg-paper px-[0.3em] align-[0.1em] font-ui text-meta font-bold leading-none text-ink shadow-[inset_0_0_0_1px_var(--color-ink-2)]">{id}</sup>)}
                      </mark>
                    );
                  })}
                </p>
              ))}
            </section>
          );
        })}
      </div>
    </section>
  );
}
