/** Bytes of a font file from an offset on; shorter than asked at the file's end. */
export type ReadAt = (at: number, length: number) => Uint8Array;

type Tables = Map<string, { at: number; length: number }>;

/** One font of a file: every name it bears, its weight (400 is regular), and where its tables lie. */
export type FontFace = { index: number; names: string[]; weight: number; tables: Tables };

const COLLECTION = 0x74746366;
const SFNT = new Set([0x00010000, 0x4f54544f, 0x74727565]);
/** Family, full, PostScript and typographic family name (OpenType, table name). */
const NAMES = new Set([1, 4, 6, 16]);
const WHOLE_NAME = new Set([4, 6]);
const MOST_TABLE = 8 * 1024 * 1024;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const viewAt = (read: ReadAt, at: number, length: number) => viewOf(read(at, length));

function tablesAt(read: ReadAt, offset: number): { kind: number; tables: Tables } {
  const head = viewAt(read, offset, 12);
  const count = head.getUint16(4);
  const view = viewAt(read, offset + 12, count * 16);
  const tables: Tables = new Map();
  for (let entry = 0; entry < count * 16; entry += 16) {
    const tag = Array.from({ length: 4 }, (_, index) => String.fromCharCode(view.getUint8(entry + index))).join("");
    tables.set(tag, { at: view.getUint32(entry + 8), length: view.getUint32(entry + 12) });
  }
  return { kind: head.getUint32(0), tables };
}

function tableOf(read: ReadAt, tables: Tables, tag: string): DataView | null {
  const place = tables.get(tag);
  return place && place.length <= MOST_TABLE ? viewAt(read, place.at, place.length) : null;
}

/** Old Chinese fonts write their names in GBK for Windows, newer ones in UTF-16. */
function decodeName(platform: number, encoding: number, bytes: Uint8Array): string {
  if (platform === 1) return new TextDecoder("latin1").decode(bytes);
  return new TextDecoder(platform === 3 && encoding === 3 ? "gbk" : "utf-16be").decode(bytes);
}

function namesOf(view: DataView | null, weight: number): string[] {
  if (!view) return [];
  const strings = view.getUint16(4);
  const found = new Set<string>();
  for (let at = 6; at < 6 + view.getUint16(2) * 12; at += 12) {
    const [platform, encoding, , id, length, offset] = Array.from({ length: 6 }, (_, field) => view.getUint16(at + field * 2)) as [number, number, number, number, number, number];
    // A family's name alone says nothing of its bold or thin member.
    const wanted = weight >= 350 && weight <= 550 ? NAMES : WHOLE_NAME;
    if (!wanted.has(id)) continue;
    const bytes = new Uint8Array(view.buffer, view.byteOffset + strings + offset, length);
    found.add(decodeName(platform, encoding, bytes).replace(/\0/gu, "").trim());
  }
  return [...found].filter(Boolean);
}

function offsetsOf(read: ReadAt): number[] {
  const head = viewAt(read, 0, 12);
  if (head.getUint32(0) !== COLLECTION) return [0];
  const count = Math.min(head.getUint32(8), 64);
  const view = viewAt(read, 12, count * 4);
  return Array.from({ length: count }, (_, index) => view.getUint32(index * 4));
}

/** Fonts that a page can be set in: outlines of one weight, not drawn in colours. */
const isPlain = (tables: Tables) => (tables.has("glyf") || tables.has("CFF ")) && tables.has("cmap") && !["fvar", "COLR", "CBDT", "sbix", "SVG "].some((tag) => tables.has(tag));

/**
 * The fonts in a TrueType or OpenType file or collection (ISO/IEC 14496-22), without those that are slanted,
 * change their weight or are in colours. Throws RangeError where the file is no font or is cut short.
 */
export function facesOf(read: ReadAt): FontFace[] {
  return offsetsOf(read).flatMap((offset, index) => {
    const { kind, tables } = tablesAt(read, offset);
    if (!SFNT.has(kind)) throw new RangeError("This file is no TrueType or OpenType font.");
    const os2 = tableOf(read, tables, "OS/2");
    const slanted = ((os2?.getUint16(62) ?? 0) & 1) === 1;
    if (!isPlain(tables) || slanted) return [];
    const weight = os2?.getUint16(4) ?? 400;
    return [{ index, names: namesOf(tableOf(read, tables, "name"), weight), weight, tables }];
  });
}

