"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMemo, type ChangeEvent } from "react";
import { useForm, type UseFormRegisterReturn } from "react-hook-form";
import { holdComposingEnter, isUnfinished } from "@/components/ui/composing";
import { describedBy, Field } from "@/components/ui/field";
import { useWords } from "@/components/ui/words-context";
import type { FieldDefinition, Form } from "@/lib/call/form";
import { readSheet, saveFields } from "@/lib/material/actions";
import { fieldsSchema } from "@/lib/material/fields-schema";
import { LONGEST_TITLE, TITLE_KEY } from "@/lib/material/title";
import { Contents, type ContentsEntry } from "./contents";
import { SectionBar, type NextSection } from "./section-bar";
import { SheetNews } from "./sheet-news";
import { useSheet } from "./use-sheet";

type Values = Record<string, string>;
type Props = { materialId: string; form: Form; values: Values; start: { version: number; savedAt: number | null }; numeral: string; entries: readonly ContentsEntry[]; next: NextSection };

function Box({ field, bind, invalid }: { field: FieldDefinition; bind: UseFormRegisterReturn; invalid: boolean }) {
  const { material } = useWords();
  const common = { id: field.key, className: "box", "aria-invalid": invalid, "aria-describedby": describedBy(field.key, field.hint !== undefined, invalid), ...bind };
  if (field.kind === "lines") return <textarea {...common} rows={4} />;
  if (field.kind === "choice") return <select {...common}><option value="">{material.choose}</option>{field.choices?.map((choice) => <option key={choice}>{choice}</option>)}</select>;
  return <input {...common} inputMode={field.kind === "number" ? "numeric" : field.kind === "phone" ? "tel" : undefined} />;
}

const blank = (values: Values): Values => Object.fromEntries(Object.keys(values).map((key) => [key, ""]));

/** The registered facts (登记事项) as a form of labels above boxes, saved by itself. */
export function FieldsForm({ materialId, form, values, start, numeral, entries, next }: Props) {
  const words = useWords();
  const { material } = words;
  const schema = useMemo(() => fieldsSchema(form.fields), [form.fields]);
  const { register, getValues, reset, formState: { errors } } = useForm<Values>({ resolver: zodResolver(schema), defaultValues: values, mode: "onBlur", reValidateMode: "onChange" });
  const { type, state, flush, clashes, settle, news } = useSheet<string>({
    place: { key: `material/${materialId}/fields`, href: `/materials/${materialId}/fields`, label: material.fields }, first: values, start,
    save: (version, typed, by) => saveFields({ materialId, version, values: typed, by }),
    read: async () => {
      const newest = await readSheet({ materialId, kind: "fields" });
      return newest.ok ? { ...newest.data, values: { ...blank(values), ...newest.data.fields } } : null;
    },
    onReplace: (typed) => reset(typed),
  });

  const bind = (key: string) => register(key, { onChange: (event: ChangeEvent) => { if (!isUnfinished(event)) type({ ...getValues() }); } });
  const labelOf = (key: string) => (key === TITLE_KEY ? material.titleLabel : form.fields.find((field) => field.key === key)?.label ?? key);
  const errorOf = (key: string) => {
    const [code, detail] = (errors[key]?.message ?? "").split("|");
    return code ? words.problems.sentence({ code, ...(JSON.parse(detail ?? "{}") as Record<string, string | number>) }) : null;
  };
  return (
    <>
      <SectionBar materialId={materialId} title={`${numeral}　${material.fields}`} state={state} flush={flush} next={next} />
      <main id="main" className="mx-auto grid w-full max-w-[84rem] gap-x-6 p-4 @3xl/screen:p-6 @5xl/screen:grid-cols-[12rem_minmax(0,1fr)]">
        <Contents title={material.toc} entries={entries} current="fields" />
        <div className="max-w-[40rem]">
        <SheetNews news={news} clashes={clashes.map((clash) => ({ ...clash, label: labelOf(clash.key) }))} onSettle={settle} />
        <form className="flex flex-col gap-6 rounded-paper bg-paper p-4 shadow-paper @3xl/screen:p-10" onKeyDown={holdComposingEnter} onCompositionEnd={() => type({ ...getValues() })} onSubmit={(event) => event.preventDefault()} noValidate>
          <Field id={TITLE_KEY} label={material.titleLabel} hint={material.titleHint} optional={material.optional}>
            <input id={TITLE_KEY} className="box" maxLength={LONGEST_TITLE * 2} aria-describedby={describedBy(TITLE_KEY, true, false)} {...bind(TITLE_KEY)} />
          </Field>
          {form.fields.map((field) => (
            <Field key={field.key} id={field.key} label={field.label} hint={field.hint} error={errorOf(field.key)} optional={field.required ? undefined : material.optional}>
              <Box field={field} bind={bind(field.key)} invalid={errors[field.key] !== undefined} />
            </Field>
          ))}
        </form>
        </div>
      </main>
    </>
  );
}
