import { Fragment } from "react";
import type { Chip } from "@/components/comment/items";
import { cutMarks } from "@/lib/comment/marks";
import type { PaperParagraph } from "@/lib/review/paper";
import { slice } from "@/lib/text/normalise";

type Props = { part: string; paragraph: PaperParagraph; chips: readonly Chip[]; active: string | null; nameOf: (chip: Chip) => string; onMark: (id: string) => void };

/** A paragraph of the paper: heading by its face, quotes as marks with the numbers of their comments. */
export function PaperParagraphView({ part, paragraph: p, chips, active, nameOf, onMark }: Props) {
  const stretches = cutMarks(p.start, p.end, chips, p.headEnd === null ? [] : [p.headEnd]);
  return (
    <p tabIndex={-1} data-part={part} data-start={p.start} data-end={p.end} data-hook={`${part}:${p.start}`} className="scroll-my-16">
      {stretches.map(({ start, end, ids, closes }) => {
        const words = slice(p.text, start - p.start, end - p.start);
        const face = p.headEnd !== null && end <= p.headEnd ? `level-${p.level}` : undefined;
        const last = ids.at(-1);
        if (last === undefined) return face ? <span key={start} className={face}>{words}</span> : <Fragment key={start}>{words}</Fragment>;
        return (
          <mark key={start} data-mark={ids.join(" ")} data-active={active !== null && ids.includes(active) ? "" : undefined} className={face} onClick={() => onMark(last)}>
            {words}
            {chips.filter((chip) => closes.includes(chip.id)).map((chip) => (
              <sup key={chip.id} data-skip aria-label={nameOf(chip)}
                className="static mx-[0.15em] select-none rounded-[2px] bg-paper px-[0.3em] py-[0.05em] align-[0.1em] font-ui text-meta font-bold leading-none text-ink shadow-[inset_0_0_0_1px_var(--color-ink-2)]">
                {/* The word joiner keeps the chip on the line of its last word. */}
                {"\u2060"}{chip.fresh ? `+${chip.number}` : chip.number}
              </sup>
            ))}
          </mark>
        );
      })}
    </p>
  );
}