/** Segments of Unicode's first plane (cmap format 4). */
function addSegments(view: DataView, at: number, found: Set<number>): void {
  const doubled = view.getUint16(at + 6);
  const [ends, starts] = [at + 14, at + 16 + doubled];
  const [deltas, offsets] = [starts + doubled, starts + 2 * doubled];
  for (let segment = 0; segment < doubled; segment += 2) {
    const [start, end, delta, offset] = [starts, ends, deltas, offsets].map((from) => view.getUint16(from + segment)) as [number, number, number, number];
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph = offset === 0 ? code + delta : view.getUint16(offsets + segment + offset + (code - start) * 2);
      if ((glyph & 0xffff) !== 0) found.add(code);
    }
  }
}

/** Groups of all Unicode (cmap format 12). */
function addGroups(view: DataView, at: number, found: Set<number>): void {
  const count = view.getUint32(at + 12);
  for (let group = 0; group < count; group += 1) {
    const [start, end, glyph] = [0, 4, 8].map((field) => view.getUint32(at + 16 + group * 12 + field)) as [number, number, number];
    for (let code = start; code <= Math.min(end, 0x10ffff); code += 1) if (glyph + code - start !== 0) found.add(code);
  }
}

/** The code points that a font has a glyph for. */
export function coverageOf(read: ReadAt, { tables }: FontFace): Set<number> {
  const found = new Set<number>();
  const view = tableOf(read, tables, "cmap");
  if (!view) return found;
  for (let entry = 4; entry < 4 + view.getUint16(2) * 8; entry += 8) {
    const isUnicode = view.getUint16(entry) === 0 || (view.getUint16(entry) === 3 && [1, 10].includes(view.getUint16(entry + 2)));
    const at = view.getUint32(entry + 4);
    const format = isUnicode ? view.getUint16(at) : null;
    if (format === 4) addSegments(view, at, found);
    else if (format === 12) addGroups(view, at, found);
  }
  return found;
}

function utf16(text: string): number[] {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap((unit) => [unit >> 8, unit & 0xff]);
}

function nameTable(family: string, postScript: string): Uint8Array {
  const strings = [family, "Regular", family, postScript].map(utf16);
  const ids = [1, 2, 4, 6];
  const bytes = new Uint8Array(6 + ids.length * 12 + strings.reduce((sum, text) => sum + text.length, 0));
  const view = viewOf(bytes);
  view.setUint16(2, ids.length);
  view.setUint16(4, 6 + ids.length * 12);
  let used = 0;
  for (const [index, text] of strings.entries()) {
    [3, 1, 0x409, ids[index] ?? 0, text.length, used].forEach((value, field) => view.setUint16(6 + index * 12 + field * 2, value));
    bytes.set(text, 6 + ids.length * 12 + used);
    used += text.length;
  }
  return bytes;
}

/**
 * One font of a file as a file of its own, under the family name given: so a page names exactly this font,
 * whatever names it and others on the computer bear. Its PostScript name stays.
 */
export function renamed(read: ReadAt, face: FontFace, family: string): Uint8Array {
  const postScript = face.names.find((name) => /^[!-~]+$/u.test(name) && name.includes("-")) ?? face.names.find((name) => /^[!-~]+$/u.test(name)) ?? family;
  const parts = [...face.tables].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([tag, { at, length }]) => ({ tag, bytes: tag === "name" ? nameTable(family, postScript) : read(at, length) }));
  const start = 12 + parts.length * 16;
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + Math.ceil(part.bytes.length / 4) * 4, start));
  const view = viewOf(bytes);
  view.setUint32(0, face.tables.has("CFF ") ? 0x4f54544f : 0x00010000);
  view.setUint16(4, parts.length);
  let at = start;
  for (const [index, part] of parts.entries()) {
    const entry = 12 + index * 16;
    Array.from(part.tag).forEach((char, place) => view.setUint8(entry + place, char.charCodeAt(0)));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, part.bytes.length);
    bytes.set(part.bytes, at);
    at += Math.ceil(part.bytes.length / 4) * 4;
  }
  return bytes;
}
