import { CallTabs } from "@/components/call/call-tabs";
import { DeskFrame } from "@/components/frame/desk-frame";
import { titled } from "@/components/frame/page-title";
import { CompareButton } from "@/components/overlap/compare-button";
import { ShelfForm } from "@/components/overlap/shelf-form";
import { ShelfList } from "@/components/overlap/shelf-list";
import { OverlapTable } from "@/components/overlap/overlap-table";
import { Section } from "@/components/ui/section";
import { overlapsInCall } from "@/lib/overlap/call.queries";
import { shelfOf } from "@/lib/overlap/shelf.queries";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titled(({ overlap }) => overlap.title);

export default page("overlaps", async (ctx, { param }) => {
  const { call, filed, compared, waiting, failed, rows, more } = overlapsInCall(ctx, param("id"));
  const words = wordsOf((await preferences()).locale);
  const { overlap } = words;
  const state = [overlap.filed(filed), overlap.compared(compared), ...(waiting > 0 ? [overlap.waiting(waiting)] : [])];
  return (
    <DeskFrame ctx={ctx} current="desk">
      <h1 className="text-balance font-title text-h2 @3xl/screen:text-h1">{overlap.title}</h1>
      <p className="mt-2 text-ink-2">{call.name}</p>
      <CallTabs callId={call.id} current="overlaps" words={words} />
      <p className="mt-6 border-t-2 border-ink pt-3">{state.join(" · ")}</p>
      {failed > 0 && <p className="text-danger">{overlap.failed(failed)}</p>}
      <p className="max-w-3xl text-pretty py-2 text-meta text-ink-2">{overlap.about}</p>
      {filed > 0 && <CompareButton callId={call.id} />}
      {rows.length === 0 ? <p className="mt-4 border-b border-line py-4 text-ink-2">{overlap.none}</p> : <OverlapTable rows={rows} words={words} />}
      {more > 0 && <p className="py-3 text-meta text-hint">{overlap.more(more)}</p>}
      <Section title={overlap.shelf.heading}>
        <p className="max-w-prose text-pretty py-3 text-ink-2">{overlap.shelf.intro}</p>
        <ShelfList texts={shelfOf(ctx, call.unitId)} />
        <ShelfForm unitId={call.unitId} />
      </Section>
    </DeskFrame>
  );
});
