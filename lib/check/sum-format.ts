import type { Placed } from "./sum-index";

/** A number for reading: at most four digits behind the point, none that only rounding made. */
export function formatNumber(value: number, decimals = 4): string {
  return String(Number(value.toFixed(decimals)));
}

/** A value of the quantity's family, in the quantity's own unit: 21850000 元 beside 万元 is 2185. */
export const inUnitOf = (value: number, { factor }: Pick<Placed, "factor">): string => formatNumber(value / factor);

/** The figure as printed with its unit: 6700余人. */
export const printed = ({ figure, unit }: Pick<Placed, "figure" | "unit">): string => figure + unit;

/** Addends as printed, without units where all have the same: 300＋100＋2150. */
export function addends(parts: readonly Placed[], whole: Placed): string {
  const alike = parts.every(({ unit }) => unit === whole.unit);
  return parts.map((part) => (alike ? part.figure : printed(part))).join("＋");
}
