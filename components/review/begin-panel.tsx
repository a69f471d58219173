"use client";

import { useAction } from "@/components/ui/use-action";
import { useWords } from "@/components/ui/words-context";
import { startReview } from "@/lib/review/actions";
import { pointsOf } from "@/lib/review/scoring";
import type { WorkspaceData } from "@/lib/review/workspace-data";
import { PanelHead } from "./panel-head";

type Props = { data: WorkspaceData; onBegun: (version: number) => void; children?: React.ReactNode };

/** Before the review is begun: what will be judged, and the button that begins it. */
export function BeginPanel({ data, onBegun, children }: Props) {
  const { review } = useWords();
  const { run, pending, failure } = useAction(startReview);
  const { scores, stage, rubric, materialId, revisionId, last } = data;

  async function begin() {
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
        {children}
      </div>
      <div data-foot className="sticky bottom-0 z-10 -mx-4 border-t border-line bg-paper px-4 py-3 @min-[70rem]/screen:static">
        <p className="mb-2 text-meta text-hint">{review.beginHint}</p>
        {failure && <p role="alert" className="mb-2 text-danger">{failure.sentence}</p>}
        <button type="button" className="btn btn-primary w-full" aria-disabled={pending} onClick={() => void begin()}>{review.begin}</button>
      </div>
    </>
  );
}
