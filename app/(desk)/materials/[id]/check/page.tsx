import { CheckDesk } from "@/components/check/check-desk";
import { titled } from "@/components/frame/page-title";
import { listed } from "@/lib/check/listed";
import { findingsOf } from "@/lib/check/queries";
import { draftPage } from "@/lib/material/queries";
import { sectionsOf } from "@/lib/material/sections";
import { isUnlocked } from "@/lib/material/unlocked";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { numeralOf } from "@/lib/words/format";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titled(({ checking }) => checking.title);

export default page("check", async (ctx, { param }) => {
  const shown = draftPage(ctx, param("id"));
  const { material, call: { form }, draft, why } = shown;
  const sections = sectionsOf(form, material.id, wordsOf((await preferences()).locale));
  const parts = form.parts.map(({ key, label }) => ({
    key, label, numeral: numeralOf(sections.findIndex((section) => section.key === key) + 1), text: draft.parts[key] ?? "", version: draft.partStates[key]?.version ?? 0, open: isUnlocked(material.unlocked, key),
  }));
  return <CheckDesk materialId={material.id} parts={parts} findings={listed(form, findingsOf(ctx.db, shown, draft))} checkedAt={ctx.now} editable={why === null} />;
});
