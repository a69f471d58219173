import { mayBreak, textWidth } from "./lines";

type Place = { at: number; cost: number };

/** A dash opens the second half of a title: that place is sought, not only allowed. */
const SUBTITLE = -80;

const WORDS = new Intl.Segmenter("zh", { granularity: "word" });

/** How unwelcome a line end is after this piece: best before a dash, then at a space, then at punctuation, then after a particle. */
function costAfter(piece: string, next: string): number {
  if (/\s$/u.test(piece) || /^\s/u.test(next)) return 0;
  if (next.startsWith("—") && !piece.endsWith("—")) return SUBTITLE;
  if (/[，、；：。！？）》”]$/u.test(piece) || /^[（《“]/u.test(next)) return 6;
  return /^[的和与及在为到]$/u.test(piece) ? 20 : 30;
}

/** Ends of words where a line may end, as offsets in code points, with their costs. */
function placesIn(text: string): Place[] {
  const pieces = Array.from(WORDS.segment(text), (part) => part.segment);
  const places: Place[] = [];
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    at += Array.from(piece).length;
    const next = pieces[index + 1];
    if (next === undefined) continue;
    const allowed = /\s$/u.test(piece) || mayBreak(piece.slice(-1), next.slice(0, 1)) || /^\s/u.test(next);
    if (allowed) places.push({ at, cost: costAfter(piece, next) });
  }
  return places;
}

function linesAt(chars: readonly string[], ends: readonly number[]): string[] {
  return [...ends, chars.length].map((end, index) => chars.slice(ends[index - 1] ?? 0, end).join("").trim());
}

/** Sum of the places' costs and of how far each line is from the mean; an hourglass costs extra. */
function badness(lines: readonly string[], costs: number, limit: number): number {
  const widths = lines.map(textWidth);
  if (widths.some((width) => width > limit)) return Number.POSITIVE_INFINITY;
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  const uneven = widths.reduce((sum, width) => sum + (width - mean) ** 2 / 4, 0);
  const waist = widths.slice(1, -1).some((width) => width < (widths[0] ?? 0) && width < (widths.at(-1) ?? 0));
  return costs + uneven + (waist ? 40 : 0) + lines.length * LINE_COST;
}

function* choose(places: readonly Place[], count: number, from = 0): Generator<Place[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let index = from; index <= places.length - count; index += 1) {
    const place = places[index];
    if (!place) continue;
    for (const more of choose(places, count - 1, index + 1)) yield [place, ...more];
  }
}

/** Past this many words a title is no title; it is cut by width alone. */
const MOST_PLACES = 60;
const MOST_LINES = 4;

/** What one more line costs: less than an end within a clause, more than an end at a pause. */
const LINE_COST = 20;

type Choice = { lines: string[]; bad: number };

function best(text: string, count: number, limit: number): Choice | null {
  const chars = Array.from(text);
  const places = placesIn(text);
  if (places.length > MOST_PLACES) return null;
  let found: Choice | null = null;
  for (const chosen of choose(places, count - 1)) {
    const lines = linesAt(chars, chosen.map((place) => place.at));
    const bad = badness(lines, chosen.reduce((sum, place) => sum + place.cost, 0), limit);
    if (Number.isFinite(bad) && (found === null || bad < found.bad)) found = { lines, bad };
  }
  return found;
}

function cutByWidth(text: string, limit: number): string[] {
  const lines: string[] = [];
  for (const char of Array.from(text)) {
    const open = lines.at(-1);
    if (open !== undefined && textWidth(open + char) <= limit) lines[lines.length - 1] = open + char;
    else lines.push(char);
  }
  return lines.map((line) => line.trim());
}

/**
 * Breaks a centred heading into balanced lines whose ends fall between words: 梯形 or 菱形, 词意完整
 * (GB/T 9704-2012, 7.3.1). `most` is full-width characters per line. Spaces at a line's end are dropped;
 * a text that fits stays whole.
 */
export function balancedLines(text: string, most: number): string[] {
  const plain = text.replace(/\s*\n\s*/gu, " ").trim();
  const limit = most * 2;
  const least = Math.ceil(textWidth(plain) / limit);
  if (least <= 1) return [plain];
  const tries = [least, least + 1].filter((count) => count <= MOST_LINES);
  const found = tries.map((count) => best(plain, count, limit)).filter((choice) => choice !== null);
  const [choice] = found.toSorted((a, b) => a.bad - b.bad);
  if (choice) return choice.lines;
  return cutByWidth(plain, limit);
}
