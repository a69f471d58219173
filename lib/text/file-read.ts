/** Why no text was read from a file; the sentence of each is in the words. */
export const FILE_REFUSALS = [
  "empty", "noText", "binary", "encoding", "damaged", "password", "oldWord", "wordXml", "pdf", "ofd", "rtf", "html", "picture",
  "sheet", "slides", "openDocument", "archive", "unsafe", "tooBig", "tooLong", "cutShort", "stopped",
] as const;
export type FileRefusal = (typeof FILE_REFUSALS)[number];

/** What is in a file and not in its text, or stands there in another form; most serious first. */
export const FILE_NOTES = [
  "damaged", "unreadable", "pictures", "charts", "diagrams", "objects", "embedded", "formulas", "symbols", "hidden", "deleted", "inserted",
  "comments", "headers", "contents", "footnotes", "textBoxes", "tables", "ruby", "macros", "numbers", "gb18030", "utf16", "big5",
] as const;
export type FileNote = { kind: (typeof FILE_NOTES)[number]; count: number };

/**
 * A block of a Word file's body in its order: a paragraph's line, or a table by its rows and cells ("\n" between the
 * paragraphs of a cell) with the lines that it has in the text.
 */
export type FileBlock = string | { rows: string[][]; lines: string[] };

/**
 * What reading a file gave: its text with "\n" between paragraphs, or why there is none. `count` and `max`
 * go with `tooBig` (megabytes), `tooLong` (code points) and `noText` (pictures instead of words); else they are 0.
 * `blocks` are there for a Word file, with nothing of its notes.
 */
export type FileRead =
  | { ok: true; text: string; notes: FileNote[]; blocks?: FileBlock[] }
  | { ok: false; why: FileRefusal; count: number; max: number };

/** A refusal on its way out of a reader; only `readFileText` catches it. */
export class FileRefused extends Error {
  constructor(readonly why: FileRefusal, readonly count = 0, readonly max = 0) {
    super(why);
  }
}

/** A refusal as a reader answers it. */
export const refusedFile = (why: FileRefusal, count = 0, max = 0): FileRead => ({ ok: false, why, count, max });

/** Collects notes while a file is read. */
export type Notes = { count: (kind: FileNote["kind"], by?: number) => void; all: () => FileNote[] };

export function newNotes(): Notes {
  const counts = new Map<FileNote["kind"], number>();
  return {
    count: (kind, by = 1) => { if (by > 0) counts.set(kind, (counts.get(kind) ?? 0) + by); },
    all: () => FILE_NOTES.flatMap((kind) => { const count = counts.get(kind); return count === undefined ? [] : [{ kind, count }]; }),
  };
}
