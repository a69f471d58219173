import { codePoints, lengthOf, slice } from "@/lib/text/normalise";
import { findTitle, readOutline } from "@/lib/text/outline";
import { readSentences } from "@/lib/text/sentences";
import { plainRole, stripFiller } from "@/lib/text/synonyms";
import type { Block } from "./own";
import { placeBlocks, type Place, type Target } from "./place";

/**
 * A run of neighbouring paragraphs, whole ones but where a sentence turns to another part; offsets are code points of the whole text. `to` is the key of a
 * part, null for 未归类; `why` is "none" also for what a person placed. `headingEnd` is where the
 * piece's own heading ends when it only repeats the part's label (二、主要做法), else null.
 */
export type Piece = { start: number; end: number; headingEnd: number | null } & Place;
/** Title and pieces, in order, hold every character that is not white space exactly once. */
export type Split = { title: [number, number] | null; pieces: Piece[] };
/** The texts a split gives: paragraphs joined by "\n"; parts by key, only those that got something. */
export type PartTexts = { title: string; parts: Record<string, string>; unplaced: string; setAside: string };

/** The four parts that a material usually has, for a text that belongs to no call. */
export const FOUR_PARTS = [
  { key: "basics", role: "basics", label: "基本情况" },
  { key: "practices", role: "practices", label: "主要做法" },
  { key: "results", role: "results", label: "取得的成效" },
  { key: "next", role: "next", label: "下一步打算" },
] as const satisfies readonly Target[];

/** Proposes where each paragraph of a pasted or imported text belongs; what nothing tells stays unplaced. */
export function splitIntoParts(text: string, parts: readonly Target[]): Split {
  const { title, blocks } = readBlocks(text);
  const heads = new Map(blocks.map((block) => [block.start, block]));
  const headed = new Set<string>();
  const pieces = placeBlocks(blocks, parts).map(({ start, end, to, why }): Piece => {
    const target = to === null || headed.has(to) ? undefined : parts.find(({ key }) => key === to);
    if (to !== null) headed.add(to);
    const block = heads.get(start);
    return { start, end, to, why, headingEnd: target && block ? repeatedHeading(block, target) : null };
  });
  return mergeNeighbours({ title, pieces });
}

/**
 * Moves the border between piece `index` and the next to where a paragraph begins: "up" to the last such place before
 * it, "down" to the next behind it. A piece left empty goes; the title does not move.
 */
export function moveBorder(text: string, split: Split, index: number, direction: "up" | "down"): Split {
  const [upper, lower] = [split.pieces[index], split.pieces[index + 1]];
  if (!upper || !lower || isTitleBetween(split, upper, lower)) return split;
  const starts = readBlocks(text).blocks.map(({ start }) => start).filter((start) => start > upper.start && start < lower.end);
  const border = direction === "up"
    ? (starts.findLast((start) => start < lower.start) ?? upper.start)
    : (starts.find((start) => start > lower.start) ?? lower.end);
  const moved = [clip(text, upper, { end: border }), clip(text, lower, { start: border })].filter((piece) => piece !== null);
  return { ...split, pieces: split.pieces.toSpliced(index, 2, ...moved) };
}

/** Gives piece `index` to the part `to` (null: 未归类) by hand; its heading then stays in the text. */
export function assign(split: Split, index: number, to: string | null): Split {
  const piece = split.pieces[index];
  if (!piece || piece.to === to) return split;
  return { ...split, pieces: split.pieces.with(index, { ...piece, to, why: "none", headingEnd: null }) };
}

/** Cuts a piece in two before the paragraph or sentence that starts at `offset`; at any other offset nothing changes. */
export function splitAt(text: string, split: Split, offset: number): Split {
  const index = split.pieces.findIndex(({ start, end }) => start < offset && offset < end);
  const piece = split.pieces[index];
  if (!piece || !mayCut(text, offset)) return split;
  const cut = [clip(text, piece, { end: offset }), clip(text, piece, { start: offset })];
  return { ...split, pieces: split.pieces.toSpliced(index, 1, ...cut.filter((part) => part !== null)) };
}

/** Joins neighbouring pieces of one part; a repeated heading or the title in the middle keeps them apart. */
export function mergeNeighbours(split: Split): Split {
  const pieces: Piece[] = [];
  for (const piece of split.pieces) {
    const last = pieces.at(-1);
    const joins = last?.to === piece.to && piece.headingEnd === null && !isTitleBetween(split, last, piece);
    if (joins) pieces[pieces.length - 1] = { ...last, end: piece.end };
    else pieces.push(piece);
  }
  return { ...split, pieces };
}

