import { titled } from "@/components/frame/page-title";
import { FiguresForm } from "@/components/material/figures-form";
import { FiguresTable } from "@/components/material/figures-table";
import { ReadOnly } from "@/components/material/read-only";
import { figuresBefore } from "@/lib/material/carry.queries";
import { ofCarried } from "@/lib/material/carried";
import { contentsOf, nextSection } from "@/lib/material/contents";
import { draftPage } from "@/lib/material/queries";
import { isUnlocked } from "@/lib/material/unlocked";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { numeralOf } from "@/lib/words/format";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titled(({ material }) => material.figures);

export default page("figures", async (ctx, { param }) => {
  const shown = draftPage(ctx, param("id"));
  const { material, call, draft, tasks, why } = shown;
  const words = wordsOf((await preferences()).locale);
  const entries = contentsOf(call.form, material, tasks, words);
  if (why !== null || !isUnlocked(material.unlocked, "figures")) {
    return (
      <ReadOnly words={words} materialId={material.id} title={words.material.figures} current="figures" entries={entries} why={why}>
        <FiguresTable form={call.form} values={draft.figures} words={words} />
      </ReadOnly>
    );
  }
  const following = nextSection(entries, "figures");
  return (
    <FiguresForm earlier={figuresBefore(ctx, shown)} carried={ofCarried(draft.carried, "figures.")} materialId={material.id} form={call.form} values={draft.figures} start={{ version: draft.versions.figures, savedAt: draft.versions.figures > 0 ? material.savedAt : null }}
      numeral={numeralOf(entries.findIndex(({ key }) => key === "figures") + 1)} entries={entries} next={following && { href: following.href, label: following.name }} />
  );
});
