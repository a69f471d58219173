"use client";

import { useWords } from "@/components/ui/words-context";
import type { ImportPlan } from "@/lib/material/import-plan";
import type { PartTexts } from "@/lib/material/split";
import { countCharacters } from "@/lib/text/count";
import { countOf } from "@/lib/words/format";
import type { Taking } from "./use-import";

type Props = { text: string; texts: PartTexts; plan: ImportPlan; taking: Taking; onUndo: (() => void) | null; onAccept: () => void };

/** Always in sight: the sum that proves that nothing is lost, the way back, and the button that puts the pieces in. */
export function SplitDock({ text, texts, plan, taking: { pending, problem }, onUndo, onAccept }: Props) {
  const { material } = useWords();
  const inParts = Object.values(texts.parts).reduce((sum, part) => sum + countCharacters(part), 0);
  const sum = [countCharacters(text), inParts, countCharacters(texts.title), countCharacters(texts.setAside), countCharacters(texts.unplaced)].map(countOf);
  const [all = "", parts = "", title = "", aside = "", unplaced = ""] = sum;
  const stop = plan.parts.length === 0 ? material.nothingToPlace : plan.tooLong && material.partLong(plan.tooLong.label, countOf(plan.tooLong.over));
  const said = problem ?? stop;
  return (
    <div data-foot className="sticky bottom-0 z-10 border-t border-line bg-paper">
      <div className="mx-auto flex w-full max-w-[78rem] flex-wrap items-center gap-x-6 gap-y-2 px-4 py-2.5 @3xl/screen:px-6">
        <p className="min-w-0 flex-1 basis-full text-meta text-ink-2 @5xl/screen:basis-0">{material.sum(all, parts, title, aside, unplaced)}</p>
        <button type="button" className="btn flex-1 @3xl/screen:flex-none" aria-disabled={onUndo === null} onClick={() => onUndo?.()}>{material.undoStep}</button>
        <button type="button" className="btn btn-primary flex-1 @3xl/screen:flex-none" aria-disabled={pending || stop !== null} onClick={() => { if (stop === null) onAccept(); }}>{pending ? material.accepting : material.accept}</button>
        {said && <p role="alert" className="basis-full text-meta text-danger">{said}</p>}
      </div>
    </div>
  );
}
