import { codePoints, lengthOf } from "@/lib/text/normalise";
import { oneEdit } from "@/lib/text/one-edit";
import type { Anchor } from "./anchor";
import { placeFinder, type Found } from "./place";

/** A place in the text that is being written: code points, end exclusive. */
export type Spot = { start: number; end: number };
type Placed = { anchor: Anchor | null; suggestion: string | null; answerKind: string | null };
type Finder = (anchor: Anchor) => Found;

/** Finds anchors of the text that came back in the one being written; the two are compared once. */
function finderIn(filed: string, text: string): Finder {
  const find = placeFinder({ text: filed }, { text });
  return ({ start, end, quote }) => find({ part: "text", start, end }, quote);
}

/** Where quotes of the text that came back are in the one being written, or the suggestions that took their places; null where that is not certain. */
export function liveFinder(filed: string, text: string): (placed: Placed) => Spot | null {
  const find = finderIn(filed, text);
  return ({ anchor, suggestion, answerKind }) => {
    if (!anchor) return null;
    const adopted = answerKind === "adopted" && suggestion ? finderIn(reworded(filed, anchor, suggestion), text)(anchorOf(anchor, suggestion)) : null;
    const found = adopted && adopted.how !== "lost" ? adopted : find(anchor);
    return found.how === "lost" ? null : { start: found.start, end: found.end };
  };
}

/**
 * The text with exactly the quote replaced by the suggestion. A text where that was done before is answered as
 * it is; null where the quote no longer stands word for word. `filed`: the text that came back.
 */
export function adoptIn(filed: string, text: string, anchor: Anchor, suggestion: string): string | null {
  const found = finderIn(filed, text)(anchor);
  if (found.how === "exact" || found.how === "quote") {
    return codePoints(text).toSpliced(found.start, found.end - found.start, suggestion).join("");
  }
  const done = finderIn(reworded(filed, anchor, suggestion), text)(anchorOf(anchor, suggestion));
  return done.how === "exact" || done.how === "quote" ? text : null;
}

/** The text with an adopted suggestion taken out again, the quote in its place; null where it no longer stands word for word. */
export function restoreIn(filed: string, text: string, anchor: Anchor, suggestion: string): string | null {
  return adoptIn(reworded(filed, anchor, suggestion), text, anchorOf(anchor, suggestion), anchor.quote);
}

function reworded(filed: string, { start, end }: Anchor, words: string): string {
  return codePoints(filed).toSpliced(start, end - start, words).join("");
}

function anchorOf(anchor: Anchor, quote: string): Anchor {
  return { ...anchor, quote, end: anchor.start + lengthOf(quote) };
}

/**
 * How spots of `before` are found in `after`, taking all that differs as one edit: an edit ahead of a spot shifts it,
 * one inside stretches it. The texts are compared once, however many spots are asked for.
 */
export function follower(before: string, after: string): (spot: Spot) => Spot {
  const { from: head, to: tail, grown } = oneEdit(before, after);
  const length = lengthOf(after);
  const follow = (at: number, moves: boolean) => Math.min(length, Math.max(moves ? at + grown : at, Math.min(at, head)));
  return ({ start, end }) => {
    const from = follow(start, start >= tail);
    return { start: from, end: Math.max(from, follow(end, end > head)) };
  };
}

/** One spot followed; see follower. */
export const followEdit = (before: string, after: string, spot: Spot): Spot => follower(before, after)(spot);
