import { redirect } from "next/navigation";
import { cache } from "react";
import { DeskFrame } from "@/components/frame/desk-frame";
import { titledBy } from "@/components/frame/page-title";
import { Asking } from "@/components/material/asking";
import { CallRail } from "@/components/material/call-rail";
import { HolderLine } from "@/components/material/holder-line";
import { Organising } from "@/components/material/organising";
import { RequestList } from "@/components/material/request-list";
import { ReviewRecord } from "@/components/material/review-record";
import { StateMark } from "@/components/material/state-mark";
import { Timeline } from "@/components/material/timeline";
import { UnitRecord } from "@/components/material/unit-record";
import { UnitTasks } from "@/components/material/unit-tasks";
import { SelfGapTable } from "@/components/review/self-gap-table";
import { Section } from "@/components/ui/section";
import { HelpBanner } from "@/components/sign-off/help-banner";
import { sentenceFor } from "@/lib/history/sentence";
import { helpOf } from "@/lib/material/behalf.queries";
import { earlierMaterials } from "@/lib/material/carry.queries";
import { holderFor } from "@/lib/material/holder.queries";
import { draftPage, materialPage } from "@/lib/material/queries";
import { requestsOf, supplementOf } from "@/lib/material/request.queries";
import { askable } from "@/lib/material/requests";
import { sectionsOf } from "@/lib/material/sections";
import { selfRubric } from "@/lib/material/self-score";
import { page } from "@/lib/page";
import { assignable } from "@/lib/review/choice.queries";
import { newestDecision } from "@/lib/review/queries";
import { overIfBack } from "@/lib/review/recommend.queries";
import { selfGap } from "@/lib/review/self-gap.queries";
import { preferences } from "@/lib/person/preferences";
import { momentOf } from "@/lib/words/format";
import { words as wordsOf } from "@/lib/words/words";

/** Read once for the title and the page. */
const shownMaterial = cache(materialPage);

export const generateMetadata = titledBy((ctx, { id = "" }) => {
  const { reader, call, unit } = shownMaterial(ctx, id);
  return reader.side === "unit" ? call.name : unit.name;
});

export default page("material", async (ctx, { param }) => {
  const shown = shownMaterial(ctx, param("id"));
  if (shown.covered) redirect(`/materials/${shown.material.id}/review`);
  const { locale } = await preferences();
  const words = wordsOf(locale);
  const { material, call, unit, reader } = shown;
  const ofUnit = reader.side === "unit";
  const assigns = shown.why("material.assign") === null && call.stages[material.stage]?.kind === "score";
  const draft = ofUnit ? draftPage(ctx, material.id) : null;
  const help = ofUnit ? helpOf(ctx.db, material.id) : null;
  const gap = ofUnit ? null : selfGap(ctx, shown);
  const holder = holderFor(ctx, shown, reader);
  const sections = sectionsOf(call.form, material.id, words, selfRubric(call) !== null).map(({ key, label }) => ({ key, label }));
  const asks = askable((action) => shown.why(action) === null);
  const [maySupplement, mayReopen] = [shown.why("material.wantSupplement") === null, shown.why("material.reopen") === null];
  const rows = shown.events.map((event) => ({ when: momentOf(event.at, locale), sentence: sentenceFor(event, reader, { stages: call.stages, form: call.form }, words) }));
  return (
    <DeskFrame ctx={ctx} current={ofUnit ? "desk" : "materials"}>
      <div className="gap-x-16 @5xl/screen:grid @5xl/screen:grid-cols-[minmax(0,1fr)_16rem]">
        <div>
          <h1 className="text-balance font-title text-h2 @3xl/screen:text-h1">{call.name}</h1>
          <p className="mt-2 flex flex-wrap gap-x-4 text-ink-2">
            <span>{unit.name}</span><span>{unit.kind}</span>{material.number && <span className="number">{material.number}</span>}
            <StateMark state={material.state} words={words} hidden={ofUnit && !reader.released} />
          </p>
          {holder && <HolderLine holder={holder} words={words} locale={locale} now={ctx.now} />}
          {help && <div className="mt-6"><HelpBanner materialId={material.id} by={help.by} when={momentOf(help.at, locale)} mine={shown.why("material.confirm") === "role"} mayConfirm={shown.why("material.confirm") === null}
            confirmed={help.confirmedBy !== null && help.confirmedAt !== null ? { by: help.confirmedBy, when: momentOf(help.confirmedAt, locale) } : null} /></div>}
          {ofUnit ? <UnitRecord shown={shown} supplement={shown.why("material.supplement") === null ? supplementOf(ctx, material.id) : null} words={words} locale={locale} /> : <ReviewRecord decision={newestDecision(ctx, material.id)} people={assigns ? assignable(ctx, shown) : null} shown={shown} words={words} locale={locale} />}
          {gap && <SelfGapTable gap={gap} words={words} />}
          <RequestList rows={requestsOf(ctx, shown)} sections={sections} words={words} locale={locale} />
          {draft && (material.state === "draft" || material.state === "returned") && <UnitTasks shown={draft} words={words} locale={locale} writable={draft.why === null && material.state === "draft"} earlier={earlierMaterials(ctx, draft).length > 0} />}
          {(asks.length > 0 || shown.why("material.giveUp") === null || maySupplement || mayReopen) && (
            <Section title={words.call.ask.more}>
              <div className="flex flex-wrap gap-3 py-4">
                <Asking materialId={material.id} version={material.version} kinds={asks} mayGiveUp={shown.why("material.giveUp") === null} />
                <Organising materialId={material.id} version={material.version} sections={sections} stages={call.stages.map(({ label }) => label)} maySupplement={maySupplement} mayReopen={mayReopen} over={mayReopen ? overIfBack(ctx, shown) : null} />
              </div>
            </Section>
          )}
          <Timeline title={words.material.history} none={words.material.noHistory} rows={rows} />
        </div>
        <CallRail call={call} organiser={shown.organiser} words={words} locale={locale} now={ctx.now} />
      </div>
    </DeskFrame>
  );
});
