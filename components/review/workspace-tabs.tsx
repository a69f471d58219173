"use client";

import { useWords } from "@/components/ui/words-context";

export type Tab = "material" | "score";
type Props = { tab: Tab; onTab: (tab: Tab) => void; label: string; note: string };

/** On a narrow screen the material and the scores take turns. */
export function WorkspaceTabs({ tab, onTab, label, note }: Props) {
  const { review } = useWords();
  const look = "min-h-11 border-b-[3px] border-transparent text-ink-2 aria-pressed:border-ink aria-pressed:font-bold aria-pressed:text-ink";
  return (
    <div className="sticky top-0 z-20 grid grid-cols-2 border-b border-line bg-paper @min-[70rem]/screen:hidden">
      <button type="button" aria-pressed={tab === "material"} className={look} onClick={() => onTab("material")}>{review.material}</button>
      <button type="button" aria-pressed={tab === "score"} className={look} onClick={() => onTab("score")}>{label} <span className="number">{note}</span></button>
    </div>
  );
}
