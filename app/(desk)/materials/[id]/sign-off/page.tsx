import Link from "next/link";
import { ContextBar } from "@/components/frame/context-bar";
import { titled } from "@/components/frame/page-title";
import { Contents } from "@/components/material/contents";
import { DeliberationForm } from "@/components/sign-off/deliberation-form";
import { SealDesk } from "@/components/sign-off/seal-desk";
import { Banner } from "@/components/ui/banner";
import { refusal } from "@/lib/access/policy";
import { dayOf } from "@/lib/clock";
import { contentCode } from "@/lib/material/content-code";
import { contentsOf } from "@/lib/material/contents";
import { DELIBERATION_KEYS } from "@/lib/material/deliberation";
import { deliberationOf } from "@/lib/material/deliberation.queries";
import { draftPage } from "@/lib/material/queries";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titled(({ signOff }) => signOff.title);

export default page("signOff", async (ctx, { param, search }) => {
  const { material, call: { form }, draft, subject, tasks, why } = draftPage(ctx, param("id"));
  const words = wordsOf((await preferences()).locale);
  const { values, version, savedAt } = deliberationOf(ctx.db, material.id);
  const deliberates = refusal(ctx.actor, "material.deliberate", subject) === null;
  return (
    <>
      <ContextBar title={words.signOff.title} back={<Link href={`/materials/${material.id}`}>{words.material.back}</Link>}
        end={<Link href={`/materials/${material.id}/preview`} className="btn btn-primary flex-1 @3xl/screen:flex-none">{words.material.goPreview}</Link>} />
      <main id="main" className="mx-auto grid w-full max-w-[84rem] gap-x-6 p-4 @3xl/screen:p-6 @5xl/screen:grid-cols-[12rem_minmax(0,1fr)]">
        <Contents title={words.material.toc} entries={contentsOf(form, material, tasks, words)} current="signOff" />
        <div className="flex max-w-[46rem] flex-col gap-6">
          {search("stopped") === "pdf" && <Banner voice="act" role="alert">{words.signOff.stopped}</Banner>}
          {form.deliberation && (deliberates
            ? <DeliberationForm materialId={material.id} values={values} start={{ version, savedAt }} today={dayOf(ctx.now)} />
            : (
              <section className="rounded-paper bg-paper p-4 shadow-paper @3xl/screen:p-8">
                <h2 className="font-title text-h3">{words.signOff.meetingTitle}</h2>
                <dl className="mt-4 grid gap-x-6 gap-y-2 @3xl/screen:grid-cols-[8rem_minmax(0,1fr)]">
                  {DELIBERATION_KEYS.map((key) => [<dt key={key} className="text-ink-2">{words.material.deliberation[key]}</dt>, <dd key={`${key}-value`}>{values[key] || "—"}</dd>])}
                </dl>
              </section>
            ))}
          <SealDesk materialId={material.id} code={contentCode(draft)} seals={draft.evidence.filter(({ purpose }) => purpose === "seal")} editable={why === null} />
        </div>
      </main>
    </>
  );
});
