import { isBoilerplate, isSalutation } from "./boilerplate";
import { countCharacters } from "./count";
import { endsSentence, firstSentenceEnd, headingExtent } from "./heading";
import { lengthOf } from "./normalise";
import type { Level } from "./numbering";
import { readSegments, type Segment } from "./segments";
import { plainRole } from "./synonyms";

export type { Level } from "./numbering";
export { findTitle } from "./title";

/**
 * A paragraph in the conventions of official writing; offsets are code points of the whole text. `heading` covers
 * number and words: the whole paragraph, its run-in head, or the number alone where nothing tells its end. For body
 * text `level` and `heading` are null; `marker` is the number as written ("（一）"), "" for none.
 */
export type Paragraph = {
  start: number;
  end: number;
  level: Level | null;
  heading: [number, number] | null;
  marker: string;
};

/**
 * Reads the outline of a text by its headings: 一、 （一） 1. （1）, short lines without a number, run-ins (深入走访。…).
 * One entry a line that is not empty, one for each heading left stuck in a line. 一是…二是… is body text, and so is
 * all before `bodyStart`: the end of the title of a whole material, 0 in a part.
 */
export function readOutline(text: string, bodyStart = 0): Paragraph[] {
  const segments = readSegments(text);
  const numbered = segments.some(({ marker }) => marker?.level === 1);
  const repeated = repeatedLines(segments);
  let open = 0;
  return segments.map((segment, index) => {
    if (segment.start < bodyStart) return body(segment);
    const read = readNumbered(segment);
    if (read) {
      open = read.level ?? open;
      return read;
    }
    if (repeated.has(segment.text)) return body(segment);
    const label = labelLength(segment.text);
    if (label > 0) return runIn(segment, 1, label);
    const level = plainRole(segment.text) ? 1 : toLevel(numbered ? open + 1 : 1);
    if (isHeadingLine(segments, index)) return whole(segment, level);
    return readRunIn(segments, index, toLevel(open + 1)) ?? body(segment);
  });
}

function readNumbered({ start, end, text, marker }: Segment): Paragraph | null {
  if (!marker) return null;
  const extent = headingExtent(text.slice(marker.length));
  const length = extent > 0 ? marker.length + extent : marker.text.length;
  const heading: [number, number] = [start, start + lengthOf(text.slice(0, length))];
  return { start, end, level: marker.level, heading, marker: marker.text };
}

function body({ start, end }: Segment): Paragraph {
  return { start, end, level: null, heading: null, marker: "" };
}

function whole({ start, end }: Segment, level: Level): Paragraph {
  return { start, end, level, heading: [start, end], marker: "" };
}

function toLevel(depth: number): Level {
  return depth >= 4 ? 4 : depth === 3 ? 3 : depth === 2 ? 2 : 1;
}

/** Captions and menus come again word for word; headings do not. */
function repeatedLines(segments: readonly Segment[]): Set<string> {
  const seen = new Set<string>();
  return new Set(segments.map(({ text }) => text).filter((text) => seen.size === seen.add(text).size));
}

const LONG_BODY = 40;
const NOT_A_HEADING = /[。！？!?；;：:，,、…]$|^[（(•·*\-—#>]|^\d|[12]\d{3}年\d{1,2}月|\d{4}-\d/u;

/** A short line without a number that stands between finished text and a long paragraph. */
function isHeadingLine(segments: readonly Segment[], index: number): boolean {
  const [above, line, below] = [segments[index - 1], segments[index], segments[index + 1]];
  if (!line || !below || isPageLine(line.text)) return false;
  if (plainRole(line.text)) return true;
  if (NOT_A_HEADING.test(line.text)) return false;
  const characters = countCharacters(line.text);
  if (characters < 4 || characters > 30 || !/^[\p{Script=Han}“‘"「『]/u.test(line.text)) return false;
  const followed = countCharacters(below.text) >= LONG_BODY && below.marker?.level !== 1;
  return followed && (above === undefined || endsSentence(above.text) || above.marker !== null);
}

function isPageLine(text: string): boolean {
  return isBoilerplate(text) || isSalutation(text);
}

/** A run-in without a number counts only beside another one: a lone short sentence is just short. */
function readRunIn(segments: readonly Segment[], index: number, level: Level): Paragraph | null {
  const segment = segments[index];
  const length = segment ? runInLength(segment) : 0;
  const paired = [segments[index - 1], segments[index + 1]].some((other) => other && runInLength(other) > 0);
  if (!segment || length === 0 || !paired) return null;
  return runIn(segment, level, length);
}

function runIn({ start, end, text }: Segment, level: Level, length: number): Paragraph {
  return { start, end, level, heading: [start, start + lengthOf(text.slice(0, length))], marker: "" };
}

/** The name of a part that labels the text behind it (主要做法：…, 【主要做法】…): its length, 0 for none. */
function labelLength(text: string): number {
  const label = /^(?:【[^】]{2,16}】|[^，,。；;：:]{2,12}[：:])(?=.{6})/u.exec(text)?.[0] ?? "";
  return plainRole(label) ? label.length : 0;
}

const RUN_IN = /^(?!大家好|[我你今这那该据]|同时|此外|[一二三四五六七八九十]是|第[一二三四五]|首先|其[次一二三]|再次|最后)[\p{Script=Han}“”‘’"'+]{4,20}[。.][”’"]?$/u;

function runInLength({ text, marker }: Segment): number {
  const end = firstSentenceEnd(text);
  if (marker || end < 0 || text.length - end < LONG_BODY / 2) return 0;
  return RUN_IN.test(text.slice(0, end)) ? end : 0;
}
