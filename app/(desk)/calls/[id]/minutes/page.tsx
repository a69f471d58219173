import { CallTabs } from "@/components/call/call-tabs";
import { MinuteForm } from "@/components/discussion/minute-form";
import { MinuteList } from "@/components/discussion/minute-list";
import { DeskFrame } from "@/components/frame/desk-frame";
import { titled } from "@/components/frame/page-title";
import { Section } from "@/components/ui/section";
import { minutesPage } from "@/lib/call/minute.queries";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titled(({ minute }) => minute.title);

export default page("minutes", async (ctx, { param }) => {
  const { call, rows, today } = minutesPage(ctx, param("id"));
  const { locale } = await preferences();
  const words = wordsOf(locale);
  const { minute } = words;
  return (
    <DeskFrame ctx={ctx} current="desk">
      <h1 className="text-balance font-title text-h2 @3xl/screen:text-h1">{minute.title}</h1>
      <p className="mt-2 text-ink-2">{call.name}</p>
      <CallTabs callId={call.id} current="minutes" words={words} />
      <p className="mt-4 max-w-prose">{minute.intro}</p>
      <Section title={minute.list} empty={rows.length === 0 && minute.empty}><MinuteList callId={call.id} rows={rows} locale={locale} words={words} /></Section>
      <Section title={minute.add}><MinuteForm callId={call.id} callName={call.name} today={today} /></Section>
    </DeskFrame>
  );
});
