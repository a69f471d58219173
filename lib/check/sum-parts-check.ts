import type { Says } from "./sayings";
import { apart, plus } from "./quantity-range";
import { addends, inUnitOf, printed } from "./sum-format";
import type { Parts } from "./sum-parts";
import type { Placed, SumIndex } from "./sum-index";

const added = (parts: readonly Placed[], whole: Placed) => ({
  parts: addends(parts, whole), sum: inUnitOf(parts.reduce((sum, { value }) => sum + value, 0), whole), whole: parts.every(({ unit }) => unit === whole.unit) ? whole.figure : printed(whole),
});

/** A greater figure of the same family stands before: the part may belong to that one. */
function belongsElsewhere({ quantities }: SumIndex, whole: Placed, part: Placed): boolean {
  return quantities.some((other) => other.sentence >= whole.sentence - 1 && other.at < whole.at && other.family === whole.family && other.range[1] >= part.range[0]);
}

/** What is wrong with a whole and its parts, the sum shown; null where the figures may agree. */
export function judgeParts(index: SumIndex, { whole, parts, claim, joined }: Parts): Says | null {
  const greater = parts.slice(0, joined).find((part) => part.range[0] > whole.range[1] && !belongsElsewhere(index, whole, part));
  if (greater) return { code: "partOver", part: printed(greater), whole: printed(whole) };
  if (claim === "some" || parts.length < 2) return null;
  const sum = plus(parts.map(({ range }) => range));
  if (claim === "all" && apart(sum, whole.range)) return { code: "partsSum", ...added(parts, whole) };
  if (sum[0] > whole.range[1] && !parts.some((part) => belongsElsewhere(index, whole, part))) return { code: "partsOver", ...added(parts, whole) };
  return null;
}

/** The one value that a blank among whole and parts must have; null where the others do not determine it. */
export function solveParts({ whole, parts, claim }: Parts): { blank: Placed; value: number } | null {
  const [blank, ...others] = [whole, ...parts].filter((quantity) => quantity.blank);
  const known = [whole, ...parts].filter((quantity) => !quantity.blank);
  if (!blank || others.length > 0 || claim !== "all" || !known.every(({ exact }) => exact)) return null;
  const sum = parts.reduce((total, part) => (part.blank ? total : total + part.value), 0);
  const value = blank === whole ? sum : whole.value - sum;
  return value > 0 ? { blank, value } : null;
}
