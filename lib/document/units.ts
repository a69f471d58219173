import type { Cell, ParagraphBlock, Run, TableBlock } from "./blocks";
import type { Fragment, PlacedRow } from "./fragments";
import { breakLines } from "./lines";
import { CHARACTERS_PER_LINE, MM_PER_POINT, POINTS, rowHeight, TABLE } from "./measures";
import type { DocumentModel } from "./model";

type Piece =
  | { kind: "whole"; fragment: Fragment }
  | { kind: "line"; block: ParagraphBlock; line: Run[]; first: boolean; last: boolean }
  | { kind: "row"; table: TableBlock; header: PlacedRow | null; row: PlacedRow };

/**
 * The smallest thing that a page break never splits; heights are lines of the grid. `gap` falls away at a page's
 * top, `repeat` (a table's header) is added there. `keep` ties it to the unit that follows.
 */
export type Unit = { height: number; gap: number; repeat: number; keep: boolean; piece: Piece };

const HEAD_LINES = 4;
const SIGNATURE = { lines: 3, gap: 2 };
const WIDTH = CHARACTERS_PER_LINE * 2;
const INDENT = 4;

function whole(fragment: Fragment, height: number, keep: boolean): Unit {
  const gap = "gap" in fragment ? fragment.gap : 0;
  return { height, gap, repeat: 0, keep, piece: { kind: "whole", fragment } };
}

function opening({ head, title, byline }: DocumentModel): Unit[] {
  return [
    whole({ kind: "head", ...head }, HEAD_LINES, true),
    whole({ kind: "title", lines: title }, title.length + 1, true),
    whole({ kind: "byline", lines: byline }, byline.length + 1, true),
  ];
}

function paragraphUnits(block: ParagraphBlock): Unit[] {
  const lines = breakLines(block.runs, WIDTH - INDENT, WIDTH);
  return lines.map((line, index) => ({
    height: 1,
    gap: 0,
    repeat: 0,
    keep: block.level !== null,
    piece: { kind: "line", block, line, first: index === 0, last: index === lines.length - 1 },
  }));
}

function cellLines(cell: Cell, width: number): number {
  const points = (width - 2 * TABLE.paddingX) / MM_PER_POINT;
  const halves = Math.max(2, Math.floor((points / POINTS.table) * 2));
  const lines = cell.text.split("\n").map((text) => breakLines([{ face: "fang", text }], halves, halves).length);
  return lines.reduce((sum, count) => sum + Math.max(1, count), 0);
}

function placeRow(cells: Cell[], widths: readonly number[]): PlacedRow {
  let column = 0;
  const heights = cells.map((cell) => {
    const spanned = widths.slice(column, column + cell.span);
    column += cell.span;
    return cellLines(cell, spanned.reduce((sum, width) => sum + width, 0));
  });
  return { cells, height: rowHeight(Math.max(1, ...heights)) };
}

/** Whether a row stays with the one after it: a table begins with three rows on a page and ends with two. */
export const staysWithNext = (index: number, rows: number) => index < rows - 1 && (index < 2 || index === rows - 2);

/** The first row carries the header's height, the others bring it along to a new page. */
function tableUnits(table: TableBlock): Unit[] {
  const header = table.header && placeRow(table.header, table.widths);
  const headerHeight = header?.height ?? 0;
  const rows = table.rows.map((cells, index): Unit => {
    const row = placeRow(cells, table.widths);
    const [own, repeat] = index === 0 ? [headerHeight, 0] : [0, headerHeight];
    return { height: row.height + own, gap: 0, repeat, keep: staysWithNext(index, table.rows.length), piece: { kind: "row", table, header, row } };
  });
  return [whole({ kind: "caption", text: table.caption, gap: 1 }, 1, true), ...rows];
}

/** A document as the units that pages are filled with, in reading order. */
export function unitsOf(model: DocumentModel): Unit[] {
  const blocks = model.blocks.flatMap((block) =>
    block.kind === "paragraph" ? paragraphUnits(block) : tableUnits(block),
  );
  // A signature alone on its page would call for 此页无正文; the standard has none (7.3.5.5).
  const last = blocks.at(-1);
  if (last) last.keep = true;
  const signature = whole({ kind: "signature", ...model.signature, gap: SIGNATURE.gap }, SIGNATURE.lines, false);
  return [...opening(model), ...blocks, signature];
}
