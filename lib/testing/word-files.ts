import { strToU8, zipSync, type Zippable } from "fflate";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NAMESPACES = [
  `xmlns:w="${W}"`, `xmlns:r="${RELATIONSHIPS}"`, 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"', 'xmlns:v="urn:schemas-microsoft-com:vml"', 'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"', 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"', 'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"', 'xmlns:q="http://example.org/unheard-of"',
].join(" ");
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The parts of a Word file besides its body: the inside of each root. */
export type WordParts = { numbering?: string; styles?: string; footnotes?: string; endnotes?: string; comments?: string; header?: string };

const part = (root: string, inside: string) => `${DECLARATION}<w:${root} ${NAMESPACES}>${inside}</w:${root}>`;
const relation = (kind: string, target: string, index: number) => `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`;
const relations = (inside: string) => `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
const ROOTS: Record<keyof WordParts, string> = { numbering: "numbering", styles: "styles", footnotes: "footnotes", endnotes: "endnotes", comments: "comments", header: "hdr" };

/** The texts of a Word file's parts by their names, to be changed before they are packed. */
export function wordParts(body: string, parts: WordParts = {}): Record<string, string> {
  const kinds = Object.keys(parts) as (keyof WordParts)[];
  return {
    "[Content_Types].xml": `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": relations(relation("officeDocument", "word/document.xml", 0)),
    "word/document.xml": part("document", `<w:body>${body}</w:body>`),
    "word/_rels/document.xml.rels": relations(kinds.map((kind, index) => relation(kind, `${kind}.xml`, index)).join("")),
    ...Object.fromEntries(kinds.map((kind) => [`word/${kind}.xml`, part(ROOTS[kind], parts[kind] ?? "")])),
  };
}

/** Parts packed as a file. */
export function packed(parts: Record<string, string | Uint8Array>): Uint8Array {
  const entries: Zippable = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, typeof text === "string" ? strToU8(text) : text]));
  return zipSync(entries, { mtime: new Date("2026-03-01T00:00:00Z") });
}

/** A whole Word file of a body and what it refers to. */
export const wordFile = (body: string, parts: WordParts = {}) => packed(wordParts(body, parts));

/** A run of text, and a paragraph of runs with its properties. */
export const run = (text: string, properties = "") => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (inside: string, properties = "") => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside.startsWith("<") ? inside : run(inside)}</w:p>`;
/** A paragraph of list `list` at `level` (from 0). */
export const listed = (text: string, list: number, level = 0) => paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

/** One level of a list definition. */
export const level = (at: number, format: string, text: string, more = "") => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
export const abstractNum = (id: number, levels: string) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
export const num = (id: number, of: number, more = "") => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;

/** The levels of an official document: 一、 （一） 1. （1）. */
export const OFFICIAL = abstractNum(0, [
  level(0, "chineseCountingThousand", "%1、"), level(1, "chineseCountingThousand", "（%2）"), level(2, "decimal", "%3."), level(3, "decimal", "（%4）"),
].join("")) + num(1, 0);

const CODES = new Map<string, [number, number]>();

/** A text of ASCII and everyday Chinese in GB 18030, as Notepad on a Chinese Windows saves it. */
export function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder("gb18030");
  for (let lead = CODES.size === 0 ? 0x81 : 0xff; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if (character.length === 1 && !CODES.has(character)) CODES.set(character, [lead, trail]);
    }
  }
  return new Uint8Array(Array.from(text).flatMap((character) => CODES.get(character) ?? [character.charCodeAt(0)]));
}
