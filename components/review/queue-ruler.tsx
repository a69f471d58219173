import Link from "next/link";
import { filterQuery, QUEUE_STATUSES, UNFINISHED, type Filter, type QueueStatus } from "@/lib/review/queue";
import type { Words } from "@/lib/words/words";

const BARS: Record<QueueStatus, { solid: string; tint: string }> = {
  done: { solid: "border-ink bg-ink", tint: "border-control bg-fill" },
  changed: {
    solid: "border-caution-bar bg-[repeating-linear-gradient(135deg,var(--color-caution-bar)_0_3px,var(--color-paper)_3px_6px)]",
    tint: "border-caution-bar bg-caution-tint",
  },
  started: { solid: "border-info bg-info", tint: "border-info bg-info-tint" },
  todo: { solid: "border-ink bg-paper", tint: "border-control bg-wash" },
  returned: { solid: "border-control bg-control", tint: "border-control bg-fill" },
};

type Props = { counts: Partial<Record<QueueStatus, number>>; filter: Filter; words: Words };

/** The picture of the queue: a segment for each status that occurs, as wide as its count; each filters by itself. */
export function QueueRuler({ counts, filter, words }: Props) {
  const shown = QUEUE_STATUSES.filter((status) => (counts[status] ?? 0) > 0);
  const most = Math.max(1, ...shown.map((status) => counts[status] ?? 0));
  const chosen = (status: QueueStatus) =>
    filter.show === "all" || filter.show === status || (filter.show === "unfinished" && UNFINISHED.includes(status));
  return (
    <nav aria-label={words.review.progress} className="flex flex-col border-t border-line @3xl/screen:flex-row @3xl/screen:gap-x-0.5 @3xl/screen:border-t-0">
      {shown.map((status) => {
        const n = counts[status] ?? 0;
        const alone = filter.show === status;
        const on = chosen(status);
        return (
          <Link key={status} href={`/reviews${filterQuery(filter, { show: alone ? "unfinished" : status })}`} aria-current={on ? "true" : undefined}
            style={{ flexGrow: n }}
            className="group grid min-h-11 grid-cols-[8.5rem_minmax(0,1fr)] items-center border-b border-line text-ink-2 no-underline hover:text-ink aria-[current]:font-bold aria-[current]:text-ink @3xl/screen:block @3xl/screen:min-w-[6.5rem] @3xl/screen:basis-0 @3xl/screen:border-b-0 @3xl/screen:text-meta">
            <i className="order-2 block @3xl/screen:hidden"><Bar look={on ? BARS[status].solid : BARS[status].tint} width={`max(0.5rem, ${(n / most) * 100}%)`} /></i>
            <i className="hidden @3xl/screen:block"><Bar look={on ? BARS[status].solid : BARS[status].tint} width="100%" /></i>
            <span className="justify-self-start border-b-2 border-transparent py-0.5 group-hover:border-control group-aria-[current]:border-ink @3xl/screen:mt-1 @3xl/screen:inline-block">
              {words.review.statuses[status]} <b>{n}</b>
            </span>
          </Link>
        );
      })}
    </nav>
  );
}

function Bar({ look, width }: { look: string; width: string }) {
  return <span className={`block h-2.5 border ${look}`} style={{ width }} />;
}
