/**
 * The cells of a block as Excel and WPS put it on the clipboard: rows by line ends, cells by tabs, a cell that
 * holds either in straight quotes. Empty rows at the end go. Cells are trimmed.
 */
export function readCells(block: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, end = "", quoted, plain = ""] of `\n${block.replace(/\r\n?/g, "\n")}`.matchAll(/([\t\n])(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))/g)) {
    if (end === "\n") rows.push([]);
    rows.at(-1)?.push((quoted === undefined ? plain : quoted.replaceAll('""', '"')).trim());
  }
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== ""));
  return rows.slice(1, last + 1);
}

/** Whether a pasted text is a block of several cells, and not something to be typed into one. */
export const isBlock = (text: string) => /\t|\n./.test(text.replace(/\r\n?/g, "\n").trimEnd());
