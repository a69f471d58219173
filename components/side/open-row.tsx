"use client";

import { memo, useEffect, useRef, useState } from "react";
import { OtherWindow } from "@/components/review/other-window";
import { noteSaved } from "@/components/review/renderings";
import { useReview } from "@/components/review/use-review";
import type { SaveState } from "@/components/ui/save-line";
import { useWords } from "@/components/ui/words-context";
import type { Rubric } from "@/lib/call/rubric";
import type { Scores } from "@/lib/review/scoring";
import { readSheet } from "@/lib/review/sheet";
import { totalSoFar, type SideRow } from "@/lib/review/side-by-side";
import { ScoreCell } from "./score-cell";
import { RowFrame, UnsentMark } from "./side-row";

/** What a row tells its table: the scores as they stand, how far they are kept, and how to send what is not. */
export type Told = { scores: Scores; state: SaveState; flush: () => Promise<boolean> };
type Props = { row: SideRow; rubric: Rubric; chosen: string; onTold: (revisionId: string, told: Told) => void };

/** A row of boxes that save themselves as those of the review page do; its first score begins the review. */
export const OpenRow = memo(function OpenRow({ row, rubric, chosen, onTold }: Props) {
  const { side: w, problems: sentences } = useWords();
  const { materialId, revisionId, unit, number } = row;
  const review = useReview({ materialId, revisionId, rubric, begun: row.begun, title: `${unit} ${number}`, begins: true, onSaved: () => noteSaved(revisionId) });
  const { typed, scores, state, flush, problems } = review;
  const idOf = (key: string) => `side-${materialId}-${key}`;
  const [typing, setTyping] = useState<string | null>(null);
  useEffect(() => onTold(revisionId, { scores: readSheet(rubric, typed).scores, state, flush }), [onTold, revisionId, rubric, typed, state, flush]);
  const wrong = rubric.criteria.filter(({ key }) => problems[key] && (typing !== key || problems[key].code === "score_over"));
  const stuck = state.kind === "conflict" || state.kind === "refused";
  const said = useRef<HTMLDivElement>(null);
  // What is said of the row in hand must be seen; another row's must not move the page under the typing.
  const speaks = wrong.length > 0 || stuck;
  useEffect(() => {
    if (speaks && said.current?.closest("tr")?.previousElementSibling?.contains(document.activeElement)) said.current.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [speaks]);
  return (
    <>
      <RowFrame row={row} total={totalSoFar(rubric, scores, false)} remark={review.remark} state={<UnsentMark rubric={rubric} scores={scores} />}>
        {rubric.criteria.map((criterion) => (
          <ScoreCell key={criterion.key} id={idOf(criterion.key)} criterion={criterion} unit={unit} score={scores[criterion.key]} text={typed[criterion.key] ?? ""} last={row.last[criterion.key]} chosen={criterion.key === chosen}
            unread={problems[criterion.key] !== undefined} wrong={wrong.includes(criterion)} onType={(text, finished) => { setTyping(criterion.key); review.score(criterion.key, text, finished); }} onDone={() => setTyping(null)} />
        ))}
      </RowFrame>
      {speaks && (
        <tr>
          <td colSpan={rubric.criteria.length + 4} className="problem" data-stuck={stuck || undefined}>
            <div ref={said} className="sticky left-2 w-[min(100%,60rem)] pb-1 text-left">
              {wrong.map(({ key, label }) => { const problem = problems[key]; return problem && <p key={key} id={`${idOf(key)}-wrong`} className="text-meta text-danger">{w.problem(label, sentences.sentence(problem))}</p>; })}
              {state.kind === "conflict" && <OtherWindow review={review} />}
              {state.kind === "refused" && <p className="text-meta text-danger">{state.message}</p>}
            </div>
          </td>
        </tr>
      )}
    </>
  );
});
