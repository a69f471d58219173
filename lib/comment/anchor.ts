import { editDistance, findApproximate, prefixDistances, toCodes, type Codes, type Match } from "@/lib/text/approximate";
import { codePoints } from "@/lib/text/normalise";

/** A place in a part: code points, end exclusive, with its words and up to 32 code points around it. */
export type Anchor = { start: number; end: number; quote: string; before: string; after: string };

/** Where an anchor is in another version of the text; `how` says what it was found by. */
export type Found = { start: number; end: number; how: "exact" | "quote" | "fuzzy" } | { how: "lost" };

const AROUND = 32;
// Of the quote's code points at most this share may have been edited.
const MAX_EDITED = 0.3;
// How alike the surroundings must be, both together or a long enough side alone, to vouch for a place.
const ALL_AGREE = 0.75;
const SIDE_AGREES = 0.5;
const LONG_SIDE = 8;
// Two places whose worth differs by less than this are equally good: nobody guesses.
const CLEARLY = 0.08;
// Words that come so often say nothing about a place.
const MANY = 500;
// Words that stand between the very words that stood around the quote may be edited more: half and half.
const WITNESS = 12;
const HELD_AGREES = 0.5;
// A quote this long that stands only once needs no witness around it.
const TELLING = 20;

/** The anchor of the words from `start` to `end`. Throws RangeError when that is empty or outside. */
export function makeAnchor(text: string, start: number, end: number): Anchor {
  const points = codePoints(text);
  if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= points.length)) {
    throw new RangeError(`no words from ${start} to ${end} in ${points.length} code points`);
  }
  const part = (from: number, to: number) => points.slice(from, to).join("");
  return {
    start,
    end,
    quote: part(start, end),
    before: part(Math.max(0, start - AROUND), start),
    after: part(end, end + AROUND),
  };
}

/**
 * Finds an anchor in a version of its text: the same words there ("exact") or elsewhere ("quote"), or words changed
 * by three in ten with their surroundings still there, by half between the very same ones ("fuzzy"). Anything
 * less, and two equally good places, is "lost": never guessed.
 */
export function findAnchor(text: string, anchor: Anchor): Found {
  const codes = toCodes(text);
  const wanted: Wanted = {
    quote: toCodes(anchor.quote),
    before: toCodes(anchor.before),
    after: toCodes(anchor.after),
  };
  if (wanted.quote.length === 0) return { how: "lost" };
  if (isUntouched(codes, anchor.start, wanted)) return exactly(anchor.start, wanted);
  const starts = exactStarts(codes, wanted.quote);
  if (starts.length > MANY) return { how: "lost" };
  const places = starts.map((start) => weigh(codes, { start, end: start + wanted.quote.length, edits: 0 }, wanted));
  const same = places.find(({ start }) => start === anchor.start);
  const stays = same && places.every(({ worth }) => same.worth >= worth) && (same.vouched || places.length === 1);
  if (stays) return exactly(anchor.start, wanted);
  const held = heldPlace(codes, wanted);
  if (held && starts.length === 0) return { ...held, how: "fuzzy" };
  const lone = places.length === 1 && wanted.quote.length >= TELLING ? places[0] : undefined;
  const chosen = chooseBest(approximatePlaces(codes, wanted), lone);
  if (!chosen) return { how: "lost" };
  const { start, end, edits } = bestStart(codes, chosen, wanted);
  return { start, end, how: edits === 0 ? "quote" : "fuzzy" };
}

type Wanted = { quote: Codes; before: Codes; after: Codes };
/**
 * A candidate. `worth` is how alike its surroundings are less the share of the quote that was edited,
 * at most 1; `vouched` whether the surroundings are alike enough to go by.
 */
type Place = { start: number; end: number; edits: number; worth: number; vouched: boolean };

function exactly(start: number, { quote }: Wanted): Found {
  return { start, end: start + quote.length, how: "exact" };
}

/** Whether the words and all that was kept of their surroundings are where they were. */
function isUntouched(codes: Codes, start: number, { quote, before, after }: Wanted): boolean {
  const end = start + quote.length;
  return standsAt(codes, start - before.length, before) && standsAt(codes, start, quote) && standsAt(codes, end, after);
}

