import type { GoldDefect } from "./measure-gold";
import { codePoints, lengthOf } from "./normalise";

type Place = { start: number; end: number };
/** What measuring needs of a finding: its kind and its range in code points; `also` are further places of it. */
export type Found = Place & { kind: string; also?: readonly Place[] };
/** Of the defects of one kind how many a person marked, and how many of these were found. */
export type Recall = { kind: string; marked: number; found: number };
/** How the check's findings agree with a person's marks; `beyond` are those that no mark of the kind overlaps. */
export type FindingMeasure<Finding extends Found> = { recalls: Recall[]; beyond: Finding[]; characters: number; covered: number };

/** The kinds which the command line promises to find. */
export const PROMISED_KINDS = [
  "blank_figure", "placeholder", "pinyin_noise", "mojibake", "traditional_mix", "html_markup", "boilerplate",
  "page_number_glued", "broken_paragraph", "arithmetic_mismatch",
] as const;

/** Compares findings with the defects that a person marked in `text`; characters are counted without white space. */
export function measureFindings<Finding extends Found>(text: string, findings: readonly Finding[], defects: readonly GoldDefect[]): FindingMeasure<Finding> {
  const matches = (finding: Found, { kind, excerpt, at }: GoldDefect) =>
    finding.kind === kind && placesOf(finding).some(({ start, end }) => start < at + lengthOf(excerpt) && end > at);
  const recalls = [...new Set(defects.map(({ kind }) => kind))].map((kind): Recall => {
    const marked = defects.filter((defect) => defect.kind === kind);
    return { kind, marked: marked.length, found: marked.filter((defect) => findings.some((finding) => matches(finding, defect))).length };
  });
  const points = codePoints(text);
  const inside = points.map(() => false);
  for (const { start, end } of findings.flatMap(placesOf)) inside.fill(true, start, end);
  const solid = points.flatMap((point, at) => (point.trim() === "" ? [] : [inside[at]]));
  const beyond = findings.filter((finding) => !defects.some((defect) => matches(finding, defect)));
  return { recalls, beyond, characters: solid.length, covered: solid.filter(Boolean).length };
}

function placesOf(finding: Found): Place[] {
  return [finding, ...(finding.also ?? [])];
}

/** Recalls of several texts added up, kind by kind. */
export function sumRecalls(all: readonly (readonly Recall[])[]): Recall[] {
  const sum = new Map<string, Recall>();
  for (const { kind, marked, found } of all.flat()) {
    const before = sum.get(kind) ?? { kind, marked: 0, found: 0 };
    sum.set(kind, { kind, marked: before.marked + marked, found: before.found + found });
  }
  return [...sum.values()].toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
}
