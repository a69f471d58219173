import Link from "next/link";
import { Status } from "@/components/ui/status";
import type { Progress } from "@/lib/material/completeness";

export type TaskRow = { key: string; numeral: string; label: string; note: string; href: string | null; progress: Progress; state: string; now: boolean };

const LOOK = { none: ["quiet", "none"], some: ["go", "some"], done: ["plain", undefined] } as const;

function Row({ row }: { row: TaskRow }) {
  const [voice, glyph] = LOOK[row.progress];
  const inside = (
    <>
      <span className="pr-1 text-right font-doc text-ink-2">{row.numeral}</span>
      <span className="min-w-0">
        <span className={`${row.href ? "underline decoration-control decoration-1 underline-offset-4 group-hover:decoration-2" : ""} ${row.now ? "font-bold" : ""}`}>{row.label}</span>
        <small className="block text-meta text-hint @3xl/screen:ml-3 @3xl/screen:inline">{row.note}</small>
      </span>
      <span className="hidden -translate-y-1 border-b-2 border-dotted border-line @3xl/screen:block" />
      <Status voice={voice} glyph={glyph}>{row.state}</Status>
    </>
  );
  const grid = "group grid min-h-[3.25rem] grid-cols-[1.5rem_minmax(0,1fr)_auto] items-baseline gap-x-3 py-3 text-ink no-underline @3xl/screen:grid-cols-[2rem_auto_minmax(2rem,1fr)_auto]";
  return row.href ? <Link href={row.href} className={grid}>{inside}</Link> : <div className={grid}>{inside}</div>;
}

/** A contents page of what there is to do: numeral, name, size, dotted leader, state. */
export function TaskList({ title, rows, strong }: { title: string; rows: readonly TaskRow[]; strong?: boolean }) {
  return (
    <section>
      <h2 className="pb-2 pt-6 text-meta text-ink-2">{title}</h2>
      <ol className={strong ? "border-t-2 border-ink" : "border-t border-ink"}>
        {rows.map((row) => <li key={row.key} className={`border-b border-line ${row.now ? "shadow-[inset_3px_0_0_var(--color-ink)]" : ""}`}><Row row={row} /></li>)}
      </ol>
    </section>
  );
}
