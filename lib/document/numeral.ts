const DIGITS = "零一二三四五六七八九";

/** 1 → 一, 12 → 十二, 30 → 三十; from 100 on the Arabic figure. Throws RangeError for what is no whole number above 0. */
export function toChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`not a whole number above 0: ${value}`);
  if (value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? "" : `${tens === 1 ? "" : DIGITS.charAt(tens)}十`;
  return head + (ones === 0 ? "" : DIGITS.charAt(ones));
}
