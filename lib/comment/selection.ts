import { lengthOf } from "@/lib/text/normalise";

/** A stretch of selected text as a page shows it: a whole text node or the piece of one. */
export type Piece = {
  part: string;
  /** Where the node's paragraph begins in the part, in code points. */
  paragraph: number;
  /** The paragraph's text before the node, marks and chips left out. */
  before: string;
  /** The node's text, and what of it is selected, in UTF-16 units as the browser counts. */
  text: string;
  from: number;
  to: number;
};

export type QuotePlace = { part: string; start: number; end: number };

/**
 * The place that a selection names, in code points of its part; white space at its ends is left out. A
 * selection that runs over several parts is cut to the first. Null where nothing that counts is selected.
 */
export function placeOf(pieces: readonly Piece[]): QuotePlace | null {
  const said = pieces.map(trimmed).filter((piece) => piece !== null);
  const part = said[0]?.part;
  const inside = said.filter((piece) => piece.part === part);
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return null;
  return { part: first.part, start: offsetOf(first, first.from), end: offsetOf(last, last.to) };
}

function trimmed(piece: Piece): Piece | null {
  const chosen = piece.text.slice(piece.from, piece.to);
  const from = piece.from + (chosen.length - chosen.trimStart().length);
  const to = piece.from + chosen.trimEnd().length;
  return to > from ? { ...piece, from, to } : null;
}

function offsetOf({ paragraph, before, text }: Piece, at: number): number {
  return paragraph + lengthOf(before + text.slice(0, at));
}
