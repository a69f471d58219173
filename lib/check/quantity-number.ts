const DIGITS: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** A number as printed: its value, and what one step of its last printed digit is worth (0.1 for 63.6, 1000 for 1.3万). */
export type Printed = { value: number; step: number };

/** What a scale word (百, 万, 百万, 万亿 …) multiplies by; 1 for none. */
export function scaleOf(written: string): number {
  return Array.from(written).reduce((product, sign) => product * (TENS[sign] ?? MYRIADS[sign] ?? 1), 1);
}

/** A number in figures: 1907, 1,907, 1 907, 15.6; the scale word after it multiplies value and step. */
export function arabicNumber(written: string, scale = ""): Printed {
  const plain = written.replace(/[,， ]/gu, "");
  const decimals = plain.split(".")[1]?.length ?? 0;
  const times = scaleOf(scale);
  return { value: Number((Number(plain) * times).toPrecision(15)), step: times / 10 ** decimals };
}

/** A number in Chinese signs: 十二, 三百零五, 两万, 一百; null for what is no number (三五, 万, 一二三). */
export function chineseNumber(written: string): Printed | null {
  let [total, section, digit] = [0, 0, -1];
  for (const sign of written) {
    const next = DIGITS[sign];
    if (next !== undefined) {
      if (digit > 0) return null;
      digit = next;
      continue;
    }
    const ten = TENS[sign];
    if (ten !== undefined) section += (digit > 0 ? digit : 1) * ten;
    else {
      if (section === 0 && digit <= 0) return null;
      total = (total + section + Math.max(digit, 0)) * (MYRIADS[sign] ?? 1);
      section = 0;
    }
    digit = -1;
  }
  const last = MYRIADS[written.slice(-1)] ?? 1;
  return { value: total + section + Math.max(digit, 0), step: last };
}
