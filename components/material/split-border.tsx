"use client";

import { useWords } from "@/components/ui/words-context";
import type { SplitStep } from "@/lib/material/split-steps";

type Props = { index: number; movable: boolean; onTake: (step: SplitStep) => void };

/** The border above piece `index`: one rule across the source and the parts, with what moves it. */
export function SplitBorder({ index, movable, onTake }: Props) {
  const { material } = useWords();
  const button = "btn btn-small border-primary text-primary whitespace-nowrap";
  return (
    <div className="relative grid items-center before:absolute before:inset-x-0 before:top-1/2 before:border-t-2 before:border-primary @5xl/screen:grid-cols-[minmax(0,40rem)_minmax(0,1fr)] @5xl/screen:gap-x-10">
      {movable && (
        <div className="relative flex flex-wrap justify-center gap-1 px-4 @5xl/screen:col-start-2 @5xl/screen:justify-start @5xl/screen:px-0">
          <button type="button" className={button} onClick={() => onTake({ kind: "move", index: index - 1, direction: "up" })}>{material.up}</button>
          <button type="button" className={button} onClick={() => onTake({ kind: "move", index: index - 1, direction: "down" })}>{material.down}</button>
          <button type="button" className={button} onClick={() => onTake({ kind: "join", index })}>{material.merge}</button>
        </div>
      )}
    </div>
  );
}
