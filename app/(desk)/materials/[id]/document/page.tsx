import Link from "next/link";
import { A4Pages } from "@/components/document/a4-pages";
import { DocumentContents } from "@/components/document/document-contents";
import { RevisionEvidence } from "@/components/evidence/revision-evidence";
import { FontNote } from "@/components/document/font-note";
import { PrintButton } from "@/components/document/print-button";
import { ContextBar } from "@/components/frame/context-bar";
import { titledBy } from "@/components/frame/page-title";
import { Banner } from "@/components/ui/banner";
import { Status } from "@/components/ui/status";
import { fontsInUse } from "@/lib/document/fonts";
import { documentModel } from "@/lib/document/model";
import { contentsOf, paginate } from "@/lib/document/pages";
import { documentFor } from "@/lib/document/queries";
import { twinsOf } from "@/lib/evidence/queries";
import { accompanying } from "@/lib/material/accompanying.queries";
import { materialPage, readerOf } from "@/lib/material/queries";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { newestDecision } from "@/lib/review/queries";
import { dayOf, momentOf } from "@/lib/words/format";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titledBy((ctx, { id = "" }, { document }) => `${materialPage(ctx, id).unit.name} · ${document.title}`);

export default page("document", async (ctx, { param, search }) => {
  const shown = documentFor(ctx, param("id"));
  const { material, unit, call: { form }, frozen, final, source } = shown;
  const { locale } = await preferences();
  const words = wordsOf(locale);
  const { document } = words;
  const model = documentModel(source);
  const pages = paginate(model);
  const twins = readerOf(ctx, shown).side === "unit" ? [] : twinsOf(ctx, shown, frozen.id);
  const decision = final ? newestDecision(ctx, material.id) : null;
  const facts: [string, string][] = [
    [document.layout, `${document.standard} · ${document.grid}`],
    [document.version, `${words.review.version(frozen.ordinal)} · ${momentOf(frozen.submittedAt, locale)}`],
    ...(decision ? [[document.decision, [dayOf(decision.decidedAt, locale), decision.meeting, decision.documentNumber].filter(Boolean).join(" · ")] as [string, string]] : []),
    [document.checkCode, `${frozen.checkCode} · ${document.checkHint}`],
  ];
  return (
    <>
      <ContextBar title={document.title} back={<Link href={`/materials/${material.id}`}>{words.review.backMaterial}</Link>}
        end={<><PrintButton /><a href={`/materials/${material.id}/pdf`} className="btn">{document.pdf}</a><a href={`/materials/${material.id}/word`} className="btn btn-primary">{document.word}</a></>}>
        <span>{unit.name}</span>
        {material.number && <span className="number">{material.number}</span>}
        {final ? <Status voice="ok" glyph="tick">{words.material.states.approved}</Status> : <Status voice="go" glyph="some">{document.draftMark}</Status>}
      </ContextBar>
      <main id="main" className="mx-auto grid w-full max-w-[85rem] gap-6 p-4 @3xl/screen:p-6 @5xl/screen:grid-cols-[11rem_minmax(0,1fr)_14rem]">
        <DocumentContents rows={contentsOf(pages)} words={words} />
        <div className="min-w-0">
          {search("stopped") === "pdf" && <div className="mx-auto mb-4 max-w-[210mm] print:hidden"><Banner voice="act" role="alert">{document.pdfStopped}</Banner></div>}
          {!final && <div className="mx-auto mb-4 max-w-[210mm] print:hidden"><Banner voice="go">{document.draftBand}</Banner></div>}
          <A4Pages pages={pages} head={model} />
          <div className="mx-auto mt-6 max-w-[210mm] bg-paper px-6 pb-8 pt-1 shadow-paper print:hidden">
            <RevisionEvidence materialId={material.id} form={{ parts: form.parts, figures: form.figures, fields: form.fields }} filed={accompanying(ctx.db, shown, frozen)} twins={twins} />
          </div>
        </div>
        <aside className="self-start text-meta text-ink-2 print:hidden">
          <dl>{facts.map(([term, fact]) => <div key={term} className="border-t border-line py-2.5 first:border-t-2 first:border-ink"><dt className="text-hint">{term}</dt><dd>{fact}</dd></div>)}</dl>
          <p className="border-t border-line py-2.5 text-hint">{words.frame.sentence(document.pages(pages.length))}{document.approximate}</p>
          <FontNote {...fontsInUse()} words={words} />
        </aside>
      </main>
    </>
  );
});
