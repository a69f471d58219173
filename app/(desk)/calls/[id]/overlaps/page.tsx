import { CallTabs } from "@/components/call/call-tabs";
import { DeskFrame } from "@/components/frame/desk-frame";
import { titled } from "@/components/frame/page-title";
import { CompareButton } from "@/components/overlap/compare-button";
import { OverlapTable } from "@/components/overlap/overlap-table";
import { overlapsInCall } from "@/lib/overlap/call.queries";
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
    </DeskFrame>
  );
});
