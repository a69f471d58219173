import type { Printed } from "./quantity-number";

/** From the least to the greatest value that a printed figure can stand for. */
export type Range = readonly [low: number, high: number];

/** How a figure is softened: 余, 多 (more); 以上, 不少于 (least); 不到, 以内 (most); 近 (nearly); 约, 左右 (about). */
export type Softening = "none" | "more" | "least" | "most" | "nearly" | "about";

/** What the last digit that is not a zero is worth: 100 for 6700, 0.1 for 15.6. */
function roundness({ value, step }: Printed): number {
  let [count, unit] = [Math.round(value / step), step];
  while (count !== 0 && count % 10 === 0) [count, unit] = [count / 10, unit * 10];
  return unit;
}

/**
 * The range of a printed figure. An exact count of whole things is itself; a measured one is good to half of its last
 * digit, a percentage to a whole one above it, for many cut it off instead of rounding. 6700余 stays under 6800.
 */
export function rangeOf(printed: Printed, softening: Softening, kind: "whole" | "measured" | "percent"): Range {
  const { value, step } = printed;
  const unit = roundness(printed);
  if (softening === "more") return [value, value + Math.max(unit, step)];
  if (softening === "least") return [value, Infinity];
  if (softening === "most") return [0, value];
  if (softening === "nearly") return [value - unit, value];
  if (softening === "about") return [value - Math.max(unit, value * 0.05), value + Math.max(unit, value * 0.05)];
  if (kind === "whole" && step === 1) return [value, value];
  return [value - step / 2, value + (kind === "percent" ? step : step / 2)];
}

const SLACK = 1e-9;

/** Whether two ranges cannot meet, whatever the figures were before they were rounded. */
export function apart(a: Range, b: Range): boolean {
  const slack = SLACK * Math.max(1, ...[...a, ...b].filter(Number.isFinite).map(Math.abs));
  return a[1] < b[0] - slack || b[1] < a[0] - slack;
}

/** The range of a sum, and of a difference. */
export const plus = (ranges: readonly Range[]): Range => [ranges.reduce((sum, [low]) => sum + low, 0), ranges.reduce((sum, [, high]) => sum + high, 0)];
export const minus = (a: Range, b: Range): Range => [a[0] - b[1], a[1] - b[0]];

/** The range of a product of ranges that are not negative. */
export const times = (a: Range, b: Range): Range => [a[0] * b[0], a[1] * b[1]];

/** The quotient of two ranges that are not negative; up to infinity where the divisor may be nothing. */
export const over = (a: Range, b: Range): Range => [b[1] > 0 ? a[0] / b[1] : 0, b[0] > 0 ? a[1] / b[0] : Infinity];

/** A range times, and plus, a number; a negative factor turns it round. */
export const scaled = ([low, high]: Range, by: number): Range => [low * by, high * by];
export const shifted = ([low, high]: Range, by: number): Range => [low + by, high + by];
