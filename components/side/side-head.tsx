"use client";

import Link from "next/link";
import { memo } from "react";
import { useWords } from "@/components/ui/words-context";
import type { Criterion } from "@/lib/call/rubric";
import { pointsOf } from "@/lib/review/scoring";
import { pressed, sideAddress, type SideAsked } from "@/lib/review/side-by-side";

type Props = { criteria: readonly Criterion[]; asked: SideAsked; onLeave: (href: string) => void };
type Head = { by: string; label: string; note?: string; look?: string };

/** The heads of the columns; each sorts by itself, once what is typed is kept. */
export const SideHead = memo(function SideHead({ criteria, asked, onLeave }: Props) {
  const { side: w } = useWords();
  const { sort } = asked;
  const notes = { bonus: (points: string) => `${w.bonus} ${w.max(points)}`, veto: () => w.veto } as const;
  const heads = criteria.map(({ key, label, max, kind }): Head => ({ by: key, label, note: kind ? notes[kind](pointsOf(max)) : w.max(pointsOf(max)) }));
  const cell = ({ by, label, note, look }: Head) => {
    const href = sideAddress({ ...asked, sort: pressed(sort, by) });
    const now = sort.by === by;
    return (
      <th key={by} scope="col" aria-sort={now ? (sort.down ? "descending" : "ascending") : undefined} className={look}>
        <Link href={href} prefetch={false} aria-label={w.sortBy(label)} title={label} onNavigate={(event) => { event.preventDefault(); onLeave(href); }} className="inline-block min-h-6 font-bold text-ink-2 decoration-control">
          <span className="line-clamp-3">{label}{now && <span aria-hidden="true">{sort.down ? " ↓" : " ↑"}</span>}</span>
        </Link>
        {note && <span className="block text-hint">{note}</span>}
      </th>
    );
  };
  return (
    <thead>
      <tr>
        {cell({ by: "number", label: w.columns.material, look: "lead" })}{cell({ by: "total", label: w.columns.total, look: "total" })}
        {heads.map(cell)}<th scope="col" className="words font-bold!">{w.columns.remark}</th>{cell({ by: "state", label: w.columns.state, look: "state" })}
      </tr>
    </thead>
  );
});
