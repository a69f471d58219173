import Link from "next/link";
import { ChangeForm } from "@/components/discussion/change-form";
import { ChangeList } from "@/components/discussion/change-list";
import { Spread } from "@/components/discussion/spread";
import { Thread } from "@/components/discussion/thread";
import { ContextBar } from "@/components/frame/context-bar";
import { titled } from "@/components/frame/page-title";
import { Banner } from "@/components/ui/banner";
import { isEditable } from "@/lib/material/workflow";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { discussionPage } from "@/lib/review/discussion.queries";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titled(({ discussion }) => discussion.title);

export default page("discussion", async (ctx, { param }) => {
  const { material, call, unit, open } = discussionPage(ctx, param("id"));
  const words = wordsOf((await preferences()).locale);
  const { discussion: w } = words;
  const review = `/materials/${material.id}/review`;
  const waits = isEditable(material.state) || material.state === "signing";
  const closed = !open || open.writes ? null : waits ? w.withUnit : w.closed;
  return (
    <>
      <ContextBar back={<Link href={review}>{w.back}</Link>} title={w.title}><span>{unit.name}</span><span className="number">{material.number}</span></ContextBar>
      {open === null ? (
        <main id="main" className="mx-auto w-full max-w-3xl px-4 py-8"><Banner voice="plain">{w.sealed}</Banner><p className="mt-5"><Link href={review} className="btn">{w.toReview}</Link></p></main>
      ) : (
        <main id="main" className="mx-auto grid w-full max-w-[90rem] gap-x-8 gap-y-8 px-4 pb-10 pt-5 @min-[70rem]/screen:grid-cols-[minmax(0,1fr)_26rem] @3xl/screen:px-6">
          <div className="min-w-0">
            <h2 className="font-title text-h3">{w.spread}</h2>
            {open.spreads.length === 0 && <p className="mt-3 border-y border-line py-4 text-ink-2">{w.noScores}</p>}
            {open.spreads.map((spread) => <Spread key={spread.label} spread={spread} titled={open.spreads.length > 1} words={words} />)}
            {open.own.map((own) => <ChangeForm key={`${own.reviewId} ${own.version}`} materialId={material.id} unit={unit.name} own={own} bonusCap={call.rubric.bonusCap} />)}
            <ChangeList scorers={open.spreads.flatMap(({ scorers }) => scorers)} words={words} />
          </div>
          <Thread materialId={material.id} unit={unit.name} words={open.words} writes={open.writes} concludes={open.concludes} closed={closed} />
        </main>
      )}
    </>
  );
});
