import { FieldsTable } from "@/components/material/fields-table";
import { FiguresTable } from "@/components/material/figures-table";
import type { Form } from "@/lib/call/form";
import type { Values } from "@/lib/review/comparison";
import type { Words } from "@/lib/words/words";

/** Registered facts and figures of a revision, folded at the end of the paper. */
export function Facts({ form, values, words }: { form: Form; values: Values; words: Words }) {
  const { material } = words;
  const summary = "min-h-11 content-center border-t border-line py-2 font-bold";
  return (
    <div className="border-b border-line">
      <details id="sheet-fields" className="scroll-mt-2"><summary className={summary}>{material.fields}</summary><FieldsTable form={form} values={values.fields} /></details>
      {form.figures.length > 0 && <details id="sheet-figures" className="scroll-mt-2"><summary className={summary}>{material.figures}</summary><FiguresTable form={form} values={values.figures} words={words} /></details>}
    </div>
  );
}
