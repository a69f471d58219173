import type { Alignment } from "./align";
import { isMark, sentencesAround } from "./letters";
import type { Piece } from "./pieces";
import type { Quote, Range } from "./quote";

/** Between words that stand beside each other twice as many may have come in, and these. */
const SLACK = 4;
/** At the edge of a sentence so many new letters may stand for the old ones. */
const WHOLE = 40;
/** A quote shorter than this says too little of itself: where its edges are in doubt it is lost. */
const WITNESS = 12;

/** Words that had taken the place of the quote's first or last ones belong to it as long as they stand beside the rest. */
export function withEdges({ to }: Alignment, { from, to: end, own }: Quote, piece: Piece): Piece {
  const [first, last] = [own.find((o) => to[o] !== -1), own.findLast((o) => to[o] !== -1)];
  const whole = { ...piece };
  for (let o = piece.o - 1; first === piece.o && o >= from; o -= 1) {
    const n = to[o] ?? -1;
    if (n !== -1 && n < whole.n && whole.n - n <= (whole.o - o) * 2 + SLACK) Object.assign(whole, { o, n });
  }
  for (let o = piece.oEnd; last === piece.oEnd - 1 && o < end; o += 1) {
    const n = to[o] ?? -1;
    if (n >= whole.nEnd && n - whole.nEnd < (o + 1 - whole.oEnd) * 2 + SLACK) Object.assign(whole, { oEnd: o + 1, nEnd: n + 1 });
  }
  return whole;
}

/** One side of a quote: its letters that are gone there, those beside it that are gone, and the new ones in their place; `open`: new ones go on. */
type Side = { mine: number; beside: number; came: number; sentenceEdge: boolean; open: boolean };

/** How many of the new letters belong to the quote; null where that is anybody's guess. */
function shareOf({ mine, beside, came, sentenceEdge, open }: Side, short: boolean): number | null {
  if (mine === 0) return 0;
  if (short && open) return null;
  if (sentenceEdge && beside === 0) return came <= (short ? mine * 2 : WHOLE) ? came : null;
  if (short && (beside > 0 || came > mine)) return null;
  return Math.min(Math.round((came * mine) / (mine + beside)), mine * 2);
}

/** A quote whose first or last words were replaced takes those that came in their place, up to words that stayed. */
export function widened({ to, from, old, now }: Alignment, quote: Range, piece: Piece): Range | null {
  const [oldStart, oldEnd] = sentencesAround(old, quote.from, quote.to);
  const [nowStart, nowEnd] = sentencesAround(now, piece.n, piece.nEnd);
  let [left, right, start, end] = [quote.from - 1, quote.to, piece.n, piece.nEnd];
  while (left >= oldStart && to[left] === -1) left -= 1;
  while (right < oldEnd && to[right] === -1) right += 1;
  while (start > nowStart && from[start - 1] === -1) start -= 1;
  while (end < nowEnd && from[end] === -1) end += 1;
  const short = quote.to - quote.from < WITNESS;
  const ahead = shareOf({ mine: piece.o - quote.from, beside: quote.from - 1 - left, came: piece.n - start, sentenceEdge: quote.from === oldStart, open: from[start - 1] === -1 }, short);
  const behind = shareOf({ mine: quote.to - piece.oEnd, beside: right - quote.to, came: end - piece.nEnd, sentenceEdge: quote.to === oldEnd, open: from[end] === -1 }, short);
  return ahead === null || behind === null ? null : { from: piece.n - ahead, to: piece.nEnd + behind };
}

const DIGIT = /\p{Nd}/u;
const OPENS = /[\p{Ps}\p{Pi}]/u;

/** The marks that the quote begins and ends with belong to its new place too, as far as such marks stand there. */
export function withMarks({ old, now }: Alignment, spot: Range, found: Range): Range {
  const quote = old.points.slice(spot.from, spot.to);
  const lead = quote.slice(0, quote.findIndex((point) => !isMark(point))).toReversed();
  const tail = quote.slice(quote.findLastIndex((point) => !isMark(point)) + 1);
  const opens = (mark: string, there: string) => mark === there || (OPENS.test(mark) && OPENS.test(there));
  const closes = (mark: string, there: string) => mark === there || (isMark(there) && !/\s/u.test(mark + there) && !OPENS.test(there));
  let { from, to } = found;
  for (const mark of lead) if (opens(mark, now.points[from - 1] ?? "")) from -= 1; else break;
  for (const mark of tail) if (closes(mark, now.points[to] ?? "\n")) to += 1; else break;
  // A figure is one word: a place that ends in it holds all of its digits.
  const goesOn = (points: readonly string[], at: number) => DIGIT.test(points[at - 1] ?? "") && DIGIT.test(points[at] ?? "");
  if (!goesOn(old.points, spot.from)) while (goesOn(now.points, from)) from -= 1;
  if (!goesOn(old.points, spot.to)) while (goesOn(now.points, to)) to += 1;
  return { from, to };
}
