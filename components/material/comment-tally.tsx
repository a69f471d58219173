"use client";

import { useWords } from "@/components/ui/words-context";
import type { Returned } from "./use-returned";

const GROUPS = ["open", "changed", "explained"] as const;
const BARS = {
  open: "border-danger bg-danger",
  changed: "border-ink bg-ink",
  explained: "border-ink bg-[linear-gradient(90deg,var(--color-ink)_50%,var(--color-paper)_50%)]",
};

/** How the comments stand, as a ruler whose segments show only their own. */
export function CommentTally({ desk: { tally, filter, press } }: { desk: Returned }) {
  const { comment } = useWords();
  const answered = tally.changed + tally.explained;
  return (
    <div>
      <p className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-4"><b>{comment.count(tally.open + answered)}</b><span className="text-meta text-hint">{comment.tallied(answered, tally.open)}</span></p>
      <div className="flex gap-0.5">
        {GROUPS.map((group) => (
          <button key={group} type="button" aria-pressed={filter === group} style={{ flexGrow: tally[group] }} onClick={() => press(group)}
            className="group min-h-11 min-w-[5.25rem] basis-0 text-left text-meta text-ink-2">
            <i className={`block h-2.5 border ${tally[group] > 0 ? BARS[group] : "border-control bg-paper"}`} />
            <span className="mt-1 inline-block whitespace-nowrap border-b-2 border-transparent py-0.5 group-hover:border-control group-aria-pressed:border-ink group-aria-pressed:font-bold group-aria-pressed:text-ink">{comment.tally[group]} <b className="text-ink">{tally[group]}</b></span>
          </button>
        ))}
      </div>
    </div>
  );
}
