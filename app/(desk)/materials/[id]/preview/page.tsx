import Link from "next/link";
import { A4Pages } from "@/components/document/a4-pages";
import { PrintButton } from "@/components/document/print-button";
import { ContextBar } from "@/components/frame/context-bar";
import { titled } from "@/components/frame/page-title";
import { SubmitPanel } from "@/components/material/submit-panel";
import { listed } from "@/lib/check/listed";
import { findingsOf } from "@/lib/check/queries";
import { commentsForUnit } from "@/lib/comment/queries";
import { documentModel } from "@/lib/document/model";
import { paginate } from "@/lib/document/pages";
import { draftSource } from "@/lib/document/source";
import { obstacles } from "@/lib/material/obstacles.queries";
import { draftPage } from "@/lib/material/queries";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titled(({ material }) => material.previewTitle);

export default page("preview", async (ctx, { param }) => {
  const shown = draftPage(ctx, param("id"));
  const words = wordsOf((await preferences()).locale);
  const model = documentModel(draftSource(shown, shown.draft));
  const findings = findingsOf(ctx.db, shown, shown.draft);
  const open = commentsForUnit(ctx, shown).filter((comment) => comment.state === "open" && comment.level !== "must").length;
  return (
    <>
      <ContextBar title={words.material.previewTitle} back={<Link href={`/materials/${shown.material.id}`}>{words.material.back}</Link>} end={<PrintButton />}>
        <span>{shown.unit.name}</span>
      </ContextBar>
      <main id="main" className="mx-auto grid w-full max-w-[80rem] gap-6 p-4 @3xl/screen:p-6 @5xl/screen:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="order-2 min-w-0 @5xl/screen:order-none"><A4Pages pages={paginate(model)} head={model} /></div>
        <SubmitPanel shown={shown} problems={obstacles(ctx, shown, shown.draft, findings)} openComments={open} findings={listed(shown.call.form, findings)} words={words} />
      </main>
    </>
  );
});
