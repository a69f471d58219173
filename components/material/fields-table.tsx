import type { Form } from "@/lib/call/form";
import { factText } from "@/lib/material/honours";

/** The registered facts as they are read. */
export function FieldsTable({ form, values }: { form: Form; values: Record<string, string> }) {
  return (
    <dl>
      {form.fields.map((field) => (
        <div key={field.key} className="grid gap-x-6 border-b border-line py-2 @3xl/screen:grid-cols-[10rem_minmax(0,1fr)]">
          <dt className="text-hint">{field.label}</dt><dd className="whitespace-pre-wrap">{factText(field, values[field.key] ?? "") || "–"}</dd>
        </div>
      ))}
    </dl>
  );
}
