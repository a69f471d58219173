import type { Alignment } from "./align";
import { readLetters, sentencesAround, type Letters } from "./letters";
import { pairRuns } from "./runs";

/** Letters of a text, end exclusive. */
export type Range = { from: number; to: number };
/** Letters of the old text; `own` are those that the comment was written on: words that came in between are not. */
export type Quote = Range & { own: readonly number[] };

/** Of a quote and of its sentences so much must have stayed. */
export const STAYED = 0.5;
/** A sentence of which more than this went over is not surely gone. */
const DOUBTFUL = 0.2;
/** Of a sentence that was only worded anew so much at most is new. */
const NEW = 0.75;
/** How far around a place the rest of its sentences is still one with it. */
const NEAR = 80;
/** Words written anew after the same pattern share single words with the old ones, but not so many letters in a row. */
const TELLING = 6;
/** A sentence that stayed only in so many patches must have stayed to so much: else it is another of the same pattern. */
const PATCHES = 4;
const PATCHED = 0.75;
/** In a short sentence this share of it, in a row, tells as much. */
const TELLING_SHARE = 0.25;

/** The letters of a place, and which of them are the comment's own words; all where those were replaced. */
export function quoteOf({ codes }: Letters, { from, to }: Range, words: string): Quote {
  const own = pairRuns(readLetters(words).codes, codes.subarray(from, to)).map(([, at]) => from + at);
  return { from, to, own: own.length * 3 > to - from ? own : Array.from({ length: to - from }, (_, at) => from + at) };
}

/** The quote without those of its sentences that are gone; null where it cannot be said of one whether it is. */
export function withoutGone(alignment: Alignment, quote: Quote): Quote | null {
  const { old: { sentence }, to } = alignment;
  const bySentence = [...Map.groupBy(quote.own, (o) => sentence[o] ?? 0).values()];
  if (bySentence.length < 2) return quote;
  const [stayed, gone] = [true, false].map((wanted) => bySentence.filter((letters) => sentencesStayed(alignment, letters[0] ?? 0, (letters.at(-1) ?? 0) + 1) === wanted));
  if (gone?.some((letters) => letters.filter((o) => to[o] !== -1).length > letters.length * DOUBTFUL)) return null;
  const own = stayed?.flat() ?? [];
  const isGone = (o: number) => gone?.some(([first = -1]) => sentence[first] === sentence[o]);
  return { from: isGone(quote.from) ? own[0] ?? quote.from : quote.from, to: isGone(quote.to - 1) ? (own.at(-1) ?? quote.to - 1) + 1 : quote.to, own };
}

/** Whether the sentences that hold these letters of the new text are for the most part written anew. */
export function isNewWriting({ now, from }: Alignment, image: Range): boolean {
  const [start, end] = sentencesAround(now, image.from, image.to);
  return from.subarray(start, end).filter((o) => o === -1).length > (end - start) * NEW;
}

/** Whether of the sentences that hold these letters enough went over, and near to `image` where that is known. */
export function sentencesStayed({ old, to }: Alignment, first: number, last: number, image?: Range): boolean {
  const [from, end] = sentencesAround(old, first, last);
  const reach = NEAR + end - from;
  const near = to.subarray(from, end).filter((n) => n !== -1 && (!image || (n >= image.from - reach && n < image.to + reach)));
  const { runs, longest } = runsIn(near);
  const sentences = (old.sentence[end - 1] ?? 0) - (old.sentence[from] ?? 0) + 1;
  if (runs > PATCHES * sentences && near.length < (end - from) * PATCHED) return false;
  return near.length >= (end - from) * STAYED && longest >= Math.min(TELLING, (end - from) * TELLING_SHARE);
}

/** How many runs of letters these places are, and how long the longest is. */
function runsIn(places: Int32Array): { runs: number; longest: number } {
  let [runs, longest, run] = [0, 0, 0];
  for (const [index, n] of places.entries()) {
    const goesOn = index > 0 && places[index - 1] === n - 1;
    run = goesOn ? run + 1 : 1;
    runs += Number(!goesOn);
    longest = Math.max(longest, run);
  }
  return { runs, longest };
}
