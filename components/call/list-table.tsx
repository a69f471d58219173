"use client";

import Link from "next/link";
import { useWords } from "@/components/ui/words-context";
import type { ListRow } from "@/lib/review/recommend.queries";
import { ListVerb } from "./list-verb";

export type Chosen = ListRow & { up: boolean };
type Props = { rows: readonly Chosen[]; onChange: (rows: Chosen[]) => void };

/** The ranked materials of a list: moved a place at a time, ticked to go up. */
export function ListTable({ rows, onChange }: Props) {
  const { call: { list } } = useWords();
  function swap(index: number, by: 1 | -1) {
    const [here, there] = [rows[index], rows[index + by]];
    if (here && there) onChange(rows.map((row, at) => (at === index ? there : at === index + by ? here : row)));
  }
  const arrow = "min-h-11 min-w-11 border border-control bg-paper disabled:text-hint disabled:opacity-50 @3xl/screen:min-h-8 @3xl/screen:min-w-8";
  return (
    <table className="rows flows mt-3">
      <caption className="sr-only">{list.title}</caption>
      <thead><tr><th>{list.columns.rank}</th><th>{list.columns.unit}</th><th>{list.columns.kind}</th><th>{list.columns.opinion}</th><th>{list.columns.up}</th><th /></tr></thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.id}>
            <td className="whitespace-nowrap">
              <b className="number mr-3 inline-block w-5 text-right">{index + 1}</b>
              <button type="button" className={arrow} disabled={index === 0} aria-label={list.earlier(row.unit)} onClick={() => swap(index, -1)}>↑</button>
              <button type="button" className={`${arrow} ml-1`} disabled={index === rows.length - 1} aria-label={list.later(row.unit)} onClick={() => swap(index, 1)}>↓</button>
            </td>
            <td className="lead"><Link href={`/materials/${row.id}/review`} className="font-bold text-ink decoration-control">{row.unit}</Link><span className="number ml-3">{row.number}</span></td>
            <td>{row.kind}</td>
            <td className="text-meta"><span className="line-clamp-2">{row.remark}</span></td>
            <td><label className="inline-flex min-h-11 items-center gap-2 @3xl/screen:min-h-8"><input type="checkbox" className="size-5 accent-primary" aria-label={list.recommend(row.unit)} checked={row.up} onChange={() => onChange(rows.map((one) => (one.id === row.id ? { ...one, up: !one.up } : one)))} />{list.columns.up}</label></td>
            <td><ListVerb verb="unqualify" materialId={row.id} version={row.version} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