function standsAt(codes: Codes, at: number, words: Codes): boolean {
  return words.every((code, index) => codes[at + index] === code);
}

function exactStarts(codes: Codes, quote: Codes): number[] {
  const starts: number[] = [];
  for (let at = codes.indexOf(quote[0] ?? 0); at >= 0; at = codes.indexOf(quote[0] ?? 0, at + 1)) {
    if (standsAt(codes, at, quote)) starts.push(at);
  }
  return starts;
}

/** The one stretch between the words that stood right before and right after the quote, if it is still half the quote. */
function heldPlace(codes: Codes, { quote, before, after }: Wanted): { start: number; end: number } | null {
  if (before.length < WITNESS || after.length < WITNESS) return null;
  const [left, right] = [before.subarray(-WITNESS), after.subarray(0, WITNESS)];
  const starts = exactStarts(codes, left).map((at) => at + WITNESS);
  const ends = exactStarts(codes, right);
  const longest = quote.length * 2 + WITNESS;
  const held = starts.flatMap((start) => ends.filter((end) => end > start && end - start <= longest).map((end) => ({ start, end })));
  const [only, rival] = held;
  if (!only || rival) return null;
  return likeness(quote, codes.subarray(only.start, only.end)) >= HELD_AGREES ? only : null;
}

/** The nearest matches of each neighbourhood: one more edit is never the better reading of the same words. */
function approximatePlaces(codes: Codes, wanted: Wanted): Place[] {
  const runs: Match[][] = [];
  for (const match of findApproximate(codes, wanted.quote, Math.floor(wanted.quote.length * MAX_EDITED))) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.end === match.end - 1) run.push(match);
    else runs.push([match]);
  }
  const nearest = runs.flatMap((run) => {
    const least = Math.min(...run.map(({ edits }) => edits));
    return run.filter(({ start, end, edits }) => edits === least && start < end);
  });
  return nearest.length > MANY ? [] : nearest.map((match) => weigh(codes, match, wanted));
}

/** The best place that its surroundings vouch for, or else `lone`; null when a rival is as good. */
function chooseBest(places: readonly Place[], lone: Place | undefined): Place | null {
  const [best, ...rest] = places.filter(({ vouched }) => vouched).toSorted((a, b) => b.worth - a.worth);
  if (!best) return lone ?? null;
  const rival = rest.find(({ start, end }) => end <= best.start || start >= best.end);
  const clear = !rival || best.worth - rival.worth >= CLEARLY || (best.worth === 1 && rival.worth < 1);
  return clear ? best : null;
}

/** Of all starts that are as few edits away, the one whose surroundings agree most. */
function bestStart(codes: Codes, place: Place, wanted: Wanted): Place {
  if (place.edits === 0) return place;
  const window = codes.subarray(Math.max(0, place.end - wanted.quote.length - place.edits), place.end);
  const distances = prefixDistances(wanted.quote.toReversed(), window.toReversed());
  return distances.reduce((best, edits, length) => {
    if (edits !== place.edits || length === 0) return best;
    const next = weigh(codes, { start: place.end - length, end: place.end, edits }, wanted);
    return next.worth > best.worth ? next : best;
  }, place);
}

function weigh(codes: Codes, match: Match, { quote, before, after }: Wanted): Place {
  const { start, end, edits } = match;
  const left = likeness(before, codes.subarray(Math.max(0, start - before.length), start));
  const right = likeness(after, codes.subarray(end, end + after.length));
  const size = before.length + after.length;
  const score = size === 0 ? 1 : (left * before.length + right * after.length) / size;
  const vouched = score >= ALL_AGREE || vouches(before, left) || vouches(after, right);
  return { start, end, edits, worth: score - edits / quote.length, vouched };
}

function vouches(side: Codes, alike: number): boolean {
  return side.length >= LONG_SIDE && alike >= SIDE_AGREES;
}

/** How alike the wanted words and those here are, 0 to 1. */
function likeness(wanted: Codes, here: Codes): number {
  const longest = Math.max(wanted.length, here.length);
  return longest === 0 ? 1 : 1 - editDistance(wanted, here) / longest;
}
