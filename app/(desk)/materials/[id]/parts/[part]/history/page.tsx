import Link from "next/link";
import { ContextBar } from "@/components/frame/context-bar";
import { titledBy } from "@/components/frame/page-title";
import { RestoreButton } from "@/components/history/restore-button";
import { SavedComparison } from "@/components/history/saved-comparison";
import { SavedList } from "@/components/history/saved-list";
import { Banner } from "@/components/ui/banner";
import { gatherSaves } from "@/lib/material/gather-saves";
import { partHistory, savedText } from "@/lib/material/history.queries";
import { partPage } from "@/lib/material/queries";
import { isUnlocked } from "@/lib/material/unlocked";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { compareParts } from "@/lib/review/comparison";
import { countChanges } from "@/lib/text/diff";
import { countOf, momentOf } from "@/lib/words/format";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titledBy((ctx, { id = "", part = "" }, { versions }) => versions.title(partPage(ctx, id, part).part.label));

export default page("partHistory", async (ctx, { param, search }) => {
  const { material, part, state, saved, why } = partHistory(ctx, param("id"), param("part"));
  const { locale } = await preferences();
  const words = wordsOf(locale);
  const { versions, material: w, problems, frame } = words;
  const every = search("every") === "1";
  const asked = search("with");
  const chosen = asked === "" ? saved[1] : saved.find(({ id }) => id === asked);
  const editor = `/materials/${material.id}/parts/${part.key}`;
  const locked = !isUnlocked(material.unlocked, part.key);
  const reason = why !== null ? (why === "wrong_state" ? w.notWriting : problems.refusal(why)) : locked ? w.lockedPart : null;
  const text = chosen ? savedText(ctx, material.id, part.key, chosen.id) : "";
  const [compared] = chosen ? compareParts({ parts: [part] }, { [part.key]: text }, { [part.key]: state?.text ?? "" }) : [];
  const { changed, inserted, deleted } = countChanges(compared?.rows ?? []);
  const list = every ? saved.map((save) => ({ ...save, more: 0 })) : gatherSaves(saved, chosen?.id ?? "");
  return (
    <>
      <ContextBar title={versions.title(part.label)} back={<Link href={editor}>{versions.back}</Link>} />
      <main id="main" className="mx-auto grid w-full max-w-[78rem] gap-x-10 gap-y-6 p-4 @3xl/screen:p-6 @5xl/screen:grid-cols-[18rem_minmax(0,1fr)]">
        {saved.length === 0 ? <p>{versions.none}</p> : <SavedList at={`${editor}/history`} saved={list} chosen={chosen?.id ?? ""} every={every} words={words} locale={locale} />}
        {saved.length > 0 && (
          <div className="flex min-w-0 max-w-[52rem] flex-col gap-4">
            {!chosen || !compared ? <p>{saved.length === 1 ? versions.only : versions.pick}</p> : (
              <>
                <div>
                  <h2 className="text-body">{versions.compared(momentOf(chosen.at, locale))}</h2>
                  {!compared.same && <p className="mt-1 flex flex-wrap gap-x-6 text-meta text-ink-2"><span>{versions.changes(changed, countOf(inserted), countOf(deleted))}</span><span aria-hidden="true"><ins>{versions.inserted}</ins>　<del>{versions.deleted}</del></span></p>}
                </div>
                {reason !== null ? <Banner voice="plain">{frame.label(w.readOnly)}{reason}</Banner>
                  : !compared.same && <RestoreButton key={chosen.id} materialId={material.id} partKey={part.key} version={state?.version ?? 0} versionId={chosen.id} />}
                <SavedComparison part={compared} text={text} words={words} />
              </>
            )}
          </div>
        )}
      </main>
    </>
  );
});
