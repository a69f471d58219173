import type { Says } from "./sayings";
import { apart, minus, over, scaled, shifted, type Range } from "./quantity-range";
import { formatNumber, inUnitOf, printed } from "./sum-format";
import type { Doubling, Growth, Rate } from "./growth";
import type { Placed } from "./sum-index";

/** What the change may be in its own family; more than one where writers mean either. None where it is of another kind. */
function changes(low: Range, high: Range, from: Placed, change: Placed, rising: boolean): Range[] {
  const difference = minus(high, low);
  const base = rising ? low : high;
  const rate = rising ? shifted(scaled(over(high, low), 100), -100) : shifted(scaled(over(low, high), -100), 100);
  const turned: Range = rate[0] <= rate[1] ? rate : [rate[1], rate[0]];
  if (from.family === "%") return change.family === "%" || change.family === "百分点" ? [difference, ...(change.family === "%" ? [turned] : [])] : [];
  if (change.family === "%") return [turned];
  if (change.family === from.family) return [difference];
  return change.family === "倍" && rising && base[0] > 0 ? [shifted(over(high, low), -1), over(high, low)] : [];
}

function computed(from: Placed, to: Placed, change: Placed): string {
  const [low, high] = from.value < to.value ? [from, to] : [to, from];
  if (change.family === "倍") return `${formatNumber(high.value / low.value - 1, 2)}倍`;
  if (change.family === "%" && from.family !== "%") return `${formatNumber((100 * (high.value - low.value)) / from.value, 1)}%`;
  if (from.family === "%") return `${formatNumber(high.value - low.value, 2)}个百分点`;
  return inUnitOf(high.value - low.value, change) + change.unit;
}

/** What is wrong with a change from one value to another; null where it may be right. */
export function judgeGrowth({ from, to, change, rising }: Growth): Says | null {
  const [low, high] = rising ? [from.range, to.range] : [to.range, from.range];
  if (low[0] > high[1]) return { code: "growthDirection", from: printed(from), to: printed(to), rising };
  if (!change || from.value <= 0 || to.value <= 0) return null;
  const possible = changes(low, high, from, change, rising);
  if (possible.length === 0 || possible.some((range) => !apart(range, change.range))) return null;
  return { code: "growth", from: printed(from), to: printed(to), computed: computed(from, to, change), stated: printed(change) };
}

/** What is wrong with an increase and its rate; null where they may agree. */
export function judgeRate({ now, added, rate, rising }: Rate): Says | null {
  const before = rising ? minus(now.range, added.range) : ([now.range[0] + added.range[0], now.range[1] + added.range[1]] as const);
  if (before[0] <= 0 || !apart(scaled(over(added.range, before), 100), rate.range)) return null;
  const base = rising ? now.value - added.value : now.value + added.value;
  return { code: "growthRate", now: printed(now), added: printed(added), computed: `${formatNumber((100 * added.value) / base, 1)}%`, stated: printed(rate) };
}

/** What is wrong with a 翻番; null where the ratio is near it, for the word is used loosely. */
export function judgeDoubling({ from, to, written, times }: Doubling): Says | null {
  if (from.value <= 0 || !apart(over(to.range, from.range), [times * 0.85, times * 1.25])) return null;
  return { code: "growth", from: printed(from), to: printed(to), computed: `${formatNumber(to.value / from.value, 2)}倍`, stated: written };
}

/** The value of a blank change (增长%) between two exact figures; null otherwise. */
export function solveGrowth({ from, to, change, rising }: Growth): { blank: Placed; value: number } | null {
  if (!change?.blank || from.blank || to.blank || !from.exact || !to.exact || from.value <= 0) return null;
  const difference = rising ? to.value - from.value : from.value - to.value;
  if (difference < 0) return null;
  if (change.family === from.family || (from.family === "%" && change.family === "百分点")) return from.family === "%" && change.family === "%" ? null : { blank: change, value: difference };
  return change.family === "%" && from.family !== "%" ? { blank: change, value: Number(((100 * difference) / from.value).toFixed(1)) } : null;
}
