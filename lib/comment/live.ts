import { codePoints, lengthOf } from "@/lib/text/normalise";
import { findAnchor, type Anchor } from "./anchor";

/** A place in the text that is being written: code points, end exclusive. */
export type Spot = { start: number; end: number };
type Placed = { anchor: Anchor | null; suggestion: string | null; answerKind: string | null };

/** Where a comment's quote is now, or the suggestion that took its place; null where neither is found. */
export function findLive(text: string, { anchor, suggestion, answerKind }: Placed): Spot | null {
  if (!anchor) return null;
  const adopted = answerKind === "adopted" && suggestion ? findAnchor(text, reworded(anchor, suggestion)) : null;
  const found = adopted && adopted.how !== "lost" ? adopted : findAnchor(text, anchor);
  return found.how === "lost" ? null : { start: found.start, end: found.end };
}

/**
 * The text with exactly the quote replaced by the suggestion. A text where that was done before is answered as
 * it is; null where the quote no longer stands word for word.
 */
export function adoptIn(text: string, anchor: Anchor, suggestion: string): string | null {
  const found = findAnchor(text, anchor);
  if (found.how === "exact" || found.how === "quote") {
    return codePoints(text).toSpliced(found.start, found.end - found.start, suggestion).join("");
  }
  const done = findAnchor(text, reworded(anchor, suggestion));
  return done.how === "exact" || done.how === "quote" ? text : null;
}

/** The text with an adopted suggestion taken out again, the quote in its place; null where it no longer stands word for word. */
export function restoreIn(text: string, anchor: Anchor, suggestion: string): string | null {
  return adoptIn(text, reworded(anchor, suggestion), anchor.quote);
}

function reworded(anchor: Anchor, quote: string): Anchor {
  return { ...anchor, quote, end: anchor.start + lengthOf(quote) };
}

/**
 * Where a spot of `before` lies in `after`, taking all that differs as one edit: an edit ahead of it shifts it,
 * one inside stretches it. Good for the moments until the quote is looked for again.
 */
export function followEdit(before: string, after: string, { start, end }: Spot): Spot {
  const [old, now] = [codePoints(before), codePoints(after)];
  const shortest = Math.min(old.length, now.length);
  let head = 0;
  while (head < shortest && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  const grown = now.length - old.length;
  const follow = (at: number, moves: boolean) => Math.min(now.length, Math.max(moves ? at + grown : at, Math.min(at, head)));
  const from = follow(start, start >= old.length - tail);
  return { start: from, end: Math.max(from, follow(end, end > head)) };
}
