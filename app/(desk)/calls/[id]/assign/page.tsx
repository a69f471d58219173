import Link from "next/link";
import { AutoForm } from "@/components/assign/auto-form";
import { BundleForm } from "@/components/assign/bundle-form";
import { PlanPreview } from "@/components/assign/plan-preview";
import { RecusalTable } from "@/components/assign/recusal-table";
import { RowTable } from "@/components/assign/row-table";
import { CallTabs } from "@/components/call/call-tabs";
import { DeskFrame } from "@/components/frame/desk-frame";
import { titled } from "@/components/frame/page-title";
import { Section } from "@/components/ui/section";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { assignPage } from "@/lib/review/assign-page.queries";
import { assignQuery, readAssignView } from "@/lib/review/assign-view";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titled(({ assign }) => assign.title);

export default page("assign", async (ctx, { param, search }) => {
  const view = readAssignView(search);
  const shown = assignPage(ctx, param("id"), view);
  const { locale } = await preferences();
  const words = wordsOf(locale);
  const { assign } = words;
  const { call, stage, stages, counts, people, bundles, preview } = shown;
  const here = { ...view, stage };
  return (
    <DeskFrame ctx={ctx} current="desk">
      <h1 className="text-balance font-title text-h2 @3xl/screen:text-h1">{assign.title}</h1>
      <p className="mt-2 text-ink-2">{call.name}</p>
      <CallTabs callId={call.id} current="assign" words={words} />
      <p className="mt-2 flex flex-wrap gap-x-6 text-meta"><Link href={`/calls/${call.id}/print/score-sheet`} className="link">{words.paper.printSheets}</Link><Link href={`/calls/${call.id}/paper`} className="link">{words.paper.title}</Link></p>
      <nav aria-label={assign.stages} className="mt-6 flex flex-wrap gap-x-6 border-b-2 border-ink">
        {stages.map(({ index, label, count }) => (
          <Link key={index} href={`/calls/${call.id}/assign${assignQuery(readAssignView(() => ""), { stage: index })}`} aria-current={index === stage ? "page" : undefined}
            className="-mb-0.5 flex min-h-11 items-center border-b-4 border-transparent text-ink-2 no-underline hover:text-ink aria-[current]:border-ink aria-[current]:font-bold aria-[current]:text-ink">{label}<b className="ml-1.5">{count}</b></Link>
        ))}
      </nav>
      {counts.all === 0 ? <p className="border-b border-line py-4 text-ink-2">{assign.noMaterials}</p> : (
        <>
          <p className="py-3">{shown.panel ? assign.summary(counts.all, shown.each, counts.lacking) : assign.byHolder}</p>
          {shown.panel && (
            <Section title={assign.auto}>
              <AutoForm callId={call.id} view={here} each={shown.each} people={people} bundlings={bundles.map(({ by }) => by)} />
              {preview && view.plan && <PlanPreview preview={preview} plan={view.plan} view={here} callId={call.id} stage={stage} words={words} />}
            </Section>
          )}
          {shown.panel && bundles.length > 0 && (
            <Section title={assign.bundle}>
              <p className="py-2 text-meta text-ink-2">{assign.bundleHint}</p>
              {bundles.map((bundle) => <BundleForm key={`${bundle.by} ${bundle.id}`} callId={call.id} stage={stage} bundle={bundle} people={people} />)}
            </Section>
          )}
          <Section title={assign.byHand}><RowTable shown={shown} view={here} words={words} /></Section>
        </>
      )}
      <Section title={assign.recusals} empty={shown.recusals.length === 0 && assign.noRecusals}><RecusalTable rows={shown.recusals} me={ctx.actor.personId} words={words} locale={locale} /></Section>
    </DeskFrame>
  );
});
