import { FOUR_PARTS, splitIntoParts } from "@/lib/material/split";
import { isBoilerplate } from "./boilerplate";
import { readCompilation } from "./compilation";
import { readLines } from "./lines";
import { slice } from "./normalise";
import { readOutline } from "./outline";
import type { NamedRole } from "./synonyms";

type Range = [start: number, end: number];

/**
 * What stands where in one material: code points of the text as read, ends exclusive. Every character that is
 * not white space lies in exactly one range.
 */
export type MaterialOutline = { title: Range | null; parts: Record<NamedRole, Range[]>; unplaced: Range[]; boilerplate: Range[] };

/** The outline of every material in a text; one entry, unless the text is a compilation. */
export function outlineFile(text: string): MaterialOutline[] {
  return readCompilation(text).map(([from, to]) => outlineAt(slice(text, from, to), from));
}

function outlineAt(text: string, from: number): MaterialOutline {
  const { title, pieces } = splitIntoParts(text, FOUR_PARTS);
  const outline: MaterialOutline = { title: title && [title[0] + from, title[1] + from], parts: { basics: [], practices: [], results: [], next: [] }, unplaced: [], boilerplate: [] };
  for (const { start, end, to } of pieces) {
    const part = FOUR_PARTS.find(({ key }) => key === to);
    if (part) outline.parts[part.key].push([start + from, end + from]);
    else for (const line of readLines(slice(text, start, end))) {
      (isBoilerplate(line.text) ? outline.boilerplate : outline.unplaced).push([line.start + start + from, line.end + start + from]);
    }
  }
  return outline;
}

/** The headings of a range of the text, for a person to read; at most `most`. */
export function headingsIn(text: string, [start, end]: Range, most: number): string[] {
  const part = slice(text, start, end);
  return readOutline(part).flatMap(({ heading }) => (heading ? [slice(part, ...heading)] : [])).slice(0, most);
}
