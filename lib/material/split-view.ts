import { countCharacters } from "@/lib/text/count";
import { slice } from "@/lib/text/normalise";
import type { Level } from "@/lib/text/outline";
import type { Block } from "./own";
import { isTitleBetween, readBlocks, type Piece, type Split } from "./split";

/**
 * A paragraph of a piece as it is shown: numbered through the whole text from 1; `start` in code points.
 * `head` is its heading, set aside when it only repeats the part's label; `text` is the rest.
 */
export type SplitLine = { number: number; start: number; level: Level | null; head: string; aside: boolean; text: string };

/** A piece as it is shown: its paragraphs, its characters without what is set aside, and whether its upper border can move. */
export type PieceView = { piece: Piece; lines: SplitLine[]; count: number; movable: boolean };

/** What the split of a text looks like; `titleAt` pieces stand above the title. */
export type SplitView = { title: string; titleAt: number; pieces: PieceView[] };

/** Reads a split for the screen. Every character that is not white space is in the title or in one line. */
export function viewSplit(text: string, split: Split): SplitView {
  const { blocks } = readBlocks(text);
  const title = split.title;
  return {
    title: title ? slice(text, ...title) : "",
    titleAt: title ? split.pieces.filter(({ start }) => start < title[0]).length : 0,
    pieces: split.pieces.map((piece, index) => viewPiece(piece, split, index, blocks)),
  };
}

function viewPiece(piece: Piece, split: Split, index: number, blocks: readonly Block[]): PieceView {
  const lines = blocks.flatMap((block, at) => (block.start < piece.end && block.end > piece.start ? [viewLine(block, at + 1, piece)] : []));
  const above = split.pieces[index - 1];
  const count = lines.reduce((sum, line) => sum + countCharacters(line.text) + (line.aside ? 0 : countCharacters(line.head)), 0);
  return { piece, lines, count, movable: above !== undefined && !isTitleBetween(split, above, piece) };
}

function viewLine(block: Block, number: number, { headingEnd }: Piece): SplitLine {
  const aside = headingEnd !== null && block.start < headingEnd;
  const end = aside ? headingEnd : (block.heading?.[1] ?? block.start);
  const at = end - block.start;
  const level = block.level;
  return { number, start: block.start, level, head: slice(block.text, 0, at), aside, text: slice(block.text, at, block.end - block.start) };
}
