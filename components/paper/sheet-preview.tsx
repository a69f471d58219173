"use client";

import { Fragment, type ReactNode } from "react";
import { Glyph } from "@/components/ui/glyph";
import { useWords } from "@/components/ui/words-context";
import type { Problem } from "@/lib/errors";
import { isTaken, isWrong, type PlannedRow } from "@/lib/review/score-sheet-plan";
import type { Words } from "@/lib/words/words";

type Line = { key: string; label: string; before: string; after: string; problem: Problem | null };

const linesOf = ({ changes, remarkChange }: PlannedRow, { paper }: Words): Line[] => [
  ...changes.map((change) => ({ ...change, before: change.before || paper.noPoints })),
  ...(remarkChange ? [{ key: "remark", label: paper.remark, ...remarkChange, before: remarkChange.before || paper.noRemark }] : []),
];

const rowProblem = (problem: NonNullable<PlannedRow["problem"]>, { paper, problems }: Words) =>
  (problem === "gone" || problem === "newer" || problem === "moved" ? paper.rowProblem[problem] : problems.refusal(problem));

function NotTaken({ why }: { why: string }) {
  const { paper } = useWords();
  return <p className="text-danger"><b className="mr-2 inline-flex items-center gap-1.5"><Glyph name="act" />{paper.notTaken}</b>{why}</p>;
}

function Lines({ row }: { row: PlannedRow }) {
  const words = useWords();
  const { columns } = words.paper;
  const lines = linesOf(row, words);
  const span = Math.max(1, lines.length);
  const head = <><td rowSpan={span} className="number align-top" data-label={columns.number}>{row.number}</td><td rowSpan={span} className="lead align-top font-bold">{row.unit}</td></>;
  if (row.problem) return <tr>{head}<td colSpan={3}><NotTaken why={rowProblem(row.problem, words)} /></td></tr>;
  return lines.map(({ key, label, before, after, problem }, index) => (
    <tr key={key} data-change={problem ? "wrong" : "taken"}>
      {index === 0 && head}
      <td data-label={columns.criterion}>{label}</td>
      <td className="whitespace-pre-wrap text-ink-2" data-label={columns.before}>{before}</td>
      <td className="whitespace-pre-wrap" data-label={columns.after}><b>{after}</b>{problem && <NotTaken why={words.problems.sentence(problem)} />}</td>
    </tr>
  ));
}

/** What a sheet would change, material by material, with what cannot be taken; what is the same is only counted. */
export function SheetPreview({ callName, rows, children }: { callName: string; rows: readonly PlannedRow[]; children: ReactNode }) {
  const { paper: w } = useWords();
  const [taken, wrong] = [rows.filter(isTaken), rows.filter(isWrong)];
  const told = rows.filter((row) => isTaken(row) || isWrong(row));
  return (
    <section className="mt-6" aria-label={w.differences(callName)}>
      <h3 className="font-bold">{w.differences(callName)}</h3>
      <p className="mt-1 text-ink-2">{w.summary(taken.length, rows.length - told.length, wrong.length)}</p>
      {told.length > 0 && (
        <table className="rows flows mt-3">
          <thead><tr><th>{w.columns.number}</th><th>{w.columns.unit}</th><th>{w.columns.criterion}</th><th>{w.columns.before}</th><th>{w.columns.after}</th></tr></thead>
          <tbody>{told.map((row) => <Fragment key={row.materialId}><Lines row={row} /></Fragment>)}</tbody>
        </table>
      )}
      {children}
    </section>
  );
}
