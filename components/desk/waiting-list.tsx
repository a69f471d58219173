import Link from "next/link";

export type Waiting = { id: string; title: string; note: string; href: string; action: string };

/** Things that wait for this person, each with the one thing to do. */
export function WaitingList({ rows, primary }: { rows: readonly Waiting[]; primary: boolean }) {
  return (
    <ul>
      {rows.map((row, index) => (
        <li key={row.id} className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-line py-3">
          <div className="min-w-[12rem] flex-1"><b>{row.title}</b><p className="text-meta text-hint">{row.note}</p></div>
          <Link href={row.href} className={`btn ${primary && index === 0 ? "btn-primary" : ""}`}>{row.action}</Link>
        </li>
      ))}
    </ul>
  );
}
