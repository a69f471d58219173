import type { Says } from "./sayings";
import { apart, over, scaled } from "./quantity-range";
import { formatNumber, printed } from "./sum-format";
import type { Share } from "./share";
import type { Placed } from "./sum-index";

const quotient = (part: Placed, base: Placed) => (100 * part.value) / base.value;

/** What is wrong with a share; null where any of the figures that it may belong to agrees with it. */
export function judgeShare({ share, pairs }: Share): Says | null {
  const disagree = pairs.filter(({ part, base }) => apart(scaled(over(part.range, base.range), 100), share.range));
  const [nearest] = disagree;
  if (!nearest || disagree.length < pairs.length || nearest.part.value > nearest.base.range[1]) return null;
  const { part, base } = nearest;
  return { code: "shareOfBase", part: printed(part), base: printed(base), computed: `${formatNumber(quotient(part, base), share.step < 0.1 ? 2 : 1)}%`, stated: printed(share) };
}

/** The per cent, to one place, that a blank share must have; null where figures are soft or more than one base would do. */
export function solveShare({ share, pairs }: Share): { blank: Placed; value: number } | null {
  if (!share.blank || pairs.some(({ part, base }) => part.blank || base.blank || !part.exact || !base.exact || part.value > base.value)) return null;
  const values = new Set(pairs.map(({ part, base }) => formatNumber(quotient(part, base), 1)));
  const [value] = values;
  return values.size === 1 && value !== undefined ? { blank: share, value: Number(value) } : null;
}
