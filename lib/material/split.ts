import { codePoints, lengthOf, slice } from "@/lib/text/normalise";
import { findTitle, readOutline } from "@/lib/text/outline";
import { plainRole, stripFiller } from "@/lib/text/synonyms";
import type { Block } from "./own";
import { placeBlocks, type Place, type Target } from "./place";

/**
 * A run of neighbouring paragraphs; offsets are code points of the whole text. `to` is the key of a
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
  const places = placeBlocks(blocks, parts);
  const headed = new Set<string>();
  const pieces = blocks.map((block, index): Piece => {
    const { to, why } = places[index] ?? { to: null, why: "none" };
    const first = to !== null && !headed.has(to);
    if (to !== null) headed.add(to);
    const target = parts.find(({ key }) => key === to);
    const headingEnd = first && target ? repeatedHeading(block, target) : null;
    return { start: block.start, end: block.end, to, why, headingEnd };
  });
  return mergeNeighbours({ title, pieces });
}

/**
 * Moves the border between piece `index` and the next by one paragraph: "up" gives the last paragraph
 * of the first to the second, "down" the other way. A piece left empty goes; the title does not move.
 */
export function moveBorder(text: string, split: Split, index: number, direction: "up" | "down"): Split {
  const [upper, lower] = [split.pieces[index], split.pieces[index + 1]];
  if (!upper || !lower || isTitleBetween(split, upper, lower)) return split;
  const blocks = readBlocks(text).blocks.filter(({ start }) => start >= upper.start && start < lower.end);
  const border = blocks.findIndex(({ start }) => start >= lower.start) + (direction === "up" ? -1 : 1);
  const [above, below] = [blocks.slice(0, border), blocks.slice(border)];
  const moved = [over(upper, above), over(lower, below)].filter((piece) => piece !== null);
  return { ...split, pieces: split.pieces.toSpliced(index, 2, ...moved) };
}

/** Gives piece `index` to the part `to` (null: 未归类) by hand; its heading then stays in the text. */
export function assign(split: Split, index: number, to: string | null): Split {
  const piece = split.pieces[index];
  if (!piece || piece.to === to) return split;
  return { ...split, pieces: split.pieces.with(index, { ...piece, to, why: "none", headingEnd: null }) };
}

/** Cuts a piece in two before the paragraph that starts at `offset`; at any other offset nothing changes. */
export function splitAt(text: string, split: Split, offset: number): Split {
  const index = split.pieces.findIndex(({ start, end }) => start < offset && offset < end);
  const piece = split.pieces[index];
  if (!piece) return split;
  const blocks = readBlocks(text).blocks.filter(({ start }) => start >= piece.start && start < piece.end);
  if (!blocks.some(({ start }) => start === offset)) return split;
  const cut = [over(piece, blocks.filter(({ start }) => start < offset)), over(piece, blocks.filter(({ start }) => start >= offset))];
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
  const parts = new Map<string, string[]>();
  const [unplaced, setAside]: [string[], string[]] = [[], []];
  for (const piece of split.pieces) {
    const from = piece.headingEnd ?? piece.start;
    if (piece.headingEnd !== null) setAside.push(slice(text, piece.start, from));
    const inside = blocks.filter(({ start, end }) => start < piece.end && end > from);
    const lines = inside.map(({ start, end }) => points.slice(Math.max(start, from), end).join("").trim());
    if (piece.to === null) unplaced.push(...lines);
    else if (lines.length > 0) parts.set(piece.to, [...(parts.get(piece.to) ?? []), ...lines]);
  }
  const title = split.title ? slice(text, ...split.title) : "";
  const texts = [...parts].map(([key, lines]): [string, string] => [key, lines.join("\n")]);
  return { title, parts: Object.fromEntries(texts), unplaced: unplaced.join("\n"), setAside: setAside.join("\n") };
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

function over(piece: Piece, blocks: readonly Block[]): Piece | null {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return null;
  const headingEnd = first.start === piece.start ? piece.headingEnd : null;
  return { ...piece, start: first.start, end: last.end, headingEnd };
}

function repeatedHeading({ heading, start, text }: Block, { role, label }: Target): number | null {
  if (!heading) return null;
  const words = slice(text, 0, heading[1] - start);
  const plain = stripFiller(words) === stripFiller(label) || plainRole(words) === role;
  return plain ? heading[1] : null;
}
