import { codePoints, lengthOf, slice } from "@/lib/text/normalise";
import type { Finding } from "./finding";

type Blank = Pick<Finding, "says" | "fill"> & { start: number; end: number };

/**
 * Where the figure of a blank goes and what the place holds then: before its measure, in the stead of the spaces left
 * there. Offsets are code points of `text`, as the finding's are; null where the finding has no figure to fill in.
 */
export function fillOf(text: string, { says, fill, start, end }: Blank): { start: number; end: number; repair: string } | null {
  if (fill === undefined || says.code !== "blankFigure") return null;
  const measure = lengthOf(says.measure);
  if (slice(text, end - measure, end) !== says.measure) return null;
  const head = codePoints(slice(text, start, end - measure)).join("").replace(/[ \u3000]+$/u, "");
  return { start: start + lengthOf(head), end: end - measure, repair: fill };
}
