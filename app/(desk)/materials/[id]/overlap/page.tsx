import Link from "next/link";
import { ContextBar } from "@/components/frame/context-bar";
import { titled } from "@/components/frame/page-title";
import { OverlapSource } from "@/components/overlap/overlap-source";
import { findFor } from "@/lib/material/subject.queries";
import { overlapsOf } from "@/lib/overlap/queries";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { momentOf } from "@/lib/words/format";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titled(({ overlap }) => overlap.title);

export default page("overlap", async (ctx, { param }) => {
  const loaded = findFor(ctx, param("id"), "material.compareText");
  const { state, at, texts, share, sources } = overlapsOf(ctx, loaded);
  const { locale } = await preferences();
  const words = wordsOf(locale);
  const { overlap } = words;
  const labels = Object.fromEntries(loaded.call.form.parts.map(({ key, label }) => [key, label]));
  return (
    <>
      <ContextBar back={<Link href={`/materials/${loaded.material.id}/review`}>← {words.frame.back}</Link>} title={overlap.title}><span>{loaded.unit.name}</span><span className="number">{loaded.material.number}</span></ContextBar>
      <main id="main" className="@container/screen mx-auto w-full max-w-6xl px-4 py-6 @3xl/screen:px-6">
        <h2 className="font-title text-h2">{overlap.whole((share / 100).toFixed(1))}</h2>
        <p className="mt-2 text-meta text-hint">{at !== null && overlap.comparedAt(momentOf(at, locale), texts ?? 0)}{state === "waiting" && overlap.notYet}{state === "failed" && overlap.failed(1)}</p>
        <p className="mt-2 max-w-3xl text-pretty text-meta text-ink-2">{overlap.about}</p>
        {sources.length === 0 && state === "done" && <p className="mt-6 border-y border-line py-4 text-ink-2">{overlap.noneHere}</p>}
        {sources.map((source, index) => <OverlapSource key={index} source={source} labels={labels} words={words} />)}
      </main>
    </>
  );
});
