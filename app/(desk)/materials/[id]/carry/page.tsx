import Link from "next/link";
import { CarryButton } from "@/components/carry/carry-button";
import { CarryPreview } from "@/components/carry/carry-preview";
import { ContextBar } from "@/components/frame/context-bar";
import { titled } from "@/components/frame/page-title";
import { StateMark } from "@/components/material/state-mark";
import { carryPage } from "@/lib/material/carry.queries";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titled(({ carry }) => carry.title);

export default page("carry", async (ctx, { param, search }) => {
  const { material, call: { form }, draft, earlier, chosen, carry } = carryPage(ctx, param("id"), search("from"));
  const words = wordsOf((await preferences()).locale);
  const { carry: w, frame } = words;
  const things = carry ? [carry.parts, carry.fields, carry.figures].reduce((sum, group) => sum + Object.keys(group).length, 0) : 0;
  const kept = form.parts.filter(({ key }) => (draft.parts[key] ?? "").trim() !== "").map(({ label }) => label);
  return (
    <>
      <ContextBar title={w.title} back={<Link href={`/materials/${material.id}`}>{w.back}</Link>} />
      <main id="main" className="mx-auto w-full max-w-[60rem] p-4 @3xl/screen:p-6">
        <p className="max-w-[46rem] text-ink-2">{w.intro}</p>
        {earlier.length === 0 ? <p className="mt-6">{w.noEarlier}</p> : (
          <nav aria-label={w.choose} className="mt-6">
            <h2 className="border-b-2 border-ink pb-1 text-meta text-ink-2">{w.choose}</h2>
            {earlier.map((one) => (
              <Link key={one.id} href={`/materials/${material.id}/carry?from=${one.id}`} aria-current={one.id === chosen?.id ? "true" : undefined}
                className="flex min-h-12 flex-wrap items-center gap-x-4 border-b border-l-2 border-line border-l-transparent px-3 py-2 text-ink no-underline hover:bg-wash aria-[current]:border-l-ink aria-[current]:bg-paper aria-[current]:font-bold">
                <span className="min-w-0 flex-1 basis-60">{one.call}</span>{one.number && <span className="number font-normal">{one.number}</span>}
                <StateMark state={one.state} hidden={one.releasedAt === null || one.releasedAt > ctx.now} words={words} />
              </Link>
            ))}
          </nav>
        )}
        {chosen && carry && (
          <div className="mt-6 rounded-paper bg-paper p-4 shadow-paper @3xl/screen:p-8">
            <h2 className="text-body">{things === 0 ? w.nothing : w.will}</h2>
            {kept.length > 0 && <p className="mt-1 text-meta text-hint">{w.kept(frame.listed(...kept))}</p>}
            <CarryPreview form={form} carry={carry} words={words} />
            {things > 0 && <CarryButton key={chosen.id} materialId={material.id} fromId={chosen.id} />}
          </div>
        )}
      </main>
    </>
  );
});
