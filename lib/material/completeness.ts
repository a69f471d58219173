import type { FieldDefinition, FigureDefinition, Form, PartDefinition } from "@/lib/call/form";
import type { Problem } from "@/lib/errors";
import { countCharacters } from "@/lib/text/count";
import { figureProblem } from "./figure";
import { honoursProblem } from "./honours";
import { sumProblems } from "./sums";

/** The cells of one figure as typed: last year's and this year's. */
export type FigurePair = { previous: string; current: string };
/** What is filled in, by the keys of the form. */
export type Values = {
  parts: Record<string, string>;
  fields: Record<string, string>;
  figures: Record<string, FigurePair>;
};

/** How far an item of the task list has come. */
export type Progress = "none" | "some" | "done";
/** An item of the task list; `count` is characters of a part, else boxes; `missing` is what stands in the way of a submit; `carried` what was carried over and is not looked at. */
export type Task = { key: string; kind: "fields" | "part" | "figures" | "selfScore" | "evidence"; progress: Progress; count: number; missing: number; carried: number };

const PHONE = /^[\d\s()（）+－-]{7,25}$/;

/** What is wrong with one field at submit, or null. */
export function fieldProblem(definition: FieldDefinition, value: string): Problem | null {
  const typed = value.trim();
  if (typed === "") return definition.required ? { code: "required" } : null;
  const count = countCharacters(typed);
  if (count > definition.max) return { code: "too_long", max: definition.max, over: count - definition.max };
  if (definition.kind === "phone" && !PHONE.test(typed)) return { code: "phone" };
  if (definition.kind === "choice" && !definition.choices?.includes(typed)) return { code: "choice" };
  if (definition.kind === "honours") return honoursProblem(typed);
  if (definition.kind === "number" && !/^\d{1,9}$/.test(typed)) return { code: "figure_no_number", typed: typed.slice(0, 20) };
  return null;
}

/** What is wrong with the length of a part at submit, or null. */
export function partProblem(definition: PartDefinition, text: string): Problem | null {
  const count = countCharacters(text);
  if (count === 0) return definition.required ? { code: "part_empty", min: definition.min } : null;
  if (count > definition.max) return { code: "too_long", max: definition.max, over: count - definition.max };
  if (count < definition.min) return { code: "too_short", min: definition.min, under: definition.min - count };
  return null;
}

function figureProblems(definition: FigureDefinition, pair: FigurePair | undefined): [string, Problem][] {
  const found: [string, Problem][] = [];
  for (const year of ["previous", "current"] as const) {
    const typed = pair?.[year] ?? "";
    const empty = typed.trim() === "" && definition.required && year === "current";
    const problem = empty ? { code: "required" } : figureProblem(definition, typed);
    if (problem) found.push([`figures.${definition.key}.${year}`, problem]);
  }
  return found;
}

/** Everything that stands in the way of a submit, by path: `parts.KEY`, `fields.KEY`, `figures.KEY.YEAR`; a broken sum is told at its total. */
export function problemsOf(form: Form, values: Values): Record<string, Problem> {
  const found: [string, Problem | null][] = [
    ...form.fields.map((f): [string, Problem | null] => [`fields.${f.key}`, fieldProblem(f, values.fields[f.key] ?? "")]),
    ...form.parts.map((p): [string, Problem | null] => [`parts.${p.key}`, partProblem(p, values.parts[p.key] ?? "")]),
    ...form.figures.flatMap((f) => figureProblems(f, values.figures[f.key])),
  ];
  return { ...sumProblems(form, values.figures), ...Object.fromEntries(found.filter((entry): entry is [string, Problem] => entry[1] !== null)) };
}

const progress = (touched: boolean, missing: number): Progress => (missing === 0 ? "done" : touched ? "some" : "none");

/** The evidence as an item: files, and those still without a caption. */
function evidenceTask(files: readonly { purpose: string; caption: string }[]): Task {
  const proofs = files.filter(({ purpose }) => purpose === "proof");
  const missing = proofs.filter(({ caption }) => caption.trim() === "").length;
  return { key: "evidence", kind: "evidence", count: proofs.length, missing, progress: proofs.length === 0 ? "none" : progress(true, missing), carried: 0 };
}

/** An item as far as it goes by itself: what was carried over into it and not looked at keeps it from being done. */
function toCheck(task: Omit<Task, "carried">, carried: readonly string[]): Task {
  const prefix = task.kind === "part" ? `parts.${task.key}` : `${task.kind}.`;
  const open = carried.filter((key) => (task.kind === "part" ? key === prefix : key.startsWith(prefix))).length;
  return { ...task, carried: open, progress: open > 0 ? "some" : task.progress };
}

type Files = readonly { purpose: string; caption: string }[];

/**
 * The task list: one item for the fields, one for each part, one for the figures, one for the evidence; `carried` by
 * the keys of carriedOf ("parts.KEY", "fields.KEY", "figures.KEY").
 */
export function tasksOf(form: Form, values: Values, files: Files = [], carried: Readonly<Record<string, string>> = {}): Task[] {
  const problems = Object.keys(problemsOf(form, values));
  const missing = (kind: string) => new Set(problems.map((path) => path.split(".")).filter(([head]) => head === kind).map(([, key]) => key)).size;
  const fieldsTouched = form.fields.some((f) => (values.fields[f.key] ?? "") !== "");
  const figuresTouched = form.figures.some((f) => Object.values(values.figures[f.key] ?? {}).some((v) => v !== ""));
  const parts = form.parts.map((part) => {
    const count = countCharacters(values.parts[part.key] ?? "");
    const wrong = problems.includes(`parts.${part.key}`) ? 1 : 0;
    return { key: part.key, kind: "part" as const, count, missing: wrong, progress: count === 0 ? "none" as const : progress(true, wrong) };
  });
  const [wrongFields, wrongFigures] = [missing("fields"), missing("figures")];
  const fields = { key: "fields", kind: "fields" as const, count: form.fields.length, missing: wrongFields, progress: progress(fieldsTouched, wrongFields) };
  const figures = { key: "figures", kind: "figures" as const, count: form.figures.length, missing: wrongFigures, progress: progress(figuresTouched, wrongFigures) };
  const written = [fields, ...parts, ...(form.figures.length === 0 ? [] : [figures])];
  return [...written.map((task) => toCheck(task, Object.keys(carried))), evidenceTask(files)];
}
