import Link from "next/link";
import { DeskFrame } from "@/components/frame/desk-frame";
import { titled } from "@/components/frame/page-title";
import { FreshSide } from "@/components/side/fresh-side";
import { SideChoice } from "@/components/side/side-choice";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { readSide } from "@/lib/review/side-by-side";
import { sideBySide } from "@/lib/review/side-by-side.queries";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titled(({ side }) => side.title);

export default page("sideBySide", async (ctx, { search }) => {
  const words = wordsOf((await preferences()).locale);
  const read = readSide(search);
  const { offers, chosen } = sideBySide(ctx, read);
  const asked = chosen ? { ...read, callId: chosen.callId, stage: chosen.stage, group: chosen.group } : read;
  return (
    <DeskFrame ctx={ctx} current="reviews">
      <p className="text-meta"><Link href="/reviews" className="link inline-block">{words.review.title}</Link></p>
      <h1 className="mt-1 font-title text-h2 @3xl/screen:text-h1">{words.side.title}</h1>
      {!chosen ? <p className="mt-6 border-t-2 border-ink py-4 text-ink-2">{words.side.empty}</p> : (
        <>
          <p className="mt-2 max-w-prose text-ink-2">{words.side.intro}</p>
          <SideChoice offers={offers} data={chosen} asked={asked} words={words} />
          <FreshSide key={`${chosen.callId} ${chosen.stage}`} stamp={`${chosen.callId} ${chosen.stage} ${chosen.group} ${ctx.now}`} data={chosen} asked={asked} />
        </>
      )}
    </DeskFrame>
  );
});
