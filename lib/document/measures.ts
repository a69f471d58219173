/** GB/T 9704-2012 on A4: millimetres unless a name says otherwise. */
export const PAGE = { width: 210, height: 297 };

/** 天头 37, 订口 28; the text area of 156 × 225 leaves the other two. */
export const MARGIN = { top: 37, right: 26, bottom: 35, left: 28 };

export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
export const TEXT_HEIGHT = PAGE.height - MARGIN.top - MARGIN.bottom;
export const LINES_PER_PAGE = 22;
export const CHARACTERS_PER_LINE = 28;

/** Full-width characters of 2号 (22 pt) that fit the text area in one line. */
export const TITLE_CHARACTERS = 20;

/** Leaves a character free on each side of the line below the title. */
export const BYLINE_CHARACTERS = 26;

/** 3号 as every office counts it, in points; likewise the others. */
export const POINTS = { title: 22, body: 16, footer: 14, table: 12, note: 9 };

/** Tables: line pitch in points, padding of a cell in millimetres. */
export const TABLE = { pitch: 18, paddingX: 1.8, paddingY: 1.5 };

export const MM_PER_POINT = 25.4 / 72;

/** Height in lines of the page's grid of a table row whose tallest cell has `lines` lines; never below one. */
export function rowHeight(lines: number): number {
  const mm = lines * TABLE.pitch * MM_PER_POINT + 2 * TABLE.paddingY;
  return Math.max(1, mm / (TEXT_HEIGHT / LINES_PER_PAGE));
}
