import type { Story } from "./story";
import { childOf, childrenOf, type XmlElement } from "./xml";

const BETWEEN_CELLS = "　";
/** A cell longer than this, in UTF-16 units, is a passage and no entry of a row. */
const LONGEST_ENTRY = 60;
const WRAPPERS = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo"]);

/** The elements of that name in a table or row, through what may be wrapped around them. */
function parts(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => (child.name === name ? [child] : WRAPPERS.has(child.name) ? parts(child, name) : []));
}

/**
 * The rows of a table by their cells, and its lines: a line for each row, its cells parted by an ideographic space. A cell of several
 * paragraphs, as the forms of an office have for the deeds, keeps them as lines of their own.
 */
export function readTable(table: XmlElement, { notes }: Story, blocks: (cell: XmlElement) => string[]): { rows: string[][]; lines: string[] } {
  notes.count("tables");
  const rows = parts(table, "w:tr").flatMap((row) => {
    if (childOf(childOf(row, "w:trPr"), "w:del")) {
      notes.count("deleted");
      return [];
    }
    return [parts(row, "w:tc").map(blocks)];
  });
  return { rows: rows.map((cells) => cells.map((cell) => cell.join("\n"))), lines: rows.flatMap(rowLines) };
}

function rowLines(cells: readonly string[][]): string[] {
  const lines: string[] = [];
  let entries: string[] = [];
  const close = () => {
    const line = entries.join(BETWEEN_CELLS).trim();
    if (line !== "") lines.push(line);
    entries = [];
  };
  for (const cell of cells) {
    const [first = ""] = cell;
    if (cell.length < 2 && first.length <= LONGEST_ENTRY) entries.push(first);
    else {
      close();
      lines.push(...cell);
    }
  }
  close();
  return lines;
}
