import { titled } from "@/components/frame/page-title";
import { EvidenceList } from "@/components/evidence/evidence-list";
import { FieldsTable } from "@/components/material/fields-table";
import { FiguresTable } from "@/components/material/figures-table";
import { ReturnedDesk } from "@/components/material/returned-desk";
import { ReturnedHead } from "@/components/material/returned-head";
import { SelfScoreTable } from "@/components/material/self-score-table";
import { can } from "@/lib/access/policy";
import { askedOf } from "@/lib/comment/asked";
import { commentsForUnit, newestReturn } from "@/lib/comment/queries";
import { notFound } from "@/lib/errors";
import { contentsOf } from "@/lib/material/contents";
import { draftPage } from "@/lib/material/queries";
import { selfRubric } from "@/lib/material/self-score";
import { titleOf } from "@/lib/material/title";
import { frozenOf } from "@/lib/material/values.queries";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titled(({ material }) => material.seeComments);

export default page("returned", async (ctx, { param }) => {
  const shown = draftPage(ctx, param("id"));
  const { material, call, unit, draft, tasks, why, subject } = shown;
  if (material.state !== "returned") throw notFound();
  const { locale } = await preferences();
  const words = wordsOf(locale);
  const frozen = frozenOf(ctx.db, material.revisionId);
  const named = (list: readonly { id: string; name: string }[]) => Object.fromEntries(list.map(({ id, name }) => [id, name]));
  const names: Record<string, Record<string, string>> = {
    figures: named(call.form.figures.map(({ key, label }) => ({ id: key, name: words.noting.aboutFigure(label) }))),
    evidence: named((frozen?.evidence ?? []).map(({ id, caption, name }) => ({ id, name: words.noting.aboutFile(caption || name) }))),
  };
  const sections = contentsOf(call.form, material, tasks, words).map(({ key, href, label, locked }) => {
    const state = draft.partStates[key];
    const isPart = call.form.parts.some((part) => part.key === key);
    const start = { materialId: material.id, key, label, version: state?.version ?? 0, savedAt: state?.savedAt ?? null, text: state?.text ?? "" };
    const lock = locked ? words.material.notReturned : why !== null ? words.material.readOnly : null;
    return { key, href, label, lock, start: isPart ? start : null, before: frozen?.parts[key] ?? "", names: names[key] ?? {} };
  });
  const asked = askedOf(commentsForUnit(ctx, shown, material.revisionId ?? undefined), call.form.parts.map(({ key }) => key));
  const sheets = {
    fields: <FieldsTable form={call.form} values={draft.fields} />,
    figures: <FiguresTable form={call.form} values={draft.figures} words={words} />,
    selfScore: selfRubric(call) && <SelfScoreTable call={call} typed={draft.selfScores} words={words} />,
    evidence: draft.evidence.length > 0 && <EvidenceList materialId={material.id} files={draft.evidence} words={words} form={call.form} />,
  };
  return (
    <ReturnedDesk materialId={material.id} title={titleOf(draft.fields, unit.name)} number={material.number} sections={sections} asked={asked}
      mayAnswer={can(ctx.actor, "comment.answer", subject)} sheets={sheets}>
      <ReturnedHead shown={shown} sent={newestReturn(ctx, shown)} words={words} locale={locale} />
    </ReturnedDesk>
  );
});
