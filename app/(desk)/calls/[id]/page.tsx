import { AskedRows } from "@/components/call/asked-rows";
import { CallTabs } from "@/components/call/call-tabs";
import { ExtendForm } from "@/components/call/extend-form";
import { ProgressTable } from "@/components/call/progress-table";
import { ReviewerTable } from "@/components/call/reviewer-table";
import { StageTimes } from "@/components/call/stage-times";
import { StateRuler } from "@/components/call/state-ruler";
import { DeskFrame } from "@/components/frame/desk-frame";
import { titled } from "@/components/frame/page-title";
import { Section } from "@/components/ui/section";
import { progressPage } from "@/lib/call/progress.queries";
import { dayOf } from "@/lib/clock";
import { sectionsOf } from "@/lib/material/sections";
import { selfRubric } from "@/lib/material/self-score";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { momentOf } from "@/lib/words/format";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titled(({ running }) => running.progress);

export default page("progress", async (ctx, { param, search }) => {
  const show = search("show");
  const { call, total, counts, rows, reviewers, requests } = progressPage(ctx, param("id"), show);
  const { locale } = await preferences();
  const words = wordsOf(locale);
  const { running } = words;
  return (
    <DeskFrame ctx={ctx} current="desk">
      <h1 className="text-balance font-title text-h2 @3xl/screen:text-h1">{call.name}</h1>
      <p className="mt-2 text-ink-2">{[call.basis, words.desk.due(momentOf(call.dueAt, locale))].filter(Boolean).join("　")}</p>
      <CallTabs callId={call.id} current="progress" words={words} />
      <StateRuler callId={call.id} total={total} counts={counts} show={show} words={words} />
      <Section title={running.requests} empty={requests.length === 0 && running.noRequests}><AskedRows rows={requests} sections={sectionsOf(call.form, "", words, selfRubric(call) !== null)} words={words} locale={locale} /></Section>
      <Section title={running.of(rows.length)} empty={rows.length === 0 && running.none}><ProgressTable rows={rows} words={words} locale={locale} now={ctx.now} /></Section>
      <Section title={running.reviewers} empty={reviewers.length === 0 && running.noReviewers}><ReviewerTable callId={call.id} rows={reviewers} /></Section>
      <Section title={running.stageTimes}>
        <p className="max-w-prose text-pretty py-3 text-ink-2">{running.stageTimesIntro}</p>
        <StageTimes callId={call.id} stages={call.stages.map(({ label, dueAt }, index) => ({ index, label, day: dueAt === undefined ? "" : dayOf(dueAt) }))} />
      </Section>
      <ExtendForm callId={call.id} units={rows.map(({ unit, unitId }) => ({ id: unitId, name: unit }))} />
    </DeskFrame>
  );
});
