import type { Checked } from "./finding";
import { readQuantities, type Quantity } from "./quantity";
import { MEASURE_PATTERN, readMeasure } from "./quantity-measure";
import { scaleOf } from "./quantity-number";
import { flatten, maskUncounted } from "./quantity-mask";

/** A quantity in its sentence. `gap` is what stands between the quantity before it (or the sentence's start) and it, without spaces. */
export type Placed = Quantity & {
  at: number;
  sentence: number;
  gap: string;
  /** The words before it in its clause that say what is counted, without 共有, 其中 and the like; "" for none. */
  subject: string;
  /** The words right behind it: 党员 in 45名党员. */
  noun: string;
  /** Whether the figure before narrows the words (35岁以下党员18名). */
  bound: boolean;
  /** Whether it is so much for each: 人均, 每亩, 元/吨. */
  per: boolean;
};

/** A sentence of the text; `paragraph` counts the lines. */
export type Sentence = { start: number; end: number; paragraph: number; text: string };

/** A text read once for all checks of figures; every offset is a code point of the text and an index into `flat`. */
export type SumIndex = { flat: string; sentences: readonly Sentence[]; quantities: readonly Placed[] };

const SENTENCE_END = /[。！？!?\n]|(?<!\d)\.|\.(?!\d)/gu;

function readSentences(flat: string): Sentence[] {
  const sentences: Sentence[] = [];
  let [start, paragraph] = [0, 0];
  const close = (end: number) => {
    if (end > start) sentences.push({ start, end, paragraph, text: flat.slice(start, end) });
    start = end + 1;
  };
  for (const { index, 0: sign } of flat.matchAll(SENTENCE_END)) {
    close(index);
    if (sign === "\n") paragraph += 1;
  }
  close(flat.length);
  return sentences;
}

const FRONT = /^(?:其中|目前|现在|现有|现|共有|总共|共计|共|全部|还有|另有|有|已|累计|总计|合计|包括|分别|为|是|的|截至|截止|[底末初]|以及|和|及|与|(?:19|20)\d{2}年(?:\d{1,2}月)?(?:\d{1,2}日)?|今年|去年|上年|本年|当年|[：:\s])+/u;
const BACK = /(?:共有|现有|共计|总计|合计|分别|达到|达|为|是|有|共|已|至|到|的|仅|只|就|完成|实现|拥有|等|[：:\s])+$/u;
const CLAUSE_SIGN = /[，,；;：:（()）、“”"《》]/u;

/** The head words of what stands before a figure: 2013年人均收入 → 人均收入, 全村共有 → 全村. */
export function headWords(before: string): string {
  const clause = before.split(CLAUSE_SIGN).at(-1) ?? "";
  return clause.trim().replace(FRONT, "").replace(BACK, "");
}

const PER = /人均|户均|亩均|平均|均|每\p{Script=Han}{0,4}$|亩产|单产|日产/u;

const NARROWS = /(?:以上|以下|以内|岁|年|%|元|倍|天)$/u;

function place(flat: string, sentences: readonly Sentence[], quantities: readonly Quantity[]): Placed[] {
  const placed: Placed[] = [];
  let sentence = 0;
  for (const [at, quantity] of quantities.entries()) {
    while (sentence < sentences.length - 1 && (sentences[sentence]?.end ?? 0) <= quantity.start) sentence += 1;
    const previous = placed.at(-1);
    const from = previous?.sentence === sentence ? previous.end : (sentences[sentence]?.start ?? 0);
    const gap = flat.slice(from, quantity.start).replace(/[ \u3000]/gu, "");
    const clause = gap.split(CLAUSE_SIGN).at(-1) ?? "";
    const adjacent = gap.trim() === "" && previous?.sentence === sentence;
    const subject = adjacent ? previous.subject : headWords(gap);
    const per = PER.test(clause) || /^[/／]/u.test(flat.slice(quantity.end, quantity.end + 1)) || (adjacent && previous.per && previous.family === quantity.family);
    const noun = /^\p{Script=Han}{0,12}/u.exec(flat.slice(quantity.end, quantity.end + 12))?.[0] ?? "";
    const bound = !adjacent && previous?.sentence === sentence && !CLAUSE_SIGN.test(gap) && NARROWS.test(flat.slice(previous.start, previous.end));
    placed.push({ ...quantity, at, sentence, gap, subject, noun, bound, per });
  }
  return placed;
}

/** A measure without a number (占总人口的%), as place in the text; it may take in words before the measure. */
export type Blank = { start: number; end: number };

const SCALE_AND_MEASURE = new RegExp(`([十百千]?万|亿)?(${MEASURE_PATTERN})$`, "u");
const MEASURE_AHEAD = new RegExp(`^\\s*([十百千]?万|亿)?(${MEASURE_PATTERN})`, "u");

/** The blank as a quantity of unknown value; null where no measure stands in or behind it. */
function readBlank(flat: string, blank: Blank): Quantity | null {
  const within = flat.slice(blank.start, blank.end).trimEnd();
  const inside = SCALE_AND_MEASURE.exec(within);
  const match = inside ?? MEASURE_AHEAD.exec(flat.slice(blank.end, blank.end + 8));
  const [whole, scale = "", written = ""] = match ?? [];
  const measure = readMeasure(written);
  if (whole === undefined || !measure) return null;
  const start = inside ? blank.start + within.length - whole.length : blank.end;
  const factor = scaleOf(scale) * measure.factor;
  return { start, end: start + whole.length, figure: "", unit: scale + written, family: measure.family, factor, value: Number.NaN, step: factor, range: [-Infinity, Infinity], exact: false, blank: true };
}

/** The index of a text, with its blanks where they are given; the same number of blanks comes back, null for no measure. */
export function readIndex(text: string, blanks: readonly Blank[] = []): SumIndex & { blanks: readonly (Placed | null)[] } {
  const flat = flatten(text);
  const sentences = readSentences(flat);
  const unknown = blanks.map((blank) => readBlank(flat, blank));
  const missing = unknown.filter((blank) => blank !== null);
  const known = readQuantities(maskUncounted(flat)).filter(({ start, end }) => missing.every((blank) => blank.end <= start || end <= blank.start));
  const quantities = place(flat, sentences, [...known, ...missing].toSorted((a, b) => a.start - b.start));
  return { flat, sentences, quantities, blanks: unknown.map((blank) => quantities.find((placed) => blank !== null && placed.blank && placed.start === blank.start) ?? null) };
}

const indexes = new WeakMap<Checked, SumIndex>();

/** The index of a checked text, read once however many checks ask. */
export function indexOf(checked: Checked): SumIndex {
  const known = indexes.get(checked);
  if (known) return known;
  const index = readIndex(checked.text);
  indexes.set(checked, index);
  return index;
}
