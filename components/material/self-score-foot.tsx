"use client";

import { useWords } from "@/components/ui/words-context";
import type { Rubric } from "@/lib/call/rubric";
import { pointsOf } from "@/lib/review/scoring";

type Props = { rubric: Rubric; total: string; full: string; done: number; all: number };

/** The running total of the unit's own scores, always in sight, and how it is reckoned. */
export function SelfScoreFoot({ rubric: { criteria, bonusCap, weights }, total, full, done, all }: Props) {
  const { selfScore } = useWords();
  const capped = bonusCap !== undefined && criteria.some(({ kind }) => kind === "bonus");
  return (
    <div data-foot className="sticky bottom-0 -mx-4 -mb-4 mt-2 flex flex-wrap items-baseline gap-x-4 border-t border-ink bg-paper px-6 py-2 @3xl/screen:-mx-8 @3xl/screen:-mb-8 @3xl/screen:px-10">
      <p className="flex items-baseline gap-2.5"><span>{selfScore.total}</span><output className="number text-[1.75rem] font-bold leading-tight">{total}</output><span className="text-meta text-hint">{selfScore.outOf(full)}</span></p>
      <p className="text-meta text-hint">{selfScore.scored(done, all)}</p>
      {capped && <p className="text-meta text-hint">{selfScore.bonusCap(pointsOf(bonusCap))}</p>}
      {weights && <p className="text-meta text-hint">{selfScore.weighed}</p>}
    </div>
  );
}
