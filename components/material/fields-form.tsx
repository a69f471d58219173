"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMemo, useState, type ChangeEvent } from "react";
import { useForm, type UseFormRegisterReturn } from "react-hook-form";
import { CarriedBand } from "@/components/carry/carried-band";
import { CarriedMark } from "@/components/carry/carried-mark";
import { useCarried, type Carried } from "@/components/carry/use-carried";
import { holdComposingEnter, isUnfinished } from "@/components/ui/composing";
import { describedBy, Field } from "@/components/ui/field";
import { useWords } from "@/components/ui/words-context";
import type { FieldDefinition, Form } from "@/lib/call/form";
import { readSheet, saveFields } from "@/lib/material/actions";
import { fieldsSchema } from "@/lib/material/fields-schema";
import { LONGEST_TITLE, TITLE_KEY } from "@/lib/material/title";
import { Contents, type ContentsEntry } from "./contents";
import { HonoursTable } from "./honours-table";
import { SectionBar, type NextSection } from "./section-bar";
import { SheetNews } from "./sheet-news";
import { useSheet } from "./use-sheet";

type Values = Record<string, string>;
type Props = { materialId: string; form: Form; values: Values; start: { version: number; savedAt: number | null }; numeral: string; entries: readonly ContentsEntry[]; next: NextSection; carried: Carried };

function Box({ field, bind, invalid }: { field: FieldDefinition; bind: UseFormRegisterReturn & { defaultValue: string | undefined }; invalid: boolean }) {
  const { material } = useWords();
  const common = { id: field.key, className: "box", autoComplete: "off", "aria-invalid": invalid, "aria-describedby": describedBy(field.key, field.hint !== undefined, invalid), ...bind };
  if (field.kind === "lines") return <textarea {...common} rows={4} />;
  if (field.kind === "choice") return <select {...common}><option value="">{material.choose}</option>{field.choices?.map((choice) => <option key={choice}>{choice}</option>)}</select>;
  return <input {...common} inputMode={field.kind === "number" ? "numeric" : field.kind === "phone" ? "tel" : undefined} />;
}

const blank = (values: Values): Values => Object.fromEntries(Object.keys(values).map((key) => [key, ""]));

/** The registered facts (登记事项) as a form of labels above boxes, saved by itself. */
export function FieldsForm({ materialId, form, values, start, numeral, entries, next, carried: carriedOver }: Props) {
  const words = useWords();
  const { material } = words;
  const carried = useCarried(materialId, carriedOver);
  const schema = useMemo(() => fieldsSchema(form.fields), [form.fields]);
  const [sheet, setSheet] = useState(0);
  const { register, getValues, setValue, trigger, reset, formState: { errors } } = useForm<Values>({ resolver: zodResolver(schema), defaultValues: values, mode: "onBlur", reValidateMode: "onChange" });
  const { type, state, flush, clashes, settle, news } = useSheet<string>({
    place: { key: `material/${materialId}/fields`, href: `/materials/${materialId}/fields`, label: material.fields }, first: values, start,
    save: (version, typed, by) => saveFields({ materialId, version, values: typed, by }),
    read: async () => {
      const newest = await readSheet({ materialId, kind: "fields" });
      return newest.ok ? { ...newest.data, values: { ...blank(values), ...newest.data.fields } } : null;
    },
    onReplace: (typed) => {
      // A table of honours that is in hand keeps its rows and its 撤销 unless others wrote other ones.
      if (form.fields.some(({ key, kind }) => kind === "honours" && typed[key] !== getValues(key))) setSheet((now) => now + 1);
      reset(typed);
    },
  });

  // The value is also named here, for the page to show it before its script has come.
  const bind = (key: string) => ({
    ...register(key, { onChange: (event: ChangeEvent) => { carried.touch(`fields.${key}`); if (!isUnfinished(event)) type({ ...getValues() }); } }), defaultValue: values[key],
  });
  function typeHonours(key: string, value: string) {
    carried.touch(`fields.${key}`);
    setValue(key, value, { shouldValidate: errors[key] !== undefined });
    type({ ...getValues() });
  }
  const plain = form.fields.filter(({ kind }) => kind !== "honours").map(({ key }) => key);
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
        <div className={plain.length < form.fields.length ? "max-w-[60rem]" : "max-w-[40rem]"}>
        <CarriedBand carried={carried} />
        <SheetNews news={news} clashes={clashes.map((clash) => ({ ...clash, label: labelOf(clash.key) }))} onSettle={settle} />
        <form className="flex flex-col gap-6 rounded-paper bg-paper p-4 shadow-paper @3xl/screen:p-10 [&>div:not(:has(table))]:max-w-[35rem]" onKeyDown={holdComposingEnter} onCompositionEnd={() => type({ ...getValues() })} onSubmit={(event) => event.preventDefault()} noValidate>
          <Field id={TITLE_KEY} label={material.titleLabel} hint={material.titleHint} optional={material.optional}>
            <input id={TITLE_KEY} className="box" maxLength={LONGEST_TITLE * 2} autoComplete="off" aria-describedby={describedBy(TITLE_KEY, true, false)} {...bind(TITLE_KEY)} />
          </Field>
          {form.fields.map((field) => (
            <Field key={field.key} id={field.key} label={field.label} hint={field.kind === "honours" ? field.hint ?? words.sheet.honoursHint : field.hint} error={errorOf(field.key)} optional={field.required ? undefined : material.optional} mark={<CarriedMark call={carried.left[`fields.${field.key}`]} />}>
              {field.kind === "honours"
                ? <HonoursTable key={sheet} id={field.key} label={field.label} value={getValues(field.key) ?? ""} about={describedBy(field.key, true, errors[field.key] !== undefined)} invalid={errors[field.key] !== undefined}
                    onValue={(value) => typeHonours(field.key, value)} onLeave={() => void trigger(field.key)} />
                : <Box field={field} bind={bind(field.key)} invalid={errors[field.key] !== undefined} />}
            </Field>
          ))}
        </form>
        </div>
      </main>
    </>
  );
}
