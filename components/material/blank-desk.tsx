"use client";

import { useEffect, useMemo, useRef } from "react";
import { Banner } from "@/components/ui/banner";
import { newOperationId } from "@/components/ui/operation-id";
import { useWords } from "@/components/ui/words-context";
import type { Form } from "@/lib/call/form";
import type { BlankRead } from "@/lib/document/blank-reading";
import { changedFacts, changedFigures, isEmptyPlan, planBlank } from "@/lib/material/blank-plan";
import { factText } from "@/lib/material/honours";
import { countCharacters } from "@/lib/text/count";
import { countOf } from "@/lib/words/format";
import { BlankTable } from "./blank-table";
import type { Taking } from "./use-import";

type Props = { form: Form; read: BlankRead; name: string; taking: Taking; onAsText: () => void };

/** Step two for a filled-in blank form: every box that would change beside what stands there, taken over at once. */
export function BlankDesk({ form, read, name, taking, onAsText }: Props) {
  const { sheet: { blank }, material, frame } = useWords();
  const { parts, title, sheets, pending, problem, accept } = taking;
  const plan = useMemo(() => planBlank(form, read, parts, title, sheets), [form, read, parts, title, sheets]);
  const operationId = useMemo(() => ({ of: plan, id: newOperationId() }), [plan]).id;
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    head.current?.focus({ preventScroll: true });
  }, []);

  const facts = changedFacts(form, read, sheets.fields).map(({ key, label, before, after }) => {
    const field = form.fields.find((one) => one.key === key);
    return { key, label, before: field ? factText(field, before) : before, after };
  });
  const figures = changedFigures(form, read, sheets.figures).flatMap(({ key, label, before, after }) => (["previous", "current"] as const)
    .filter((year) => before[year] !== after[year]).map((year, index) => ({ key: `${key}-${year}`, label: `${label} ${form.years[year === "previous" ? 0 : 1] ?? index}`, before: before[year], after: after[year] })));
  const titled = plan.title === null ? [] : [{ key: "title", label: material.titleLabel, before: title.text, after: plan.title }];
  const locked = [...plan.skipped, ...(sheets.fields.locked && facts.length > 0 ? [material.fields] : []), ...(sheets.figures.locked && figures.length > 0 ? [material.figures] : [])];
  const stop = isEmptyPlan(plan) ? blank.nothing : plan.tooLong && blank.tooLong(plan.tooLong.label);
  const said = problem ?? stop;
  return (
    <>
      <main id="main" className="mx-auto flex w-full max-w-[60rem] flex-1 flex-col gap-4 p-4 @3xl/screen:p-6">
        <div><h2 ref={head} tabIndex={-1} className="inline text-body">{blank.found(name)}</h2>{blank.nothingYet} <button type="button" className="link py-0" onClick={onAsText}>{blank.asText}</button></div>
        {plan.replaced.length > 0 && <p className="text-meta text-ink-2">{blank.replaces(frame.listed(...plan.replaced))}</p>}
        {locked.length > 0 && <p className="text-meta text-caution">{blank.locked(frame.listed(...locked))}</p>}
        {read.left.length > 0 && <Banner voice="go"><p>{blank.left(read.left.length)}</p><ul className="text-meta">{read.left.map((line, index) => <li key={index}>{line}</li>)}</ul></Banner>}
        {titled.length + facts.length > 0 && !sheets.fields.locked && <BlankTable title={material.fields} rows={[...titled, ...facts]} />}
        {plan.parts.map(({ key, text }) => (
          <section key={key} className="rounded-paper bg-paper px-4 py-4 shadow-paper @3xl/screen:px-8">
            <h3 className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 text-body">{form.parts.find((part) => part.key === key)?.label}<span className="text-meta font-normal text-hint">{blank.chars(countOf(countCharacters(text)))}</span></h3>
            <div className="reading">{text.split("\n").map((line, index) => <p key={index}>{line}</p>)}</div>
          </section>
        ))}
        {figures.length > 0 && !sheets.figures.locked && <BlankTable title={material.figures} rows={figures} numbers />}
      </main>
      <div data-foot className="sticky bottom-0 z-10 border-t border-line bg-paper">
        <div className="mx-auto flex w-full max-w-[60rem] flex-wrap items-center justify-end gap-x-6 gap-y-2 px-4 py-2.5 @3xl/screen:px-6">
          {said && <p role="alert" className="min-w-0 flex-1 basis-full text-meta text-danger @3xl/screen:basis-0">{said}</p>}
          <button type="button" className="btn btn-primary flex-1 @3xl/screen:flex-none" aria-disabled={pending || stop !== null} onClick={() => { if (stop === null && !pending) void accept(plan, operationId); }}>{pending ? blank.accepting : blank.accept}</button>
        </div>
      </div>
    </>
  );
}
