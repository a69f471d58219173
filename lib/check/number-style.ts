import { found, matches, type Found, type Reading, type Stretch } from "./reading";
import type { Says } from "./sayings";

const FULL = /[０-９][０-９．，％]*/gu;
const YEAR_MIXED = /(?<![\d一二三四五六七八九])(?=[一二三四五六七八九\d〇零○0OoＯ]{4}年)(?=[\d〇零○0OoＯ]*[一二三四五六七八九])(?=[一二三四五六七八九〇零○]*[\d○OoＯ])[一二三四五六七八九\d〇零○OoＯ]{4}(?=年)/gu;
const HAN_DIGITS = "〇一二三四五六七八九";

/** 3958. 4米: a gap in a decimal; 1. 2024年 is an item. */
const SPLIT_DECIMAL = /(?<=[\p{Script=Han}，,、（(])\d+[.．]\s+\d+(?=[%％‰℃]|[万亿千]?[元人户亩吨斤米公平个立])/gu;

type Style = { pattern: RegExp; says: (place: Stretch) => Says; repair?: (place: Stretch) => string };

/** Ways of writing numbers that GB/T 15835-2011 does not know, and doubled approximations (约30余). */
const STYLES: readonly Style[] = [
  { pattern: FULL, says: ({ text }) => ({ code: "fullWidthDigits", due: halfWidth(text) }), repair: ({ text }) => halfWidth(text) },
  { pattern: /(?<![\d.])\d+万\d{1,4}千?(?:\d{1,3}百)?(?=[元人户亩吨斤公])/gu, says: () => ({ code: "mixedScale" }) },
  { pattern: /(?<![\d.])[1-9]\d*0000万(?=[元人户亩吨斤公])/gu, says: ({ text }) => ({ code: "roundScale", due: inHundredMillions(text) }), repair: ({ text }) => inHundredMillions(text) },
  { pattern: /(?<![\d,.])\d{1,3}(?:,\d{4})+(?![\d,年])/gu, says: ({ text }) => ({ code: "digitGroups", due: text.replaceAll(",", "") }) },
  { pattern: SPLIT_DECIMAL, says: ({ text }) => ({ code: "splitDecimal", due: closed(text) }), repair: ({ text }) => closed(text) },
  { pattern: YEAR_MIXED, says: ({ text }) => ({ code: "mixedYear", due: arabicYear(text) }), repair: ({ text }) => arabicYear(text) },
  { pattern: /(?<=(?:19|20)\d{2}年?度?(?:至|到|—|－|-|、|和))[0-9]{2}(?=年)/gu, says: ({ text }) => ({ code: "shortYear", due: `20${text}` }) },
  { pattern: /(?:将近|大约|接近|近|约)\d+(?:\.\d+)?[万亿千百]?(?:余|多)|(?:将近|大约|接近|近|约)\d+(?:\.\d+)?[万亿千百]?\p{Script=Han}{1,3}(?:左右|上下)/gu, says: () => ({ code: "doubleApproximate" }) },
];

/** Numbers written in a way that misleads or that the standard does not know. */
export function numberStyle({ text }: Reading): Found[] {
  return STYLES.flatMap(({ pattern, says, repair }) => matches(text, pattern).map((place) => found("number_style", place, says(place), repair?.(place))));
}

const halfWidth = (text: string) => text.normalize("NFKC");

const closed = (text: string) => text.replace(/\s+/gu, "").replace("．", ".");

const inHundredMillions = (text: string) => `${Number(text.slice(0, -1)) / 10000}亿`;

function arabicYear(text: string): string {
  return text.replace(/[零○OoＯ]/gu, "0").replace(/[〇一二三四五六七八九]/gu, (digit) => String(HAN_DIGITS.indexOf(digit)));
}
