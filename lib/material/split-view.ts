import { countCharacters } from "@/lib/text/count";
import { slice } from "@/lib/text/normalise";
import type { Level } from "@/lib/text/outline";
import { readSentences } from "@/lib/text/sentences";
import type { Block } from "./own";
import { blocksWithin, isTitleBetween, readBlocks, type Piece, type Split } from "./split";

/** A sentence as it is shown; `start`, in code points of the whole text, is where a piece may be cut. */
export type SplitSentence = { start: number; text: string };

/**
 * A paragraph of a piece, or what of it stands in the piece: numbered through the whole text from 1, `goesOn` when it
 * began in the piece above. `head` is its heading, set aside when it only repeats the part's label; the rest follows.
 */
export type SplitLine = { number: number; start: number; level: Level | null; goesOn: boolean; head: string; aside: boolean; sentences: SplitSentence[] };

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
  const lines = blocksWithin(blocks, piece).map((block) => viewLine(block, blocks.indexOf(block) + 1, piece));
  const above = split.pieces[index - 1];
  const count = lines.reduce((sum, line) => sum + countCharacters(textOf(line)) - (line.aside ? countCharacters(line.head) : 0), 0);
  return { piece, lines, count, movable: above !== undefined && !isTitleBetween(split, above, piece) };
}

/** All that a line shows, its heading included. */
export function textOf({ head, sentences }: SplitLine): string {
  return head + sentences.map(({ text }) => text).join("");
}

function viewLine(block: Block, number: number, { start: from, end: to, headingEnd }: Piece): SplitLine {
  const goesOn = block.start < from;
  const aside = headingEnd !== null && block.start < headingEnd;
  const headEnd = aside ? headingEnd : goesOn ? from : (block.heading?.[1] ?? block.start);
  const [start, end] = [Math.max(block.start, from), Math.min(block.end, to)];
  return { number, start, level: block.level, goesOn, head: slice(block.text, start - block.start, headEnd - block.start), aside, sentences: sentencesOf(block, headEnd, end) };
}

/** The sentences of a block from `from` to `to`, each up to where the next begins. */
function sentencesOf(block: Block, from: number, to: number): SplitSentence[] {
  const starts = readSentences(block.text).map(({ start }) => block.start + start).filter((start) => start > from && start < to);
  return [from, ...starts].flatMap((start, index) => {
    const text = slice(block.text, start - block.start, (starts[index] ?? to) - block.start);
    return text === "" ? [] : [{ start, text }];
  });
}
