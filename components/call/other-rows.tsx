import Link from "next/link";
import type { ListRow } from "@/lib/review/recommend.queries";
import type { Words } from "@/lib/words/words";
import { ListVerb } from "./list-verb";

/** The materials of a unit that do not wait for its list, with where they are; one left out may be called up. */
export function OtherRows({ rows, words: { call: { list } } }: { rows: readonly ListRow[]; words: Words }) {
  return (
    <ul>
      {rows.map(({ id, unit, number, kind, status, rank, version }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-5 gap-y-1 border-b border-line py-2.5">
          <Link href={`/materials/${id}/review`} className="font-bold text-ink decoration-control">{unit}</Link><span className="number">{number}</span><span className="text-meta text-hint">{kind}</span>
          <span>{list.statuses[status]}{rank !== null && <span className="ml-2 text-meta text-hint">{list.columns.rank} {rank}</span>}</span>
          {status === "left" && <span className="ml-auto"><ListVerb verb="callUp" materialId={id} version={version} /></span>}
        </li>
      ))}
    </ul>
  );
}
