"use client";

import Link from "next/link";
import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { givePromise, startReview } from "@/lib/review/actions";
import { pointsOf } from "@/lib/review/scoring";
import type { WorkspaceData } from "@/lib/review/workspace-data";
import { PanelHead } from "./panel-head";

type Props = { data: WorkspaceData; onBegun: (version: number) => void; children?: React.ReactNode };

/** Before the review is begun: what will be judged, and the button that begins it. */
export function BeginPanel({ data, onBegun, children }: Props) {
  const { review, assign } = useWords();
  const { run, pending, failure } = useAction(startReview);
  const promised = useAction(givePromise);
  const { scores, stage, rubric, materialId, revisionId, last } = data;

  async function begin() {
    if (data.owes && !(await promised.run({ materialId }))?.ok) return;
    const result = await run({ materialId, revisionId });
    if (result?.ok) onBegun(result.data.version);
  }
  return (
    <>
      <PanelHead title={scores ? review.scores : stage.label} />
      <div className="min-h-0 flex-1 @min-[70rem]/screen:overflow-y-auto">
        {scores && (
          <ol>
            {rubric.criteria.map((criterion, index) => (
              <li key={criterion.key} className="flex gap-2 border-b border-line py-2 text-[0.9375rem]">
                <span className="w-4 font-doc text-hint">{index + 1}</span><span className="flex-1">{criterion.label}</span>
                {last[criterion.key] !== undefined && <span className="text-meta text-hint">{review.last(pointsOf(last[criterion.key] ?? 0))}</span>}
                <span className="text-meta text-hint">{pointsOf(criterion.max)}</span>
              </li>
            ))}
          </ol>
        )}
        {data.owes && (
          <section className="my-3 border-l-4 border-control pl-3">
            <h3 className="font-bold">{review.promise.title}</h3>
            <ul className="mt-1 flex flex-col gap-1">{review.promise.lines.map((line) => <li key={line}>{line}</li>)}</ul>
          </section>
        )}
        {children}
      </div>
      <div data-foot className="sticky bottom-0 z-10 -mx-4 border-t border-line bg-paper px-4 py-3 @min-[70rem]/screen:static">
        <p className="mb-2 text-meta text-hint">{review.beginHint}</p>
        {(promised.failure ?? failure) && <p role="alert" className="mb-2 text-danger">{(promised.failure ?? failure)?.sentence}</p>}
        <button type="button" className="btn btn-primary w-full" aria-disabled={pending} onClick={() => void begin()}>{data.owes ? review.promise.give : review.begin}</button>
        <p className="mt-1 text-meta"><Link className="link inline-block" href={`/materials/${materialId}/recuse`}>{assign.declare}</Link></p>
      </div>
    </>
  );
}
