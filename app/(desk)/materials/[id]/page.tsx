import { cache } from "react";
import { DeskFrame } from "@/components/frame/desk-frame";
import { titledBy } from "@/components/frame/page-title";
import { CallRail } from "@/components/material/call-rail";
import { ReviewRecord } from "@/components/material/review-record";
import { StateMark } from "@/components/material/state-mark";
import { Timeline } from "@/components/material/timeline";
import { UnitRecord } from "@/components/material/unit-record";
import { UnitTasks } from "@/components/material/unit-tasks";
import { HelpBanner } from "@/components/sign-off/help-banner";
import { sentenceFor } from "@/lib/history/sentence";
import { helpOf } from "@/lib/material/behalf.queries";
import { earlierMaterials } from "@/lib/material/carry.queries";
import { draftPage, materialPage } from "@/lib/material/queries";
import { page } from "@/lib/page";
import { assignable, newestDecision } from "@/lib/review/queries";
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
  const { locale } = await preferences();
  const words = wordsOf(locale);
  const { material, call, unit, reader } = shown;
  const ofUnit = reader.side === "unit";
  const assigns = shown.why("material.assign") === null && call.stages[material.stage]?.kind === "score";
  const draft = ofUnit ? draftPage(ctx, material.id) : null;
  const help = ofUnit ? helpOf(ctx.db, material.id) : null;
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
          {help && <div className="mt-6"><HelpBanner materialId={material.id} by={help.by} when={momentOf(help.at, locale)} mine={shown.why("material.confirm") === "role"} mayConfirm={shown.why("material.confirm") === null}
            confirmed={help.confirmedBy !== null && help.confirmedAt !== null ? { by: help.confirmedBy, when: momentOf(help.confirmedAt, locale) } : null} /></div>}
          {ofUnit ? <UnitRecord shown={shown} words={words} locale={locale} /> : <ReviewRecord decision={newestDecision(ctx, material.id)} people={assigns ? assignable(ctx, shown) : null} shown={shown} words={words} locale={locale} />}
          {draft && (material.state === "draft" || material.state === "returned") && <UnitTasks shown={draft} words={words} locale={locale} writable={draft.why === null && material.state === "draft"} earlier={earlierMaterials(ctx, draft).length > 0} />}
          <Timeline title={words.material.history} none={words.material.noHistory} rows={rows} />
        </div>
        <CallRail call={call} organiser={shown.organiser} words={words} locale={locale} now={ctx.now} />
      </div>
    </DeskFrame>
  );
});
