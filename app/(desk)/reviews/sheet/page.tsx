import Link from "next/link";
import { DeskFrame } from "@/components/frame/desk-frame";
import { titled } from "@/components/frame/page-title";
import { SheetDesk } from "@/components/paper/sheet-desk";
import { Section } from "@/components/ui/section";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { LARGEST_PACK, offeredPacks } from "@/lib/review/score-sheet-pack.queries";
import { offeredSheets } from "@/lib/review/score-sheet.queries";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titled(({ paper }) => paper.sheetTitle);

export default page("scoreSheets", async (ctx, { search }) => {
  const { paper, review } = wordsOf((await preferences()).locale);
  const [offers, packs] = [offeredSheets(ctx), offeredPacks(ctx)];
  return (
    <DeskFrame ctx={ctx} current="reviews">
      <p className="text-meta"><Link href="/reviews" className="link inline-block">{review.title}</Link></p>
      <h1 className="mt-1 font-title text-h2 @3xl/screen:text-h1">{paper.sheetTitle}</h1>
      <p className="mt-3 max-w-prose text-ink-2">{paper.sheetIntro}</p>
      <Section title={paper.download} empty={offers.length === 0 && paper.noOffer}>
        <ul>
          {offers.map(({ callId, callName, stage, stageLabel, count }) => (
            <li key={`${callId} ${stage}`} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3">
              <span>{paper.offer(callName, stageLabel, count)}</span>
              <a href={`/reviews/sheet/file?call=${callId}&stage=${stage}`} download className="btn w-full @3xl/screen:w-auto">{paper.download}</a>
            </li>
          ))}
        </ul>
      </Section>
      {packs.length > 0 && (
        <Section title={paper.pack}>
          <p className="py-2 text-meta text-ink-2">{paper.packIntro}</p>
          {search("stopped") !== "" && <p role="alert" className="pb-2 text-danger">{paper.packStopped}</p>}
          <ul className="border-t border-line">
            {packs.map(({ callId, callName, count }) => (
              <li key={callId} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3">
                <span>{paper.packOffer(callName, count)}</span>
                {count > LARGEST_PACK ? <span className="text-ink-2">{paper.packMany(count, LARGEST_PACK)}</span> : <a href={`/reviews/sheet/pack?call=${callId}`} className="btn w-full @3xl/screen:w-auto">{paper.packDownload}</a>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={paper.upload}><SheetDesk /></Section>
    </DeskFrame>
  );
});
