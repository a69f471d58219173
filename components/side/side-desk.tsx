"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useMemo, useRef, useState, type CSSProperties } from "react";
import { Banner } from "@/components/ui/banner";
import { useWords } from "@/components/ui/words-context";
import type { Rubric } from "@/lib/call/rubric";
import { fullMarks, type Scores } from "@/lib/review/scoring";
import type { SideData } from "@/lib/review/side-by-side.queries";
import { pressed, sideAddress, spanOf, wholeTotal, type SideAsked, type SideRow } from "@/lib/review/side-by-side";
import { walkCells } from "./cells";
import { OpenRow, type Told } from "./open-row";
import { OwnHistogram } from "./own-histogram";
import { SideFoot } from "./side-foot";
import { SideHead } from "./side-head";
import { ClosedRow } from "./side-row";
import { SideSaving } from "./side-saving";
import { useSettled } from "./use-settled";

type Props = { data: SideData; asked: SideAsked };

/** The mean of each column as a share of its full marks, as the variables that the table and its marks are drawn by. */
function meansOf({ criteria }: Rubric, sheets: readonly Scores[]): CSSProperties {
  return Object.fromEntries([["--columns", criteria.length], ...criteria.flatMap(({ key, max }) => {
    const span = spanOf(sheets.flatMap((scores) => scores[key] ?? []));
    return span ? [[`--mean-${key}`, (span.mean / max).toFixed(3)]] : [];
  })]);
}

/** One's own scores of a call side by side: the table, what stands under it, and the distribution of the totals. */
export function SideDesk({ data, asked }: Props) {
  const { side: w } = useWords();
  const router = useRouter();
  const { rubric, rows, owes } = data;
  const [told, setTold] = useState<Readonly<Record<string, Told>>>({});
  const [criterion, setCriterion] = useState(rubric.criteria[0]?.key ?? "");
  const onTold = useCallback((revisionId: string, row: Told) => setTold((now) => ({ ...now, [revisionId]: row })), []);
  const isOpen = (row: SideRow) => row.why === null && !(owes && row.begun === null);
  const settled = useSettled(told);
  const sheets = useMemo(() => rows.filter((row) => row.sent?.abstained !== true).map((row) => settled[row.revisionId]?.scores ?? row.begun?.scores ?? {}), [rows, settled]);
  const totals = useMemo(() => sheets.flatMap((scores) => wholeTotal(rubric, scores, false) ?? []), [rubric, sheets]);
  const wholes = useMemo(() => [...totals, ...data.elsewhere], [totals, data.elsewhere]);
  const means = useMemo(() => meansOf(rubric, sheets), [rubric, sheets]);
  const latest = useRef(told);
  useEffect(() => { latest.current = told; });
  const flush = useCallback(async () => (await Promise.all(Object.values(latest.current).map((row) => row.flush()))).every(Boolean), []);
  const leave = useCallback((href: string) => void flush().then((kept) => { if (kept) router.push(href, { scroll: false }); }), [flush, router]);
  const waiting = rows.find((row) => owes && row.why === null && row.begun === null);
  return (
    <>
      {waiting && <div className="mt-4"><Banner voice="go"><p>{w.owes} <Link className="link" href={`/materials/${waiting.materialId}/review`}>{w.toPromise(waiting.unit)}</Link></p></Banner></div>}
      <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-1 pb-2">
        <SideSaving states={Object.values(told).map(({ state }) => state)} onRetry={() => void flush()} />
        <span className="ml-auto hidden text-meta text-hint @3xl/screen:inline">{w.keys}</span>
        <label className="flex w-full flex-col text-meta text-ink-2 @3xl/screen:hidden">{w.criterion}
          <select className="box text-body text-ink" value={criterion} onChange={(event) => setCriterion(event.target.value)}>{rubric.criteria.map(({ key, label }) => <option key={key} value={key}>{label}</option>)}</select>
        </label>
        <button type="button" className="link @3xl/screen:hidden" onClick={() => leave(sideAddress({ ...asked, sort: pressed(asked.sort, criterion) }))}>{w.sortByThis}{asked.sort.by === criterion && <span aria-hidden="true">{asked.sort.down ? " ↓" : " ↑"}</span>}</button>
      </div>
      <div className="side-box" role="region" aria-label={w.caption(data.callName, data.stageLabel)} tabIndex={0} onKeyDown={walkCells}>
        <table className="side" style={means}>
          <SideHead criteria={rubric.criteria} asked={asked} onLeave={leave} />
          <tbody>
            {rows.map((row) => (isOpen(row)
              ? <OpenRow key={row.revisionId} row={row} rubric={rubric} chosen={criterion} onTold={onTold} />
              : <ClosedRow key={`${row.revisionId} closed`} row={row} rubric={rubric} chosen={criterion} />))}
          </tbody>
          <SideFoot criteria={rubric.criteria} sheets={sheets} totals={totals} chosen={criterion} />
        </table>
      </div>
      <p className="mt-2 text-meta text-hint">{w.marks}</p>
      <OwnHistogram totals={wholes} full={fullMarks(rubric)} sent={data.sent} all={data.count} />
    </>
  );
}
