import { codePoints } from "@/lib/text/normalise";

/**
 * A text as the finding of places sees it: its letters, digits and per cent signs, folded in width and case.
 * `at` is the code point each came from, `sentence` the number of its sentence, `starts` the first letter of
 * every sentence and, last, the number of all letters.
 */
export type Letters = { codes: Int32Array; at: Int32Array; sentence: Int32Array; starts: readonly number[]; points: readonly string[] };

const SAYS_NOTHING = /[\s\p{P}\p{C}]/u;
const KEPT_SIGN = /[%‰]/u;
const SENTENCE_END = /[。！？；!?;\n]/u;

/** Whether this code point is white space or punctuation: what may change without a word being changed. */
export const isMark = (point: string) => SAYS_NOTHING.test(point) && !KEPT_SIGN.test(point.normalize("NFKC"));

const isHan = (point: string) => point >= "\u4e00" && point <= "\u9fff";
const foldedOf = (point: string) => (isHan(point) ? [point] : codePoints(point.normalize("NFKC").toLowerCase()).filter((one) => !isMark(one)));

/** The letters of a text. Never throws. */
export function readLetters(text: string): Letters {
  const points = codePoints(text);
  const codes: number[] = [];
  const at: number[] = [];
  const sentence: number[] = [];
  const starts = [0];
  for (const [offset, point] of points.entries()) {
    for (const letter of foldedOf(point)) {
      codes.push(letter.codePointAt(0) ?? 0);
      at.push(offset);
      sentence.push(starts.length - 1);
    }
    if (SENTENCE_END.test(point) && starts.at(-1) !== codes.length) starts.push(codes.length);
  }
  if (starts.at(-1) !== codes.length) starts.push(codes.length);
  return { codes: Int32Array.from(codes), at: Int32Array.from(at), sentence: Int32Array.from(sentence), starts, points };
}

/** The first letter that stands at this code point or behind it. */
export function letterFrom({ at }: Letters, point: number): number {
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) < point) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** From the first to the last letter (end exclusive) of the sentences that hold the letters from `from` to `to`. */
export function sentencesAround({ sentence, starts, codes }: Letters, from: number, to: number): [number, number] {
  return [starts[sentence[from] ?? 0] ?? 0, starts[(sentence[to - 1] ?? 0) + 1] ?? codes.length];
}

/** Whether so many letters at `i` of one text and `j` of the other are the same. */
export function sameLetters(a: Int32Array, i: number, b: Int32Array, j: number, count: number): boolean {
  if (i + count > a.length || j + count > b.length) return false;
  for (let step = 0; step < count; step += 1) if (a[i + step] !== b[j + step]) return false;
  return true;
}
