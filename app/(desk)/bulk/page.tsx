import Link from "next/link";
import { BulkDesk } from "@/components/bulk/bulk-desk";
import { ContextBar } from "@/components/frame/context-bar";
import { titled } from "@/components/frame/page-title";
import { bulkPage } from "@/lib/material/bulk.queries";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { daysUntil, momentOf } from "@/lib/words/format";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titled(({ bulk }) => bulk.title);

export default page("bulk", async (ctx, { search }) => {
  const { calls, chosen } = bulkPage(ctx, search("call"));
  const { locale } = await preferences();
  const { bulk, desk } = wordsOf(locale);
  const due = (at: number) => [desk.due(momentOf(at, locale)), desk.dueDays(daysUntil(at, ctx.now))].join(" · ");
  return (
    <>
      <ContextBar title={bulk.title} back={<a href="/" className="link inline-flex items-center py-0">{bulk.back}</a>}
        end={chosen && calls.length > 1 && <a href="/bulk" className="link py-0">{bulk.anotherCall}</a>}>
        {chosen && <span className="text-meta text-hint">{chosen.name} · {due(chosen.dueAt)}</span>}
      </ContextBar>
      {chosen ? <BulkDesk callId={chosen.id} parts={chosen.parts} units={chosen.units} /> : (
        <main id="main" className="mx-auto w-full max-w-[60rem] p-4 @3xl/screen:p-6">
          {calls.length === 0 ? <p>{bulk.noCalls}</p> : (
            <nav aria-label={bulk.choose}>
              <h2 className="border-b-2 border-ink pb-1 text-meta text-ink-2">{bulk.choose}</h2>
              {calls.map(({ id, name, dueAt, units }) => (
                <Link key={id} href={`/bulk?call=${id}`} className="flex min-h-12 flex-wrap items-center gap-x-4 border-b border-line px-1 py-3 text-ink hover:bg-wash">
                  <b className="min-w-0 flex-1 basis-60">{name}</b><span className="text-meta text-hint">{bulk.callUnits(units)} · {due(dueAt)}</span>
                </Link>
              ))}
            </nav>
          )}
        </main>
      )}
    </>
  );
});
