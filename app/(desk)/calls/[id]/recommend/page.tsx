import { ListForm } from "@/components/call/list-form";
import { OtherRows } from "@/components/call/other-rows";
import { DeskFrame } from "@/components/frame/desk-frame";
import { titled } from "@/components/frame/page-title";
import { Section } from "@/components/ui/section";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { usualList } from "@/lib/review/recommendation";
import { listPage } from "@/lib/review/recommend.queries";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titled(({ call }) => call.list.title);

export default page("recommend", async (ctx, { param }) => {
  const { call, unitId, quotas, before, rows } = listPage(ctx, param("id"));
  const words = wordsOf((await preferences()).locale);
  const { list } = words.call;
  const waiting = rows.filter(({ status }) => status === "waiting");
  const others = rows.filter(({ status }) => status !== "waiting");
  const usual = usualList(quotas, before, waiting.map(({ kind }) => kind));
  return (
    <DeskFrame ctx={ctx} current="reviews">
      <h1 className="text-balance font-title text-h2 @3xl/screen:text-h1">{list.title}</h1>
      <p className="mt-2 text-ink-2">{call.name}</p>
      <p className="mt-4 max-w-prose">{list.intro}</p>
      {waiting.length === 0 ? <p className="mt-6 border-y border-line py-4 text-ink-2">{list.none}</p>
        : <ListForm key={waiting.map(({ id, version }) => id + version).join()} callId={call.id} unitId={unitId} quotas={quotas} before={before} rows={waiting} usual={usual} />}
      {others.length > 0 && <Section title={list.others}><OtherRows rows={others} words={words} /></Section>}
    </DeskFrame>
  );
});
