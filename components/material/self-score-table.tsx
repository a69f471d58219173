import { writtenPoints } from "@/lib/review/results";
import { pointsOf } from "@/lib/review/scoring";
import { readSheet } from "@/lib/review/sheet";
import { pointed, selfFull, selfRubric, selfTotal, type SelfScored, type SelfTyped } from "@/lib/material/self-score";
import type { Words } from "@/lib/words/words";

type Props = { call: SelfScored; typed: SelfTyped; words: Words };

/** The unit's own scores as they are read, with their total as the reviewers reckon it. */
export function SelfScoreTable({ call, typed, words: { selfScore } }: Props) {
  const rubric = selfRubric(call);
  if (!rubric) return null;
  return (
    <table className="rows">
      <thead><tr><th scope="col">{selfScore.columns.criterion}</th><th scope="col" className="figure">{selfScore.columns.self}</th><th scope="col" className="figure">{selfScore.columns.max}</th></tr></thead>
      <tbody>
        {pointed(rubric).map(({ key, label, max }) => <tr key={key}><td>{label}</td><td className="figure">{typed[key] || "–"}</td><td className="figure text-hint">{pointsOf(max)}</td></tr>)}
      </tbody>
      <tfoot><tr><th scope="row" className="border-line text-ink">{selfScore.total}</th><td className="figure font-bold">{writtenPoints(selfTotal(call, readSheet(rubric, typed).scores))}</td><td className="figure text-hint">{writtenPoints(selfFull(call))}</td></tr></tfoot>
    </table>
  );
}
