import Link from "next/link";
import { DeskFrame } from "@/components/frame/desk-frame";
import { titled } from "@/components/frame/page-title";
import { QueueFilter } from "@/components/review/queue-filter";
import { QueuePages } from "@/components/review/queue-pages";
import { QueueRuler } from "@/components/review/queue-ruler";
import { QueueTable } from "@/components/review/queue-table";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { filterQuery, readFilter, UNFINISHED, type Filter } from "@/lib/review/queue";
import { PAGE_SIZE, reviewQueue, unfinished } from "@/lib/review/queue.queries";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titled(({ review }) => review.title);

export default page("queue", async (ctx, { search }) => {
  const words = wordsOf((await preferences()).locale);
  const { review, desk } = words;
  const asked = readFilter(search);
  const first = reviewQueue(ctx, asked);
  const last = Math.max(1, Math.ceil(first.total / PAGE_SIZE));
  const filter: Filter = { ...asked, page: Math.min(asked.page, last) };
  const { rows, total, kinds, counts } = filter.page === asked.page ? first : reviewQueue(ctx, filter);
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const left = UNFINISHED.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  const open = unfinished(ctx, { ...filter, show: "unfinished", find: "", kind: "" });
  const next = open.find((row) => row.status === "started") ?? open[0];
  const query = filterQuery(filter, { page: filter.page });
  const shows = filter.show === "unfinished" ? "all" : "unfinished";
  return (
    <DeskFrame ctx={ctx} current="reviews">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <h1 className="font-title text-h2 @3xl/screen:text-h1">{review.title}</h1>
        {next && (
          <Link href={`/materials/${next.id}/review`} className="btn btn-primary w-full @3xl/screen:w-auto">
            {next.status === "started" ? desk.goOn(next.unit) : desk.begin(next.unit)}
          </Link>
        )}
      </div>
      <p className="mt-1 text-meta"><Link href="/recusals" className="link inline-block">{words.assign.myRecusals}</Link><Link href="/reviews/sheet" className="link ml-6 inline-block">{words.paper.sheetLink}</Link><Link href="/reviews/compare" className="link ml-6 inline-block">{words.side.link}</Link></p>
      {all === 0 ? <p className="mt-6 border-t-2 border-ink py-4 text-ink-2">{review.emptyAll}</p> : (
        <>
          <p className="mb-1 mt-6 flex flex-wrap items-baseline gap-x-4">
            <b>{review.done(all - left, all)}</b>
            <span className="text-meta text-hint">{review.showing(total)}</span>
            <Link className="link ml-auto text-meta" href={`/reviews${filterQuery(filter, { show: shows })}`}>{shows === "all" ? review.showAll(all) : review.showUnfinished(left)}</Link>
          </p>
          <QueueRuler counts={counts} filter={filter} words={words} />
          <QueueFilter key={query} filter={filter} kinds={kinds} words={words} />
          {total === 0
            ? <p className="border-y-2 border-ink border-b-line py-4 text-ink-2">{left > 0 || filter.show !== "unfinished" ? review.emptyFilter : <>{review.emptyDone} <Link className="link inline-block" href="/reviews/compare#mine">{words.side.mine.link}</Link></>}</p>
            : <><QueueTable rows={rows} query={query} now={next?.id ?? null} /><QueuePages total={total} size={PAGE_SIZE} filter={filter} words={words} /></>}
        </>
      )}
    </DeskFrame>
  );
});
