import type { Alignment } from "./align";
import { sameLetters, sentencesAround } from "./letters";

/** How far a neighbour may be off to count as one: letters beside the sentence, and beside its place. */
const BESIDE = 8;
const OFF = 12;

/**
 * Whether the sentences of these letters (`from` to `to` in the old text) have twins, and the neighbours speak no
 * more clearly for the place that was found than for a twin's (of two that stood side by side they never do): then
 * nobody can say which is which.
 */
export function isRivalled(alignment: Alignment, quote: { from: number; to: number }, image: { from: number; to: number }): boolean {
  const { old, now, to, from } = alignment;
  const [start, end] = sentencesAround(old, quote.from, quote.to);
  const size = end - start;
  const own = placeOf(alignment, start, end, image.from);
  const twinsOf = (codes: Int32Array, besides: number) => placesOf(old.codes.subarray(start, end), codes).filter((at) => Math.abs(at - besides) >= size);
  const vote = (o: number, n: number) => votes(alignment, o, n, size);
  for (const n of twinsOf(now.codes, own)) {
    const twin = from[n] ?? -1;
    const [mine, swapped] = twin === -1 ? [vote(start, own), vote(start, n)] : [vote(start, own) + vote(twin, n), vote(start, n) + vote(twin, own)];
    if (mine <= swapped) return true;
  }
  return twinsOf(old.codes, start).some((o) => {
    const beside = Math.abs(o - start) === size && to[o] !== own + o - start;
    return beside || (to.subarray(o, o + size).every((n) => n === -1) && vote(start, own) <= vote(o, own));
  });
}

/** Where in a text these letters stand. */
function placesOf(letters: Int32Array, codes: Int32Array): number[] {
  const places: number[] = [];
  const first = letters[0] ?? -1;
  for (let at = codes.indexOf(first); at !== -1; at = codes.indexOf(first, at + 1)) if (sameLetters(letters, 0, codes, at, letters.length)) places.push(at);
  return places;
}

/** Where the first letter of the sentences went, or would have gone. */
function placeOf({ to }: Alignment, start: number, end: number, near: number): number {
  for (let o = start; o < end; o += 1) {
    const n = to[o] ?? -1;
    if (n !== -1 && Math.abs(n - near) <= end - start + OFF) return Math.max(0, n - (o - start));
  }
  return near;
}

/** How many of the two neighbours of a stretch of the old text stand beside a place in the new one. */
function votes({ to }: Alignment, o: number, n: number, size: number): number {
  const beside = (from: number, end: number, low: number, high: number) => to.subarray(Math.max(0, from), Math.max(0, end)).some((at) => at >= low && at < high);
  return Number(beside(o - BESIDE, o, n - OFF, n)) + Number(beside(o + size, o + size + BESIDE, n + size, n + size + OFF));
}
