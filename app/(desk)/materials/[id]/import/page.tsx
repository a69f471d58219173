import { titled } from "@/components/frame/page-title";
import { ImportDesk } from "@/components/material/import-desk";
import { forbidden } from "@/lib/errors";
import { draftPage } from "@/lib/material/queries";
import { TITLE_KEY } from "@/lib/material/title";
import { isUnlocked } from "@/lib/material/unlocked";
import { page } from "@/lib/page";

export const generateMetadata = titled(({ material }) => material.pasteTitle);

export default page("import", async (ctx, { param }) => {
  const { material, call, draft, why } = draftPage(ctx, param("id"));
  if (why !== null) throw forbidden(why);
  const parts = call.form.parts.map((definition) => {
    const state = draft.partStates[definition.key];
    return { definition, locked: !isUnlocked(material.unlocked, definition.key), version: state?.version ?? 0, text: state?.text ?? "" };
  });
  const title = { text: draft.fields[TITLE_KEY] ?? "", locked: !isUnlocked(material.unlocked, "fields") };
  const sheets = {
    fields: { version: draft.versions.fields, values: draft.fields, locked: title.locked },
    figures: { version: draft.versions.figures, values: draft.figures, locked: !isUnlocked(material.unlocked, "figures") },
  };
  return <ImportDesk materialId={material.id} parts={parts} title={title} form={call.form} callName={call.name} sheets={sheets} />;
});
