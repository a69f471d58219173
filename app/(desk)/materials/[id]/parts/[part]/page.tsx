import { cache } from "react";
import { titledBy } from "@/components/frame/page-title";
import { PartEditor } from "@/components/material/part-editor";
import { PartReader } from "@/components/material/part-reader";
import { ReadOnly } from "@/components/material/read-only";
import { contentsOf, nextSection } from "@/lib/material/contents";
import { partPage } from "@/lib/material/queries";
import { isUnlocked } from "@/lib/material/unlocked";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { numeralOf } from "@/lib/words/format";
import { words as wordsOf } from "@/lib/words/words";

/** Read once for the title and the page. */
const shownPart = cache(partPage);

export const generateMetadata = titledBy((ctx, { id = "", part = "" }) => shownPart(ctx, id, part).part.label);

export default page("part", async (ctx, { param }) => {
  const { material, call, part, state, tasks, why } = shownPart(ctx, param("id"), param("part"));
  const words = wordsOf((await preferences()).locale);
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
  return (
    <PartEditor key={part.key} part={part} numeral={numeral} entries={entries}
      start={{ materialId: material.id, key: part.key, label: part.label, version: state?.version ?? 0, savedAt: state?.savedAt ?? null, text: state?.text ?? "" }}
      next={following && { href: following.href, label: following.name }} />
  );
});