/**
 * The texts of a split. Headings that repeat a part's label are in `setAside`, so that the
 * characters of title, parts, unplaced and setAside together are those of `text`.
 */
export function partTexts(text: string, split: Split): PartTexts {
  const { blocks } = readBlocks(text);
  const points = codePoints(text);
  const parts = new Map<string, Line[]>();
  const [unplaced, setAside]: [Line[], string[]] = [[], []];
  for (const [index, piece] of split.pieces.entries()) {
    const from = piece.headingEnd ?? piece.start;
    if (piece.headingEnd !== null) setAside.push(slice(text, piece.start, from));
    const lines = piece.to === null ? unplaced : (parts.get(piece.to) ?? []);
    if (piece.to !== null) parts.set(piece.to, lines);
    for (const { start, end } of blocksWithin(blocks, { start: from, end: piece.end })) {
      const words = points.slice(Math.max(start, from), Math.min(end, piece.end)).join("").trim();
      const last = lines.at(-1);
      if (last && start < from && last.block === start && last.piece === index - 1) Object.assign(last, { words: last.words + words, piece: index });
      else if (words !== "") lines.push({ words, block: start, piece: index });
    }
  }
  const joined = (lines: readonly Line[]) => lines.map(({ words }) => words).join("\n");
  const title = split.title ? slice(text, ...split.title) : "";
  const texts = [...parts].filter(([, lines]) => lines.length > 0).map(([key, lines]): [string, string] => [key, joined(lines)]);
  return { title, parts: Object.fromEntries(texts), unplaced: joined(unplaced), setAside: setAside.join("\n") };
}

/** A line of a part's text: from which paragraph (by its start) and piece; halves of one paragraph are joined again. */
type Line = { words: string; block: number; piece: number };

/** The paragraphs of which a range holds something, in order. */
export function blocksWithin(blocks: readonly Block[], { start: from, end: to }: { start: number; end: number }): Block[] {
  return blocks.filter(({ start, end }) => start < to && end > from);
}

/** The title and the paragraphs outside it, as a split counts them; a title stuck to the first paragraph is cut off it. */
export function readBlocks(text: string): { title: [number, number] | null; blocks: Block[] } {
  const title = findTitle(text);
  const points = codePoints(text);
  const blocks = readOutline(text, title?.[1]).flatMap((paragraph): Block[] => {
    const { start, end } = paragraph;
    const inTitle = title !== null && start >= title[0] && start < title[1];
    const words = points.slice(inTitle ? Math.min(title[1], end) : start, end).join("").trimStart();
    return words === "" ? [] : [{ ...paragraph, start: end - lengthOf(words), text: words }];
  });
  return { title, blocks };
}

/** Whether the title stands between two neighbouring pieces: their border then cannot move. */
export function isTitleBetween({ title }: Split, upper: Piece, lower: Piece): boolean {
  return title !== null && upper.end <= title[0] && title[1] <= lower.start;
}

/** A piece with another start or end, without white space at either; null when nothing is left. Its heading goes with its start. */
function clip(text: string, piece: Piece, { start = piece.start, end = piece.end }: { start?: number; end?: number }): Piece | null {
  const words = slice(text, start, end);
  const [from, to] = [start + lengthOf(words) - lengthOf(words.trimStart()), end - lengthOf(words) + lengthOf(words.trimEnd())];
  if (from >= to) return null;
  const keeps = from === piece.start && piece.headingEnd !== null && piece.headingEnd <= to;
  return { ...piece, start: from, end: to, headingEnd: keeps ? piece.headingEnd : null };
}

/** Whether a paragraph or a sentence of one starts at `offset`. */
function mayCut(text: string, offset: number): boolean {
  const block = readBlocks(text).blocks.find(({ start, end }) => start <= offset && offset < end);
  return block !== undefined && readSentences(block.text).some(({ start }) => block.start + start === offset);
}

function repeatedHeading({ heading, start, text }: Block, { role, label }: Target): number | null {
  if (!heading) return null;
  const words = slice(text, 0, heading[1] - start);
  const plain = stripFiller(words) === stripFiller(label) || plainRole(words) === role;
  return plain ? heading[1] : null;
}
