import { lengthOf, slice } from "@/lib/text/normalise";
import { alignTexts, type Alignment } from "./align";
import { widened, withEdges, withMarks } from "./edges";
import { letterFrom, sentencesAround, type Letters } from "./letters";
import { largestPiece } from "./pieces";
import { isNewWriting, quoteOf, sentencesStayed, STAYED, withoutGone, type Quote, type Range } from "./quote";
import { isRivalled } from "./rivals";

/** A place in a part: code points, end exclusive. */
export type PartSpot = { part: string; start: number; end: number };
/**
 * Where a comment is in a later text; `how`: the same words at the same place ("exact") or elsewhere ("quote"),
 * changed words ("fuzzy"), or nowhere that is certain ("lost").
 */
export type Found = (PartSpot & { how: "exact" | "quote" | "fuzzy" }) | { how: "lost" };

/** Where nothing of a quote is left, so many letters of its sentence must still be there to vouch for what stands between. */
const HELD = 8;
/** New words in the place of a short quote may be so many more. */
const LONGER = 2;

/**
 * Finds places of one text (its parts by key) in a later one. The texts are aligned once, however many are asked
 * for; `quote` are the words to compare with, which may be older than the first text. Never throws.
 */
export function placeFinder(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): (spot: PartSpot, quote: string) => Found {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const [old, now] = [before, after].map((texts) => layOut(keys, texts)) as [Layout, Layout];
  let alignment: Alignment | null = null;
  return (spot, quote) => {
    const there = after[spot.part] ?? "";
    if (there === before[spot.part] && spot.end <= lengthOf(there)) return { ...spot, how: slice(there, spot.start, spot.end) === quote ? "exact" : "fuzzy" };
    alignment ??= alignTexts(old.text, now.text);
    const base = old.bases[spot.part] ?? 0;
    const place = follow(alignment, now, { from: base + spot.start, to: base + spot.end }, quote);
    if (!place) return { how: "lost" };
    const found = { part: place.part, start: place.start, end: place.end };
    if (slice(after[found.part] ?? "", found.start, found.end) !== quote) return { ...found, how: "fuzzy" };
    return { ...found, how: found.part === spot.part && found.start === spot.start ? "exact" : "quote" };
  };
}

type Layout = { text: string; bases: Record<string, number>; borders: { key: string; from: number; to: number }[] };

/** The parts one after another, as one text. */
function layOut(keys: readonly string[], texts: Readonly<Record<string, string>>): Layout {
  const borders: Layout["borders"] = [];
  for (const key of keys) {
    const from = (borders.at(-1)?.to ?? -1) + 1;
    borders.push({ key, from, to: from + lengthOf(texts[key] ?? "") });
  }
  return { text: keys.map((key) => texts[key] ?? "").join("\n"), bases: Object.fromEntries(borders.map(({ key, from }) => [key, from])), borders };
}

/** The place of these code points of the old text in the new one, or null. */
function follow(alignment: Alignment, layout: Layout, spot: Range, words: string): PartSpot | null {
  const { old, now } = alignment;
  const range = { from: letterFrom(old, spot.from), to: letterFrom(old, spot.to) };
  if (range.from === range.to) return null;
  const quote = quoteOf(old, range, words);
  const letters = carriedTo(alignment, quote) ?? replacedBy(alignment, quote);
  if (!letters) return null;
  const points = withMarks(alignment, spot, { from: now.at[letters.from] ?? 0, to: (now.at[letters.to - 1] ?? 0) + 1 });
  const border = layout.borders.find(({ from, to }) => from <= points.from && points.to <= to);
  return border ? { part: border.key, start: points.from - border.from, end: points.to - border.from } : null;
}

/** Where the quote went, if enough of it and of its sentences went there and no twin has as good a claim. */
function carriedTo(alignment: Alignment, whole: Quote): Range | null {
  const quote = withoutGone(alignment, whole);
  const piece = quote && largestPiece(alignment, quote);
  if (!piece || piece.count < Math.max(whole.own.length * STAYED, Math.min(2, whole.own.length))) return null;
  const image = { from: piece.n, to: piece.nEnd };
  if (!sentencesStayed(alignment, quote.from, quote.to, image) || isNewWriting(alignment, image) || isRivalled(alignment, quote, image)) return null;
  return widened(alignment, quote, withEdges(alignment, quote, piece));
}

/** What stands between the very letters that stood beside a short quote, inside a sentence that stayed. */
function replacedBy(alignment: Alignment, quote: Range): Range | null {
  const { old, now, to } = alignment;
  const [left, right] = [to[quote.from - 1] ?? -1, to[quote.to] ?? -1];
  const came = right - left - 1;
  if (left === -1 || right === -1 || came < 1 || came > quote.to - quote.from + LONGER) return null;
  const inOne = ({ sentence }: Letters, from: number, end: number) => sentence[from] === sentence[end];
  if (!inOne(old, quote.from - 1, quote.to) || !inOne(now, left, right)) return null;
  const image = { from: left + 1, to: right };
  const [start, end] = sentencesAround(old, quote.from, quote.to);
  const held = to.subarray(start, end).filter((n) => n !== -1).length;
  return held >= HELD && sentencesStayed(alignment, quote.from, quote.to, image) && !isRivalled(alignment, quote, image) ? image : null;
}
