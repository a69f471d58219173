"use client";

import { useWords } from "@/components/ui/words-context";
import type { StandingPart } from "@/lib/material/import-plan";
import { countOf } from "@/lib/words/format";

/** How what goes into a part lies with its limits; a part in several pieces is counted together. */
export function SplitFit({ part: { definition, locked }, count, total }: { part: StandingPart; count: number; total: number }) {
  const { material } = useWords();
  const { min, max, required, label } = definition;
  const wanted = required ? material.wants(countOf(min), countOf(max)) : material.atMost(countOf(max));
  const remark = total > max ? material.over(countOf(total - max)) : total < min ? material.under(countOf(min - total)) : material.fits;
  const voice = total > max ? "text-danger" : total < min ? "text-caution" : "text-ink-2";
  return (
    <>
      <p className="mt-2">{wanted} · {total !== count && `${material.partTotal(countOf(total))} · `}<span className={voice}>{remark}</span></p>
      {locked && <p className="mt-1 text-caution">{material.lockedSkipped(label)}</p>}
    </>
  );
}
