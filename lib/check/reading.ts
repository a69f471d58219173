import { findTitle, readOutline, type Level } from "@/lib/text/outline";
import type { About, Checked, Finding, Section } from "./finding";
import type { Kind } from "./kinds";
import { readPoints, type Points } from "@/lib/text/points";
import type { Says } from "./sayings";

/** A stretch of the text in UTF-16 units, end exclusive. */
export type Stretch = { start: number; end: number; text: string };

/** A paragraph of the outline; its offsets, and those of its heading, are UTF-16 units. */
export type OutlineLine = { start: number; end: number; level: Level | null; heading: [number, number] | null; marker: string };

/** A text read once for all checks of writing. All offsets in it, and in what the rules find, are UTF-16 units. */
export type Reading = {
  text: string;
  about: About | null;
  sections: readonly Section[];
  /** Lines that hold something, trimmed. */
  lines: readonly Stretch[];
  outline: readonly OutlineLine[];
  title: Stretch | null;
};

/** A finding whose offsets are UTF-16 units. */
export type Found = Finding;

/** One rule of writing: PURE. */
export type Rule = (reading: Reading) => Found[];

/** Reads a checked text for the rules. Only a text that belongs to no form has a title in it. */
export function readChecked({ text, sections, about }: Checked, points: Points = readPoints(text)): Reading {
  const { toUnit } = points;
  const ofForm = sections.some(({ key }) => key !== null);
  const found = ofForm ? null : findTitle(text);
  const outline = readOutline(text, found?.[1] ?? 0).map(({ start, end, level, heading, marker }) => ({
    start: toUnit(start), end: toUnit(end), level, marker, heading: heading ? ([toUnit(heading[0]), toUnit(heading[1])] satisfies [number, number]) : null,
  }));
  const head = found ? stretch(text, toUnit(found[0]), toUnit(found[1])) : null;
  const title = head && !isSentence(head.text) ? head : null;
  const inUnits = sections.map((section) => ({ ...section, start: toUnit(section.start), end: toUnit(section.end) }));
  return { text, about, sections: inUnits, lines: linesOf(text), outline, title };
}

/** A line of several clauses at the head of a text is body, whatever else it looks like. */
const isSentence = (line: string) => line.split(/[，,]/u).length > 2;

function linesOf(text: string): Stretch[] {
  return matches(text, /[^\s\n](?:[^\n]*[^\s\n])?/gu);
}

const stretch = (text: string, start: number, end: number): Stretch => ({ start, end, text: text.slice(start, end) });

/** All matches of a global pattern, as stretches; `offset` is where `text` itself begins. */
export function matches(text: string, pattern: RegExp, offset = 0): Stretch[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: offset + index, end: offset + index + found.length, text: found }));
}

/** A finding at a stretch. */
export function found(kind: Kind, { start, end }: { start: number; end: number }, says: Says, repair?: string): Found {
  return repair === undefined ? { kind, start, end, says } : { kind, start, end, says, repair };
}

/** The sentences of a line; a half-width full stop counts behind a Han character only. */
export function sentencesOf(line: Stretch): Stretch[] {
  return matches(line.text, /(?:[^。！？!?；;.]|(?<![\p{Script=Han}”’）)])\.)+(?:[。！？!?；;.]+[”’」』）)]*|$)|[。！？!?；;.]+/gu, line.start);
}

/** Whether a place stands inside quotation marks that its line has opened and not closed before it. */
export function isQuoted(text: string, start: number): boolean {
  return /“[^”\n]*$/u.test(text.slice(Math.max(0, start - 100), start));
}

/** The stretch of the line between the marks of punctuation around a place. */
export function clauseAround(text: string, place: { start: number; end: number }): string {
  const before = /[^，,。；;！!？?\n]*$/u.exec(text.slice(Math.max(0, place.start - 80), place.start))?.[0] ?? "";
  const after = /^[^，,。；;！!？?\n]*/u.exec(text.slice(place.end, place.end + 80))?.[0] ?? "";
  return before + text.slice(place.start, place.end) + after;
}
