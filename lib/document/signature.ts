import { textWidth } from "./lines";

const DATE_FROM_RIGHT = 4;

/**
 * How far the signing unit and the date stand from the right edge, in Chinese characters: the date four
 * characters in, the unit centred above it; where the unit is too long for that, it ends at the edge and the
 * date is centred below (GB/T 9704-2012, 7.3.5.1).
 */
export function signatureIndents(unit: string, date: string): { unit: number; date: number } {
  const shift = (textWidth(date) - textWidth(unit)) / 4;
  if (DATE_FROM_RIGHT + shift >= 0) return { unit: DATE_FROM_RIGHT + shift, date: DATE_FROM_RIGHT };
  return { unit: 0, date: -shift };
}
