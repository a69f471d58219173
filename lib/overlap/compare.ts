import { inFormulas, type Formulas } from "./formulas";
import { lengthOf } from "@/lib/text/normalise";
import { readPoints } from "@/lib/text/points";
import { maskTexts, type Masked } from "./mask";
import type { Phrases } from "./phrases";
import { makeReady, sharedRuns, type Ready, type Shared } from "./runs";
import { LEAST } from "./windows";

/** A range of code points, end exclusive. */
export type Range = readonly [start: number, end: number];
/** A run that two texts share: its range in each, and whether nothing is left of it without formulas and titles of documents. */
export type Run = { a: Range; b: Range; formula: boolean };

/** A text made ready to be compared: which of its codes stand in formulas or titles, and the characters that are not white space before each place. */
export type Comparable = { ready: Ready; aside: Uint8Array; solid: Int32Array };

const TITLE = /《[^《》\n]{1,80}》/gu;

/** Make texts ready as one, in which no run reaches from one text into the next; ranges as in maskTexts. */
export function comparable(texts: readonly string[], names: Phrases, formulas: Formulas): Comparable {
  const masked = maskTexts(texts, names);
  const text = texts.join("\n");
  const aside = inFormulas(masked.codes, formulas);
  setTitled(aside, text, masked);
  return { ready: makeReady(masked), aside, solid: solidBefore(text) };
}

/** The units of UTF-16 that are white space. */
const WHITE = Uint8Array.from({ length: 0x10000 }, (_, unit) => (/\s/.test(String.fromCharCode(unit)) ? 1 : 0));

function solidBefore(text: string): Int32Array {
  const solid = new Int32Array(lengthOf(text) + 1);
  for (let at = 0, place = 0; at < text.length; at += 1, place += 1) {
    const unit = text.charCodeAt(at);
    solid[place + 1] = (solid[place] ?? 0) + (WHITE[unit] === 1 ? 0 : 1);
    if ((text.codePointAt(at) ?? 0) > 0xffff) at += 1;
  }
  return solid;
}

/** Set aside the codes that stand inside 《》. */
function setTitled(aside: Uint8Array, text: string, { starts, ends }: Masked): void {
  if (!text.includes("《")) return;
  const { toPoint } = readPoints(text);
  let at = 0;
  for (const found of text.matchAll(TITLE)) {
    const [from, to] = [toPoint(found.index), toPoint(found.index + found[0].length)];
    while ((starts[at] ?? Infinity) < from) at += 1;
    for (; (ends[at] ?? Infinity) <= to; at += 1) aside[at] = 1;
  }
}

function rangeOf({ starts, ends }: Masked, from: number, length: number): Range {
  return [starts[from] ?? 0, ends[from + length - 1] ?? 0];
}

/** What is a formula or a title in either text is one of the run: the other may have changed its rest, or left out its marks. */
function isFormula(a: Comparable, b: Comparable, run: Shared): boolean {
  let left = 0;
  for (let at = 0; at < run.length; at += 1) if (a.aside[run.a + at] !== 1 && b.aside[run.b + at] !== 1) left += 1;
  return left < LEAST;
}

/** The runs of at least 13 masked characters that two texts share, in the order of a. See sharedRuns. */
export function compare(a: Comparable, b: Comparable): Run[] {
  const [one, other] = [a.ready.windows.masked, b.ready.windows.masked];
  return sharedRuns(a.ready, b.ready).map((run) => ({ a: rangeOf(one, run.a, run.length), b: rangeOf(other, run.b, run.length), formula: isFormula(a, b, run) }));
}

/** How many characters that are not white space a text has inside these ranges; each once. */
function solidInside({ solid }: Comparable, ranges: readonly Range[]): number {
  let [sum, done] = [0, 0];
  for (const [start, end] of ranges.toSorted((one, other) => one[0] - other[0])) {
    if (end <= done) continue;
    sum += (solid[end] ?? 0) - (solid[Math.max(start, done)] ?? 0);
    done = end;
  }
  return sum;
}

/** The share of a text's characters, white space not counted, that lie inside these ranges: 0 to 1. */
export function shareOf(text: Comparable, ranges: readonly Range[]): number {
  const all = text.solid.at(-1) ?? 0;
  return all === 0 ? 0 : solidInside(text, ranges) / all;
}
