"use client";

import Link from "next/link";
import { memo, type ReactNode } from "react";
import { Status } from "@/components/ui/status";
import { useWords } from "@/components/ui/words-context";
import type { Rubric } from "@/lib/call/rubric";
import { pointsOf, unscored, type Scores } from "@/lib/review/scoring";
import { firstWords, type SideRow as Row } from "@/lib/review/side-by-side";
import { ScoreText } from "./score-cell";

type Frame = { row: Row; total: number | null; remark: string; state: ReactNode; children: ReactNode };

/** A material's row: which it is, its total, its cells, the first words said of it, and how far it has come. */
export function RowFrame({ row, total, remark, state, children }: Frame) {
  return (
    <tr>
      <th scope="row" className="lead">
        <Link href={`/materials/${row.materialId}/review`} prefetch={false} className="inline-flex min-h-7 items-center leading-snug font-bold text-ink decoration-control @max-3xl/screen:min-h-11">{row.unit}</Link>
        <span className="number block text-meta text-hint @max-3xl/screen:ml-3 @max-3xl/screen:inline">{row.number}</span>
      </th>
      <td className="total"><b className="number text-[1.0625rem]">{total === null ? "–" : pointsOf(total)}</b></td>
      {children}
      <td className="words"><span className="line-clamp-2">{firstWords(remark)}</span></td>
      <td className="state">{state}</td>
    </tr>
  );
}

/** How many of the criteria that need a score have one. */
export function UnsentMark({ rubric, scores }: { rubric: Rubric; scores: Scores }) {
  const { side: w } = useWords();
  const all = rubric.criteria.filter(({ kind }) => kind === undefined).length;
  const done = all - unscored(rubric, scores).length;
  return <Status voice={done > 0 ? "info" : "quiet"} glyph={done === all ? "full" : done > 0 ? "some" : "none"}>{w.unsent(done, all)}</Status>;
}

type Props = { row: Row; rubric: Rubric; chosen: string };

/** A row that cannot be changed here: sent, returned, or waiting for the promise. */
export const ClosedRow = memo(function ClosedRow({ row, rubric, chosen }: Props) {
  const { side: w, problems } = useWords();
  const { sent, begun, why, status } = row;
  const scores = sent?.abstained ? {} : begun?.scores ?? {};
  const state = sent?.abstained ? <Status voice="plain" glyph="dash">{w.abstained}</Status> : status === "returned" ? <Status voice="quiet" glyph="back">{w.returned}</Status>
    : sent ? <Status voice="plain" glyph="tick">{w.sent}</Status>
    : why ? problems.refusal(why) : <UnsentMark rubric={rubric} scores={scores} />;
  return (
    <RowFrame row={row} total={sent?.total ?? null} remark={begun?.remark ?? ""} state={state}>
      {rubric.criteria.map((criterion) => <ScoreText key={criterion.key} criterion={criterion} score={scores[criterion.key]} chosen={criterion.key === chosen} />)}
    </RowFrame>
  );
});
