"use client";

import { useEffect, useRef, useState } from "react";
import { useWords } from "@/components/ui/words-context";
import { follower } from "@/lib/comment/live";
import { cutMarks, type Marked } from "@/lib/comment/marks";
import { readPoints } from "@/lib/text/points";
import { lengthOf } from "@/lib/text/normalise";
import { useCleanPaste } from "./use-clean-paste";

type Props = {
  id: string; text: string; label: string; onType: (text: string) => void; onSave: () => void;
  marks?: readonly Marked[]; active?: string | null; onCaret?: (at: number) => void;
};
const NO_MARKS: readonly Marked[] = [];

/** Both layers must break their lines alike, whatever stands between marks. */
const SHEET = "reading col-start-1 row-start-1 min-w-0 whitespace-pre-wrap px-(--sheet-x,1rem) py-(--sheet-y,0.75rem) [text-autospace:no-autospace] [text-spacing-trim:space-all]";

/**
 * The sheet that is written on: a plain text box of the document's face that grows with its text. A mirror
 * under the text carries the height, and the marks of quotes while one writes.
 */
export function TextBox({ id, text, label, onType, onSave, marks = NO_MARKS, active = null, onCaret }: Props) {
  const { material } = useWords();
  const clean = useCleanPaste();
  const box = useRef<HTMLTextAreaElement>(null);
  const [seen, setSeen] = useState(text);
  const [composing, setComposing] = useState(false);
  const shown = composing ? seen : text;
  const follow = shown === text ? null : follower(text, shown);
  const moved = follow ? marks.map((mark) => ({ ...mark, ...follow(mark) })) : marks;

  const looks = new Map(marks.map((mark) => [mark.id, mark.look]));
  const { toPoint, toUnit } = readPoints(shown);

  useEffect(() => {
    if (box.current && !composing && box.current.value !== text) box.current.value = text;
  }, [text, composing]);

  return (
    <div className="grid min-h-(--sheet-min,auto) rounded-paper border border-control bg-paper">
      <div aria-hidden="true" className={`${SHEET} pointer-events-none select-none text-transparent`}>
        {cutMarks(0, toPoint(shown.length), moved).map((run) => {
          const words = shown.slice(toUnit(run.start), toUnit(run.end));
          const look = run.ids.map((one) => looks.get(one)).find((its) => its !== undefined);
          return run.ids.length === 0 ? words
            : <mark key={run.start} data-mark={run.ids.join(" ")} data-finding={look} data-at={run.start} data-end={run.end} data-active={active !== null && run.ids.includes(active) ? "" : undefined}>{words}</mark>;
        })}
        {"\u200b"}
      </div>
      <textarea ref={box} id={id} autoComplete="off" aria-label={label} defaultValue={text} placeholder={material.emptyHint} spellCheck={false}
        className={`${SHEET} block h-full w-full resize-none overflow-hidden bg-transparent`}
        onChange={(event) => { setSeen(event.target.value); if (!composing) onType(event.target.value); }}
        onPaste={clean.onPaste}
        onCompositionStart={(event) => { setSeen(event.currentTarget.value); setComposing(true); }}
        onCompositionEnd={(event) => { setComposing(false); onType(event.currentTarget.value); }}
        onSelect={(event) => onCaret?.(lengthOf(event.currentTarget.value.slice(0, event.currentTarget.selectionStart)))}
        onKeyDown={(event) => {
          if ((event.ctrlKey || event.metaKey) && event.key === "s") { event.preventDefault(); onSave(); }
        }} />
      {clean.told !== null && <p role="status" data-pasted className="col-start-1 row-start-2 border-t border-line bg-wash px-4 py-2 text-meta text-ink-2">{clean.told}</p>}
    </div>
  );
}
