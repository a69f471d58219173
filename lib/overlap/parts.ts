import type { Run } from "./compare";
import type { KeptRun, PartRange } from "./kinds";

/** A text of several parts, in the order in which it is compared. */
export type PartTexts = readonly { part: string; text: string }[];

/** Where a range of the whole stands in its part: texts are joined by one character, and no run reaches over it. */
function placeIn(parts: PartTexts, [start, end]: readonly [number, number]): PartRange {
  let offset = 0;
  for (const { part, text } of parts) {
    const length = Array.from(text).length;
    if (start <= offset + length) return { part, start: start - offset, end: end - offset };
    offset += length + 1;
  }
  throw new RangeError(`A run at ${start} lies behind its text.`);
}

/** A run of two texts by the parts it stands in. */
export function keptRun(here: PartTexts, there: PartTexts, { a, b, formula }: Run): KeptRun {
  return { here: placeIn(here, a), there: placeIn(there, b), formula };
}
