import type { Form } from "@/lib/call/form";
import type { Rubric } from "@/lib/call/rubric";
import type { FigurePair } from "@/lib/material/completeness";
import { factText } from "@/lib/material/honours";
import { lengthOf } from "@/lib/text/normalise";
import { diffParagraphs, type DiffRow, type Run } from "@/lib/text/diff";
import { pointsOf, type Scores } from "./scoring";

/** A passage that changed, with the number it has in the whole comparison. */
export type Change = { kind: "change"; number: number; row: DiffRow };
/** A run of paragraphs that did not; `from` and `to` count the new text's paragraphs that hold something, from 1. */
export type Fold = { kind: "fold"; from: number; to: number; texts: string[] };
export type PartComparison = { key: string; label: string; same: boolean; items: (Change | Fold)[]; rows: DiffRow[] };

/** Both texts of every part, passage by passage; changes are numbered through the whole material from 1. */
export function compareParts(form: Pick<Form, "parts">, before: Record<string, string>, after: Record<string, string>): PartComparison[] {
  let number = 0;
  return form.parts.map(({ key, label }) => {
    const rows = replaced(diffParagraphs(before[key] ?? "", after[key] ?? "").filter(holdsText));
    const items = folded(rows, () => (number += 1));
    return { key, label, same: items.every((item) => item.kind === "fold"), items, rows };
  });
}

/** The passages of a text that are no longer as they were, in order; a paragraph in another's place is one of them. */
export function changedPassages(before: string, after: string): DiffRow[] {
  return replaced(diffParagraphs(before, after).filter(holdsText)).filter(({ kind }) => kind !== "same");
}

const textOf = (runs: readonly Run[]) => runs.map((run) => run.text).join("");
const holdsText = ({ before, after }: DiffRow) => (textOf(before) + textOf(after)).trim() !== "";

/** A paragraph that went and the one that came in its place are one change, however unlike they are. */
function replaced(rows: readonly DiffRow[]): DiffRow[] {
  const paired: DiffRow[] = [];
  let waiting = 0;
  for (const row of rows) {
    const gone = paired[waiting];
    if (row.kind === "added" && gone?.kind === "removed") {
      paired[waiting] = { ...row, kind: "changed", before: gone.before, beforeIndex: gone.beforeIndex };
      waiting += 1;
      continue;
    }
    paired.push(row);
    if (row.kind !== "removed") waiting = paired.length;
  }
  return paired;
}

function folded(rows: readonly DiffRow[], count: () => number): (Change | Fold)[] {
  const items: (Change | Fold)[] = [];
  let paragraph = 0;
  for (const row of rows) {
    if (row.kind !== "removed") paragraph += 1;
    const last = items.at(-1);
    if (row.kind !== "same") items.push({ kind: "change", number: count(), row });
    else if (last?.kind === "fold") Object.assign(last, { to: paragraph, texts: [...last.texts, textOf(row.after)] });
    else items.push({ kind: "fold", from: paragraph, to: paragraph, texts: [textOf(row.after)] });
  }
  return items;
}

/** The paragraph (counted from 0, by line breaks) in which an offset in code points lies. */
export function paragraphAt(text: string, offset: number): number {
  let end = 0;
  for (const [index, line] of text.split("\n").entries()) {
    end += lengthOf(line) + 1;
    if (offset < end) return index;
  }
  return text.split("\n").length - 1;
}

export type Values = { fields: Record<string, string>; figures: Record<string, FigurePair> };
export type ChangedValue = { label: string; before: string; after: string };

/** The unit's own scores (自评, half-points by criterion; null where none were asked) that differ, in the order of the rubric. */
export function changedScores({ criteria }: Rubric, before: Scores | null, after: Scores | null): ChangedValue[] {
  const points = (scores: Scores | null, key: string) => { const score = scores?.[key]; return score === undefined ? "" : pointsOf(score); };
  return criteria.map(({ key, label }) => ({ label, before: points(before, key), after: points(after, key) })).filter((value) => value.before !== value.after);
}

/** Registered facts and figures that differ, in the order of the form; figures with their year and measure. */
export function changedValues({ fields, figures, years }: Form, before: Values, after: Values): ChangedValue[] {
  const facts = fields.map((field) => ({ label: field.label, before: factText(field, before.fields[field.key] ?? ""), after: factText(field, after.fields[field.key] ?? "") }));
  const numbers = figures.flatMap(({ key, label, measure }) => (["previous", "current"] as const).map((year, index) => {
    const cell = (values: Values) => { const typed = values.figures[key]?.[year] ?? ""; return typed === "" ? "" : `${typed} ${measure}`.trim(); };
    return { label: `${label} ${years[index]}`, before: cell(before), after: cell(after) };
  }));
  return [...facts, ...numbers].filter((value) => value.before !== value.after);
}
