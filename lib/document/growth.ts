/** A decimal number as whole units of 10^-scale, so that no rounding happens before the last step. */
type Decimal = { units: bigint; scale: number };

/** Null for what is no number. */
function read(text: string): Decimal | null {
  const plain = text.normalize("NFKC").replace(/[\s,]/gu, "");
  const found = /^([+-]?)(\d+)(?:\.(\d+))?$/u.exec(plain);
  if (!found) return null;
  const [, sign, whole = "", fraction = ""] = found;
  const units = BigInt(whole + fraction);
  return { units: sign === "-" ? -units : units, scale: fraction.length };
}

function align(value: Decimal, scale: number): bigint {
  return value.units * 10n ** BigInt(scale - value.scale);
}

/**
 * Growth from one year to the next as printed: "12.5%", "-3.1%", to one decimal, halves away from zero.
 * Full-width digits and thousands commas are read. "" where it cannot be computed: a value is missing or
 * no number, or the previous one is not above zero.
 */
export function growth(previous: string, current: string): string {
  const before = read(previous);
  const after = read(current);
  if (!before || !after || before.units <= 0n) return "";
  const scale = Math.max(before.scale, after.scale);
  const base = align(before, scale);
  const change = align(after, scale) - base;
  const size = change < 0n ? -change : change;
  const tenths = (size * 2000n + base) / (base * 2n);
  const sign = change < 0n && tenths > 0n ? "-" : "";
  return `${sign}${tenths / 10n}.${tenths % 10n}%`;
}
