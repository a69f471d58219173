"use client";

import { useWords } from "@/components/ui/words-context";

type Total = { points: string; full: string; done: number; all: number; self: string | null };
type Props = { total: Total | null; problems: number; send: string; onSend: () => void; onSaveNext: () => void };

/** Total, what is still missing, and the buttons: always in sight. */
export function PanelFoot({ total, problems, send, onSend, onSaveNext }: Props) {
  const { review, selfScore, frame } = useWords();
  return (
    <div data-foot className="sticky bottom-0 z-10 -mx-4 border-t border-line bg-paper px-4 pb-3 pt-1 @min-[70rem]/screen:static">
      {problems > 0 && <p role="alert" className="text-meta text-danger">{frame.errorsFound(problems)}</p>}
      {total && (
        <p className="flex flex-wrap items-baseline gap-x-2.5 py-0.5 *:whitespace-nowrap"><span>{review.total}</span><b className="number text-[1.75rem] leading-tight">{total.points}</b>
          <span className="text-meta text-hint">{review.outOfFull(total.full)}　{review.scored(total.done, total.all)}</span>
          {total.self !== null && <span className="text-meta text-hint">{selfScore.selfTotal(total.self)}</span>}</p>
      )}
      <div className="mt-1 flex flex-wrap gap-2">
        <button type="button" className="btn grow whitespace-nowrap px-1.5" onClick={onSaveNext}>{review.saveNext} <kbd className="key font-ui">Ctrl ↵</kbd></button>
        <button type="button" className="btn btn-primary grow whitespace-nowrap px-3" onClick={onSend}>{send}</button>
      </div>
    </div>
  );
}
