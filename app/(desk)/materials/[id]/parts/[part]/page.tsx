import { cache } from "react";
import { titledBy } from "@/components/frame/page-title";
import { PartEditor } from "@/components/material/part-editor";
import { PartReader } from "@/components/material/part-reader";
import { ReadOnly } from "@/components/material/read-only";
import { contentsOf, nextSection } from "@/lib/material/contents";
import { restoredFrom } from "@/lib/material/history.queries";
import { acknowledgedMarks, findingsOf } from "@/lib/check/queries";
import { arrivedAt } from "@/lib/check/walk";
import { ofCarried } from "@/lib/material/carried";
import { partPage } from "@/lib/material/queries";
import { isUnlocked } from "@/lib/material/unlocked";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { momentOf, numeralOf } from "@/lib/words/format";
import { words as wordsOf } from "@/lib/words/words";

/** Read once for the title and the page. */
const shownPart = cache(partPage);

export const generateMetadata = titledBy((ctx, { id = "", part = "" }) => shownPart(ctx, id, part).part.label);

export default page("part", async (ctx, { param, search }) => {
  const shown = shownPart(ctx, param("id"), param("part"));
  const { material, call, draft, part, state, tasks, why } = shown;
  const { locale } = await preferences();
  const words = wordsOf(locale);
  const entries = contentsOf(call.form, material, tasks, words);
  const numeral = numeralOf(entries.findIndex((entry) => entry.key === part.key) + 1);
  const locked = !isUnlocked(material.unlocked, part.key);
  if (why !== null || locked) {
    return (
      <ReadOnly words={words} materialId={material.id} title={`${numeral}　${part.label}`} current={part.key} entries={entries} why={why}>
        <PartReader text={state?.text ?? ""} />
      </ReadOnly>
    );
  }
  const following = nextSection(entries, part.key);
  const restored = state && search("restored") ? restoredFrom(ctx, material.id, part.key, search("restored"), state) : null;
  const news = restored ? { sentence: words.versions.restored(momentOf(restored.at, locale)), before: restored.before, back: words.versions.undo } : undefined;
  const arrived = search("at") === "" ? null : arrivedAt(material.id, findingsOf(ctx.db, shown, draft), part.key, search("at"));
  return (
    <PartEditor arrived={arrived} key={part.key} carried={ofCarried(draft.carried, `parts.${part.key}`)} part={part} numeral={numeral} entries={entries}
      start={{ materialId: material.id, key: part.key, label: part.label, version: state?.version ?? 0, savedAt: state?.savedAt ?? null, text: state?.text ?? "", news, acknowledged: acknowledgedMarks(ctx.db, material.id) }}
      next={following && { href: following.href, label: following.name }} />
  );
});
