import Link from "next/link";
import { selfFull, selfRubric, selfTotal, type SelfScored, type SelfTyped } from "@/lib/material/self-score";
import { writtenPoints } from "@/lib/review/results";
import { readSheet } from "@/lib/review/sheet";
import type { Words } from "@/lib/words/words";

type Props = { materialId: string; call: SelfScored; typed: SelfTyped; words: Words };

/** What the unit gives itself in all, for who sends the material on; nothing where the call does not ask. */
export function SelfScoreLine({ materialId, call, typed, words: { selfScore } }: Props) {
  const rubric = selfRubric(call);
  if (!rubric) return null;
  const total = writtenPoints(selfTotal(call, readSheet(rubric, typed).scores));
  return (
    <p className="flex flex-wrap items-baseline gap-x-4">
      <span>{selfScore.selfTotal(total)} <span className="text-meta text-hint">{selfScore.outOf(writtenPoints(selfFull(call)))}</span></span>
      <Link href={`/materials/${materialId}/self-score`} className="text-meta">{selfScore.see}</Link>
    </p>
  );
}
