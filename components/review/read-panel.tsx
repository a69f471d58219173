"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { Banner } from "@/components/ui/banner";
import { useLocale, useWords } from "@/components/ui/words-context";
import { fullMarks, pointsOf, totalOf } from "@/lib/review/scoring";
import type { WorkspaceData } from "@/lib/review/workspace-data";
import { momentOf } from "@/lib/words/format";
import { PanelHead } from "./panel-head";

/** A review that cannot be written (any more): why, what one's own review said, and the way on. */
export function ReadPanel({ data, children }: { data: WorkspaceData; children?: ReactNode }) {
  const { review, selfScore, problems } = useWords();
  const locale = useLocale();
  const { sent, why, rubric, steps, selfScores } = data;
  const scored = sent !== null && Object.keys(sent.scores).length > 0;
  return (
    <>
      <PanelHead title={sent ? review.ownReview : review.readOnly} />
      <div className="min-h-0 flex-1 pb-4 @min-[70rem]/screen:overflow-y-auto">
        <div className="mt-3"><Banner voice="plain">{sent ? review.mineSent(momentOf(sent.submittedAt, locale)) : why ? problems.refusal(why) : review.readOnly}</Banner></div>
        {sent && (
          <>
            {sent.verdict && <p className="mt-3"><span className="text-hint">{review.verdict}　</span><b>{review.verdicts[sent.verdict]}</b></p>}
            {sent.total !== null && <p className="mt-1 flex flex-wrap items-baseline gap-x-2 *:whitespace-nowrap"><span>{review.total}</span><b className="number text-h2">{pointsOf(sent.total)}</b><span className="text-meta text-hint">{review.outOfFull(pointsOf(fullMarks(rubric)))}</span>{selfScores && <span className="text-meta text-hint">{selfScore.selfTotal(pointsOf(totalOf(rubric, selfScores)))}</span>}</p>}
            {scored && (
              <ol className="mt-2 border-t border-line">
                {rubric.criteria.map((criterion) => (
                  <li key={criterion.key} className="flex justify-between gap-3 border-b border-line py-1.5 text-[0.9375rem]"><span>{criterion.label}</span><span className="whitespace-nowrap">{selfScores?.[criterion.key] !== undefined && <span className="mr-2 text-meta text-hint">{selfScore.self(pointsOf(selfScores[criterion.key] ?? 0))}</span>}<b>{sent.scores[criterion.key] === undefined ? "–" : pointsOf(sent.scores[criterion.key] ?? 0)}</b> <span className="text-meta text-hint">/ {pointsOf(criterion.max)}</span></span></li>
                ))}
              </ol>
            )}
            {sent.remark && <p className="mt-3 whitespace-pre-wrap text-[0.9375rem]">{sent.remark}</p>}
          </>
        )}
        {children}
      </div>
      <div className="-mx-4 border-t border-line px-4 py-3">
        {steps.next ? <Link href={steps.next} className="btn w-full">{review.next}</Link> : <p className="text-meta text-hint">{review.allDone}</p>}
      </div>
    </>
  );
}
