import type { Form } from "@/lib/call/form";
import type { BlankRead } from "@/lib/document/blank-reading";
import type { FigurePair } from "./completeness";
import { planImport, type ImportPlan, type StandingPart, type StandingTitle } from "./import-plan";
import { LONGEST_CELL, LONGEST_FACT } from "./limits";

type Sheet<V> = { version: number; values: Readonly<Record<string, V>>; locked: boolean };
/** The facts and figures as they stand, with the versions to save over; locked: a return did not name them. */
export type StandingSheets = { fields: Sheet<string>; figures: Sheet<FigurePair> };

const EMPTY: FigurePair = { previous: "", current: "" };

/** A box of the blank form that says something else than the material does now. */
export type BlankChange = { key: string; label: string; before: string; after: string };

/** The facts that an accepted blank form would change, in the form's order. */
export function changedFacts(form: Form, read: BlankRead, { values }: StandingSheets["fields"]): BlankChange[] {
  return form.fields.flatMap(({ key, label }) => {
    const [before, after] = [values[key] ?? "", read.fields[key]];
    return after === undefined || after === before ? [] : [{ key, label, before, after }];
  });
}

/** The figures that it would change; a year that was left empty in the form stays as it is. */
export function changedFigures(form: Form, read: BlankRead, { values }: StandingSheets["figures"]): (Omit<BlankChange, "before" | "after"> & { before: FigurePair; after: FigurePair })[] {
  return form.figures.flatMap(({ key, label }) => {
    const [before, typed] = [values[key] ?? EMPTY, read.figures[key]];
    if (!typed) return [];
    const after = { previous: typed.previous || before.previous, current: typed.current || before.current };
    return after.previous === before.previous && after.current === before.current ? [] : [{ key, label, before, after }];
  });
}

/** What an accepted blank form would write, all of it only where it differs from what stands there; locked parts and sheets are left out. */
export function planBlank(form: Form, read: BlankRead, parts: readonly StandingPart[], title: StandingTitle, sheets: StandingSheets): ImportPlan {
  const plan = planImport({ title: read.title ?? "", parts: read.parts, unplaced: "", setAside: "" }, parts, title);
  const facts = sheets.fields.locked ? [] : changedFacts(form, read, sheets.fields);
  const figures = sheets.figures.locked ? [] : changedFigures(form, read, sheets.figures);
  const long = facts.find(({ after }) => after.length > LONGEST_FACT) ?? figures.find(({ after }) => Math.max(after.previous.length, after.current.length) > LONGEST_CELL);
  return {
    ...plan,
    parts: plan.parts.filter(({ key, text }) => text !== parts.find(({ definition }) => definition.key === key)?.text),
    fields: facts.length === 0 ? undefined : { version: sheets.fields.version, values: Object.fromEntries(facts.map(({ key, after }) => [key, after])) },
    figures: figures.length === 0 ? undefined : { version: sheets.figures.version, values: Object.fromEntries(figures.map(({ key, after }) => [key, after])) },
    tooLong: plan.tooLong ?? (long ? { label: long.label, over: 0 } : null),
  };
}

/** Whether accepting it would write anything. */
export const isEmptyPlan = ({ parts, title, fields, figures }: ImportPlan) => parts.length === 0 && title === null && !fields && !figures;
