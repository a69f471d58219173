import { codePoints } from "@/lib/text/normalise";

/** A place in a part: code points, end exclusive, with its words and up to 32 code points around it. */
export type Anchor = { start: number; end: number; quote: string; before: string; after: string };

const AROUND = 32;

/** The anchor of the words from `start` to `end`. Throws RangeError when that is empty or outside. */
export function makeAnchor(text: string, start: number, end: number): Anchor {
  const points = codePoints(text);
  if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= points.length)) {
    throw new RangeError(`no words from ${start} to ${end} in ${points.length} code points`);
  }
  const part = (from: number, to: number) => points.slice(from, to).join("");
  return {
    start,
    end,
    quote: part(start, end),
    before: part(Math.max(0, start - AROUND), start),
    after: part(end, end + AROUND),
  };
}
