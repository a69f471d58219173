import { MEASURE_PATTERN, readMeasure } from "./quantity-measure";
import { arabicNumber, chineseNumber, scaleOf, type Printed } from "./quantity-number";
import { rangeOf, type Range, type Softening } from "./quantity-range";

/**
 * A figure with its measure. `start` and `end` are code points (约6700余人 whole), `figure` the number as printed
 * (6700余), `unit` scale and measure as printed (万元). `family` is the measure that can be compared (元), "" for a bare
 * number; `value` and `range` count in it. A blank has no figure and a range without ends.
 */
export type Quantity = {
  start: number;
  end: number;
  figure: string;
  unit: string;
  family: string;
  /** What one of `unit` is worth in `family`. */
  factor: number;
  value: number;
  /** What the last printed digit is worth. */
  step: number;
  range: Range;
  exact: boolean;
  blank: boolean;
};

const ARABIC = String.raw`\d{1,3}(?:[,，]\d{3})+(?![\d,，]\d)(?:\.\d+)?|\d{1,3}(?: \d{3})+(?!\d)|\d+(?:\.\d+)?`;
const SCALE = "(?:[十百千]?万亿|[十百千]?万|[十百千]?亿|百|千)?";
const LEAD = /(?:不少于|不低于|至少|不超过|不到|不足|最多|超过|突破|(?<!贫)超|逾|将近|接近|(?<![附最邻临靠])近|大约|约为|(?<![节制公条契预大签])约)$/u;
const TAIL = "(?:以上|左右|上下|以下|以内|以外)?";
const CHINESE = "[一二两三四五六七八九十百千万亿零〇]+";
const FIGURE = new RegExp(
  String.raw`(?:(?<![\d.])(?<arabic>${ARABIC})(?<more>[余多]?)(?: (?=[万亿余多]))?(?<scale>${SCALE})|(?<chinese>${CHINESE})(?<hundreds>[余多几]?)|(?<vague>[几数])(?<vagueScale>[十百千万亿]+))(?<after>[余多]?)(?:[ \u3000]?(?<measure>${MEASURE_PATTERN}))?(?<tail>${TAIL})`, "g");
const SPAN = new RegExp(
  String.raw`(?<![\d.])(?<from>\d+(?:\.\d+)?)(?<scale1>${SCALE})(?<measure1>${MEASURE_PATTERN})?(?:[-—–~～]+|至|到)(?<to>\d+(?:\.\d+)?)(?<scale>${SCALE})(?<measure>${MEASURE_PATTERN})(?<tail>${TAIL})`, "g");
const PARTS = /百分之(?<percent>\d+(?:\.\d+)?|[一二三四五六七八九十百零两]+(?:点[一二三四五六七八九零]+)?)(?<tail>以上|左右)?|(?<below>[二三四五六七八九十])分之(?<above>[一二三四五六七八九])(?<tail2>以上|左右|强|多)?|(?<half>过半数?|半数)(?<tail3>以上)?|(?<tenths>[一二三四五六七八九])成(?<tail4>以上|左右|多|(?=[，。、；,;）)]|的))/g;

function softeningOf(lead: string, tail: string): Softening {
  if (/^(?:不少于|不低于|至少|超过|突破|超|逾)$/u.test(lead) || tail === "以上" || tail === "以外") return "least";
  if (/^(?:不超过|不到|不足|最多)$/u.test(lead) || tail === "以下" || tail === "以内") return "most";
  if (/^(?:将近|接近|近)$/u.test(lead)) return "nearly";
  return lead !== "" || tail !== "" ? "about" : "none";
}

type Place = Pick<Quantity, "start" | "end" | "figure">;

function make(place: Place, printed: Printed, { scale, measure, softening }: { scale: string; measure: string; softening: Softening }): Quantity {
  const { family, factor, whole } = readMeasure(measure) ?? { family: "", factor: 1, whole: true };
  const normal: Printed = { value: printed.value * factor, step: printed.step * factor };
  const range = rangeOf(normal, softening, family === "%" ? "percent" : whole ? "whole" : "measured");
  return { ...place, unit: scale + measure, family, factor: scaleOf(scale) * factor, ...normal, range, exact: softening === "none", blank: false };
}

/** A number in Chinese counts only with a measure behind it, and 一个, 一次 count nothing. */
function readChinese(groups: Readonly<Record<string, string | undefined>>): Printed | null {
  const written = groups["chinese"] ?? "";
  const soft = (groups["hundreds"] ?? "") + (groups["after"] ?? "") !== "";
  const bare = /^[百千万亿十]+$/u.test(written) && written !== "十";
  if (written === "一" || (bare && !soft)) return null;
  if (bare) return { value: scaleOf(written), step: scaleOf(written) };
  return chineseNumber(written);
}

