import { titled } from "@/components/frame/page-title";
import { FieldsForm } from "@/components/material/fields-form";
import { FieldsTable } from "@/components/material/fields-table";
import { ReadOnly } from "@/components/material/read-only";
import { ofCarried } from "@/lib/material/carried";
import { contentsOf, nextSection } from "@/lib/material/contents";
import { draftPage } from "@/lib/material/queries";
import { TITLE_KEY } from "@/lib/material/title";
import { isUnlocked } from "@/lib/material/unlocked";
import { page } from "@/lib/page";
import { preferences } from "@/lib/person/preferences";
import { words as wordsOf } from "@/lib/words/words";

export const generateMetadata = titled(({ material }) => material.fields);

export default page("fields", async (ctx, { param }) => {
  const { material, call, draft, tasks, why } = draftPage(ctx, param("id"));
  const words = wordsOf((await preferences()).locale);
  const entries = contentsOf(call.form, material, tasks, words);
  if (why !== null || !isUnlocked(material.unlocked, "fields")) {
    return (
      <ReadOnly words={words} materialId={material.id} title={words.material.fields} current="fields" entries={entries} why={why}>
        <FieldsTable form={call.form} values={draft.fields} />
      </ReadOnly>
    );
  }
  const values = Object.fromEntries([TITLE_KEY, ...call.form.fields.map((field) => field.key)].map((key) => [key, draft.fields[key] ?? ""]));
  const following = nextSection(entries, "fields");
  return (
    <FieldsForm carried={ofCarried(draft.carried, "fields.")} materialId={material.id} form={call.form} values={values} start={{ version: draft.versions.fields, savedAt: draft.versions.fields > 0 ? material.savedAt : null }}
      numeral="一" entries={entries} next={following && { href: following.href, label: following.name }} />
  );
});
