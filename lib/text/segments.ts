import { endsSentence } from "./heading";
import { readLines, type Line } from "./lines";
import { lengthOf } from "./normalise";
import { readMarker, type Marker } from "./numbering";

/** A line, or a stretch of one that begins with a stuck heading; `first` when it begins its line. */
export type Segment = Line & { marker: Marker | null; first: boolean };

const STUCK = /[一二三四五六七八九十]{1,3}\s*[、．.]|[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]/gu;
const TOO_SHORT_TO_CUT = 40;
/** How far back a sentence end with its closing quotes may lie. */
const NEAR = 4;

/** The last numbers seen of 一、 and （一）. */
type Numbers = { one: number; two: number };

/**
 * The lines of a text, cut where a heading 一、 or （一） was left stuck in the middle of a line. A cut
 * needs a sentence end or white space before it and the number that comes next in order.
 */
export function readSegments(text: string): Segment[] {
  const numbers: Numbers = { one: 0, two: 0 };
  return readLines(text).flatMap((line) => cutLine(line, numbers));
}

function cutLine(line: Line, numbers: Numbers): Segment[] {
  remember(readMarker(line.text), numbers);
  const cuts = [0];
  if (line.text.length >= TOO_SHORT_TO_CUT) {
    for (const found of line.text.matchAll(STUCK)) {
      const marker = found.index > 0 ? readMarker(line.text.slice(found.index)) : null;
      if (!marker || !mayCut(line.text.slice(Math.max(0, found.index - NEAR), found.index)) || !isNext(marker, numbers)) continue;
      remember(marker, numbers);
      cuts.push(found.index);
    }
  }
  return cuts.map((from, index) => segment(line, from, cuts[index + 1] ?? line.text.length));
}

function segment(line: Line, from: number, to: number): Segment {
  const text = line.text.slice(from, to).trimEnd();
  const start = line.start + lengthOf(line.text.slice(0, from));
  return { start, end: start + lengthOf(text), text, marker: readMarker(text), first: from === 0 };
}

function mayCut(before: string): boolean {
  return /\s$/u.test(before) || (endsSentence(before) && !/[：:；;]$/u.test(before));
}

function isNext(marker: Marker, numbers: Numbers): boolean {
  const last = marker.level === 1 ? numbers.one : numbers.two;
  return marker.level <= 2 && marker.number === last + 1;
}

function remember(marker: Marker | null, numbers: Numbers): void {
  if (marker?.level === 1) Object.assign(numbers, { one: marker.number, two: 0 });
  if (marker?.level === 2) numbers.two = marker.number;
}
