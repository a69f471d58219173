"use client";

import { useWords } from "@/components/ui/words-context";

type Props = { title: string; rows: readonly { key: string; label: string; before: string; after: string }[]; numbers?: boolean };

/** Boxes of a filled-in blank form beside what stands in the material now. */
export function BlankTable({ title, rows, numbers = false }: Props) {
  const { columns } = useWords().sheet.blank;
  const cell = numbers ? "figure" : "whitespace-pre-wrap";
  return (
    <section className="rounded-paper bg-paper px-4 py-4 shadow-paper @3xl/screen:px-8">
      <h3 className="mb-2 text-body">{title}</h3>
      <table className="rows flows">
        <thead><tr><th>{columns.label}</th><th className={numbers ? "figure" : undefined}>{columns.now}</th><th className={numbers ? "figure" : undefined}>{columns.file}</th></tr></thead>
        <tbody>
          {rows.map(({ key, label, before, after }) => (
            <tr key={key}><td className="lead">{label}</td><td className={`${cell} text-hint`} data-label={columns.now}>{before || "–"}</td><td className={`${cell} font-bold`} data-label={columns.file}>{after}</td></tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
