"use client";

import { useWords } from "@/components/ui/words-context";
import type { Criterion } from "@/lib/call/rubric";

type Props = { criterion: Criterion; cast: boolean; onCast: (cast: boolean) => void };

/** A veto (一票否决): ticked where it is cast, outside the sum. */
export function VetoRow({ criterion, cast, onCast }: Props) {
  const { review, frame } = useWords();
  return (
    <li className="-mx-4 border-b border-line px-4 py-1">
      <label className={`flex min-h-11 items-center gap-2.5 text-[0.9375rem] @3xl/screen:min-h-9 ${cast ? "font-bold text-danger" : ""}`}>
        <input type="checkbox" checked={cast} className="size-5 flex-none accent-primary" onChange={(event) => onCast(event.target.checked)} />
        <span>{frame.label(review.veto)}{criterion.label}<span className="block text-meta font-normal text-hint">{criterion.standard}</span></span>
      </label>
    </li>
  );
}
