import { EvidenceDesk } from "@/components/evidence/evidence-desk";
import { EvidenceList } from "@/components/evidence/evidence-list";
import { titled } from "@/components/frame/page-title";
import { ReadOnly } from "@/components/material/read-only";
import { can } from "@/lib/access/policy";
import { contentsOf } from "@/lib/material/contents";
import { draftPage } from "@/lib/material/queries";
import { EVIDENCE_KEY, isUnlocked } from "@/lib/material/unlocked";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { numeralOf } from "@/lib/words/format";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titled(({ evidence }) => evidence.title);

export default page("evidence", async (ctx, { param }) => {
  const { material, call: { form }, draft, tasks, why, subject } = draftPage(ctx, param("id"));
  const words = wordsOf((await preferences()).locale);
  const entries = contentsOf(form, material, tasks, words);
  const files = draft.evidence.filter(({ purpose }) => purpose === "proof");
  const { parts, figures, fields } = form;
  if (can(ctx.actor, "material.supplement", subject)) {
    const added = files.filter(({ supplementOf }) => supplementOf === material.revisionId);
    return <EvidenceDesk materialId={material.id} form={{ parts, figures, fields }} files={added} numeral={numeralOf(entries.length)} entries={entries} />;
  }
  if (why !== null || !isUnlocked(material.unlocked, EVIDENCE_KEY)) {
    return (
      <ReadOnly words={words} materialId={material.id} title={words.evidence.title} current={EVIDENCE_KEY} entries={entries} why={why}>
        <div className="@container"><EvidenceList materialId={material.id} files={files} form={form} words={words} /></div>
      </ReadOnly>
    );
  }
  return <EvidenceDesk materialId={material.id} form={{ parts, figures, fields }} files={files} numeral={numeralOf(entries.length)} entries={entries} />;
});
