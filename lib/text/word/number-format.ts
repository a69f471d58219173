import { counted, formal, spelled } from "./chinese-number";

const STEMS = Array.from("甲乙丙丁戊己庚辛壬癸");
const BRANCHES = Array.from("子丑寅卯辰巳午未申酉戌亥");
const ROMAN: readonly [number, string][] = [
  [1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"],
];
const MOST_ROMAN = 3999;

function roman(value: number): string {
  if (value < 1 || value > MOST_ROMAN) return String(value);
  let [left, written] = [value, ""];
  for (const [worth, sign] of ROMAN) {
    written += sign.repeat(Math.floor(left / worth));
    left %= worth;
  }
  return written;
}

/** Word goes on after z with aa, bb, cc. */
function letter(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const oneOf = (list: readonly string[]) => (value: number) => list[value - 1] ?? String(value);
const from = (first: number, most: number) => (value: number) => (value >= 1 && value <= most ? String.fromCodePoint(first + value - 1) : String(value));
const circled = (value: number) => (value <= 20 ? from(0x2460, 20)(value) : value <= 35 ? from(0x3251, 15)(value - 20) : value <= 50 ? from(0x32b1, 15)(value - 35) : String(value));
const wide = (value: number) => Array.from(String(value), (digit) => String.fromCodePoint(0xff10 + Number(digit))).join("");
const cycle = (value: number) => (value < 1 ? String(value) : `${STEMS[(value - 1) % 10]}${BRANCHES[(value - 1) % 12]}`);
const ordinal = (value: number) => `${value}${/1\d$/.test(String(value)) ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th")}`;
/** Japanese counts 百 and 千 without a one before them, and without zeros between. */
const japanese = (value: number) => counted(value).replace(/(?<!二|三|四|五|六|七|八|九)一(?=[百千十])|(?<=.)零/gu, "");
const belowHundred = (value: number) => (value < 100 ? counted(value) : spelled(value).replaceAll("〇", "○"));

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimalZero: (value) => String(value).padStart(2, "0"),
  upperRoman: roman, lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: (value) => letter(value).toUpperCase(), lowerLetter: letter,
  ordinal, numberInDash: (value) => `- ${value} -`, hex: (value) => value.toString(16).toUpperCase(),
  chineseCounting: belowHundred, taiwaneseCounting: belowHundred,
  chineseCountingThousand: counted, taiwaneseCountingThousand: counted,
  japaneseCounting: japanese, koreanCounting: japanese,
  ideographDigital: spelled, taiwaneseDigital: spelled, japaneseDigitalTenThousand: spelled, koreanDigital2: spelled,
  chineseLegalSimplified: formal, ideographLegalTraditional: formal, japaneseLegal: formal,
  ideographTraditional: oneOf(STEMS), ideographZodiac: oneOf(BRANCHES), ideographZodiacTraditional: cycle,
  ideographEnclosedCircle: from(0x3280, 10),
  decimalEnclosedCircle: circled, decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: from(0x2488, 20), decimalEnclosedParen: from(0x2474, 20),
  decimalFullWidth: wide, decimalFullWidth2: wide,
  none: () => "", bullet: () => "",
};

/**
 * A number in one of Word's formats (ST_NumberFormat, ISO/IEC 29500-1 17.18.59); one that we do not know, and
 * a number that its format cannot write, in figures. `custom` is the pattern of the format "custom" ("001, 002, …").
 */
export function formatNumber(value: number, format: string, custom: string | null = null): string {
  if (format === "custom") return String(value).padStart(/^0*1\b/.exec(custom ?? "")?.[0].length ?? 1, "0");
  return (Object.hasOwn(FORMATS, format) ? FORMATS[format]?.(value) : undefined) ?? String(value);
}
