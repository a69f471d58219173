import { decodeText } from "./decode";
import { asRead } from "./file-as-read";
import { kindOfFile } from "./file-kind";
import { FileRefused, newNotes, refusedFile, type FileRead } from "./file-read";
import { readWord } from "./word/document";

/** Reads the text of a .docx or text file, told apart by their bytes; whatever else it is, says why not. */
export function readFileText(name: string, bytes: Uint8Array): FileRead {
  const kind = kindOfFile(name, bytes);
  if (kind === "text") return readPlain(bytes);
  if (kind !== "zip") return refusedFile(kind);
  try {
    const read = readWord(bytes);
    return read.ok ? { ...read, text: asRead(read.text) } : read;
  } catch (error) {
    if (error instanceof FileRefused) return refusedFile(error.why, error.count, error.max);
    throw error;
  }
}

function readPlain(bytes: Uint8Array): FileRead {
  const decoded = decodeText(bytes);
  if (decoded === null) return refusedFile(looksTyped(bytes) ? "encoding" : "binary");
  const text = asRead(decoded.text);
  if (text.trim() === "") return refusedFile("empty");
  const notes = newNotes();
  notes.count("unreadable", decoded.unreadable);
  if (decoded.encoding !== "utf8") notes.count(decoded.encoding);
  return { ok: true, text, notes: notes.all() };
}

/** Whether bytes are typed characters of some encoding rather than data: no zeros, hardly any controls. */
function looksTyped(bytes: Uint8Array): boolean {
  const controls = bytes.reduce((sum, byte) => sum + (byte < 32 && ![9, 10, 12, 13].includes(byte) ? 1 : 0), 0);
  return !bytes.includes(0) && controls <= bytes.length / 1000;
}
