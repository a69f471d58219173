import Link from "next/link";
import { filterQuery, type Filter } from "@/lib/review/queue";
import type { Words } from "@/lib/words/words";

type Props = { total: number; size: number; filter: Filter; words: Words };

/** Which rows these are, and the way to those before and after. */
export function QueuePages({ total, size, filter, words }: Props) {
  const { review } = words;
  const from = (filter.page - 1) * size + 1;
  const to = Math.min(filter.page * size, total);
  const at = (page: number) => `/reviews${filterQuery(filter, { page })}`;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 py-3 text-meta text-hint">
      <span>{review.range(from, to, total)}</span>
      <span className="flex gap-6">
        {filter.page > 1 && <Link className="link" href={at(filter.page - 1)}>{review.previousPage}</Link>}
        {to < total && <Link className="link" href={at(filter.page + 1)}>{review.nextPage}</Link>}
      </span>
    </div>
  );
}