/** 十分重视 and 三组 count nothing. */
const NEVER_COUNTED_IN_CHINESE = new Set(["分", "组", "度"]);

function readFigure(match: RegExpMatchArray): Quantity | null {
  const groups = match.groups ?? {};
  const at = match.index ?? 0;
  const lead = LEAD.exec(match.input?.slice(Math.max(at - 4, 0), at) ?? "")?.[0] ?? "";
  const { arabic, scale = "", chinese, hundreds = "", more = "", after = "", vague, vagueScale = "", measure = "", tail = "" } = groups;
  const place = { start: at - lead.length, end: at + match[0].length, figure: "" };
  if (arabic !== undefined) {
    const softened = more + after !== "" ? "more" : softeningOf(lead, tail);
    return make({ ...place, figure: arabic + more }, arabicNumber(arabic, scale), { scale, measure, softening: softened });
  }
  if (measure === "") return null;
  if (vague !== undefined) {
    const unit = scaleOf(vagueScale);
    return { ...make({ ...place, figure: vague + vagueScale }, { value: unit, step: unit }, { scale: "", measure, softening: "least" }), range: [unit, unit * 10] };
  }
  const printed = chinese === undefined || NEVER_COUNTED_IN_CHINESE.has(measure) ? null : readChinese(groups);
  if (!printed) return null;
  return make({ ...place, figure: chinese + hundreds + after }, printed, { scale: "", measure, softening: hundreds + after !== "" ? "more" : softeningOf(lead, tail) });
}

function readSpan(match: RegExpMatchArray): Quantity | null {
  const { from = "", to = "", scale1 = "", scale = "", measure1, measure = "" } = match.groups ?? {};
  const start = match.index ?? 0;
  if (measure1 !== undefined && measure1 !== measure) return null;
  const place = { start, end: start + match[0].length, figure: `${from}-${to}` };
  const low = make(place, arabicNumber(from, scale1 || scale), { scale: scale1 || scale, measure, softening: "none" });
  const high = make(place, arabicNumber(to, scale), { scale, measure, softening: "none" });
  if (high.value <= low.value) return null;
  return { ...high, range: [low.range[0], high.range[1]], exact: false };
}

function percentOf(written: string): Printed | null {
  if (/^\d/u.test(written)) return arabicNumber(written);
  const [integer = "", decimals] = written.split("点");
  const whole = chineseNumber(integer);
  if (!whole || decimals === undefined) return whole;
  const digits = Array.from(decimals, (sign) => chineseNumber(sign)?.value ?? 0).join("");
  return { value: Number(`${whole.value}.${digits}`), step: 10 ** -digits.length };
}

/** 百分之十, 三分之二, 三成, 半数: all as per cent, the latter ones loosely. */
function readPart(match: RegExpMatchArray): Quantity | null {
  const { percent, below = "", above = "", half, tenths = "", tail = "", tail2 = "", tail3 = "", tail4 = "" } = match.groups ?? {};
  const start = match.index ?? 0;
  const place = { start, end: start + match[0].length, figure: match[0] };
  const settled = (printed: Printed, softening: Softening) => ({ ...make(place, printed, { scale: "", measure: "%", softening }), unit: "" });
  if (percent !== undefined) {
    const printed = percentOf(percent);
    return printed && settled(printed, softeningOf("", tail));
  }
  if (half !== undefined) return settled({ value: 50, step: 10 }, half.startsWith("过") || tail3 !== "" ? "least" : "about");
  if (tenths !== "") return settled({ value: (chineseNumber(tenths)?.value ?? 0) * 10, step: 10 }, tail4 === "以上" ? "least" : "about");
  const value = (100 * (chineseNumber(above)?.value ?? 0)) / (chineseNumber(below)?.value ?? 1);
  return settled({ value, step: 4 }, tail2 === "以上" || tail2 === "强" || tail2 === "多" ? "least" : "about");
}

/** Every quantity of a masked text, in order, none inside another. */
export function readQuantities(masked: string): Quantity[] {
  const spans = [...masked.matchAll(SPAN)].filter(({ index }) => !/[由从自]\s*$/u.test(masked.slice(Math.max(index - 2, 0), index))).map(readSpan);
  const found = [...[...masked.matchAll(PARTS)].map(readPart), ...spans, ...[...masked.matchAll(FIGURE)].map(readFigure)].filter((quantity) => quantity !== null);
  const kept: Quantity[] = [];
  const taken = new Uint8Array(masked.length + 1);
  for (const quantity of found) {
    if (taken[quantity.start] === 1 || taken[quantity.end - 1] === 1) continue;
    taken.fill(1, quantity.start, quantity.end);
    kept.push(quantity);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
