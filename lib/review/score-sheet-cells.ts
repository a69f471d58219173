import { FileRefused } from "@/lib/text/file-read";
import { resolveTarget } from "@/lib/text/word/package";
import { readXml, type XmlElement, type XmlNode } from "@/lib/text/word/xml";
import { openArchive, type Archive } from "@/lib/text/word/zip";

/** The text of the cells of a sheet by row and column, both counted from 0; what is not there is empty. */
export type Cells = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** More rows or columns than any sheet of ours has. */
const MOST_ROWS = 2100;
const MOST_COLUMNS = 70;

const elements = (nodes: readonly XmlNode[]) => nodes.filter((node): node is XmlElement => typeof node !== "string");
const local = ({ name }: XmlElement) => name.slice(name.indexOf(":") + 1);
const named = (parent: XmlElement | null, name: string) => (parent ? elements(parent.children).filter((child) => local(child) === name) : []);
const textIn = ({ children }: XmlElement): string => children.map((child) => (typeof child === "string" ? child : textIn(child))).join("");

/** The text of a shared or inline string: its own and that of its runs, not how it is read aloud (rPh). */
function stringOf(item: XmlElement): string {
  return elements(item.children).map((child) => (local(child) === "t" ? textIn(child) : local(child) === "r" ? named(child, "t").map(textIn).join("") : "")).join("");
}

function rootOf(archive: Archive, name: string): XmlElement | null {
  const unpacked = archive.read(name);
  if (!unpacked) return null;
  const { root, whole } = readXml(unpacked.bytes);
  if (!whole || !unpacked.whole) throw new FileRefused("damaged");
  return root;
}

function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? "";
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A number as people wrote it: what binary fractions add behind the twelfth digit is dropped. */
function written(value: string): string {
  const number = Number(value);
  return value.trim() === "" || !Number.isFinite(number) ? value : String(Number(number.toPrecision(12)));
}

function cellText(cell: XmlElement, shared: readonly string[]): string {
  const kind = cell.attributes.get("t") ?? "n";
  if (kind === "inlineStr") return named(cell, "is").map(stringOf).join("");
  const value = named(cell, "v").map(textIn).join("");
  if (kind === "s") return shared[Number(value)] ?? "";
  return kind === "n" ? written(value) : value;
}

function cellsOf(root: XmlElement | null, shared: readonly string[]): Cells {
  const rows = new Map<number, Map<number, string>>();
  for (const [index, row] of named(named(root, "sheetData")[0] ?? null, "row").entries()) {
    const at = Number(row.attributes.get("r") ?? index + 1) - 1;
    if (!(at >= 0 && at < MOST_ROWS)) continue;
    const cells = named(row, "c").map((cell, position) => [cell.attributes.has("r") ? columnOf(cell.attributes.get("r") ?? "") : position, cellText(cell, shared)] as const);
    rows.set(at, new Map(cells.filter(([column]) => column >= 0 && column < MOST_COLUMNS)));
  }
  return rows;
}

/**
 * The cells of an Excel workbook's sheets by their names. Throws FileRefused: `archive` where it is no workbook,
 * and what openArchive and readXml refuse. For the child process only.
 */
export function readWorkbook(bytes: Uint8Array): ReadonlyMap<string, Cells> {
  const archive = openArchive(bytes);
  const book = rootOf(archive, "xl/workbook.xml");
  if (!book) throw new FileRefused("archive");
  const targets = new Map(named(rootOf(archive, "xl/_rels/workbook.xml.rels"), "Relationship").map(({ attributes }) => [attributes.get("Id"), attributes.get("Target") ?? ""]));
  const shared = named(rootOf(archive, "xl/sharedStrings.xml"), "si").map(stringOf);
  const sheets = elements(named(book, "sheets")[0]?.children ?? []);
  return new Map(sheets.map(({ attributes }) => [
    attributes.get("name") ?? "", cellsOf(rootOf(archive, resolveTarget("xl/workbook.xml", targets.get(attributes.get("r:id")) ?? "")), shared),
  ]));
}
