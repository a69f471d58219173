"use client";

import { useWords } from "@/components/ui/words-context";
import { timeOf } from "@/lib/words/format";

export type TheirPart = { version: number; text: string; savedAt: number; savedBy: string };

/** Two people met in one part: both texts side by side, and a choice that loses neither. */
export function Conflict({ mine, theirs, onChoose }: { mine: string; theirs: TheirPart; onChoose: (text: string) => void }) {
  const { material } = useWords();
  const column = (title: string, text: string, button: string) => (
    <div className="flex flex-col gap-2">
      <h3 className="text-meta">{title}</h3>
      <div className="reading max-h-[24rem] overflow-auto whitespace-pre-wrap border border-line bg-paper p-4">{text}</div>
      <button type="button" className="btn self-start" onClick={() => onChoose(text)}>{button}</button>
    </div>
  );
  return (
    <section role="alert" className="mb-6 border-l-4 border-caution-bar bg-caution-tint p-4">
      <h2 className="text-body">{material.conflictTitle(theirs.savedBy, timeOf(theirs.savedAt))}</h2>
      <p className="mb-3 text-meta text-ink-2">{material.conflictHint}</p>
      <div className="grid gap-6 @5xl/screen:grid-cols-2">
        {column(material.mine, mine, material.useMine)}
        {column(material.theirs, theirs.text, material.useTheirs)}
      </div>
    </section>
  );
}
