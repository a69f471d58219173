import type { FileRefusal } from "./file-read";

/** What a file is by its own bytes; a kind that we do not read is the code of its refusal. */
export type FileKind = "zip" | "text" | FileRefusal;

const SIGNATURES: readonly [number[], FileKind][] = [
  [[0x50, 0x4b, 0x03, 0x04], "zip"], [[0x50, 0x4b, 0x05, 0x06], "zip"],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], "pdf"], [[0x7b, 0x5c, 0x72, 0x74, 0x66], "rtf"],
  [[0xdb, 0xa5, 0x2d, 0x00], "oldWord"],
  [[0xff, 0xd8, 0xff], "picture"], [[0x89, 0x50, 0x4e, 0x47], "picture"], [[0x47, 0x49, 0x46, 0x38], "picture"],
  [[0x49, 0x49, 0x2a, 0x00], "picture"], [[0x4d, 0x4d, 0x00, 0x2a], "picture"],
  [[0x52, 0x61, 0x72, 0x21, 0x1a], "archive"], [[0x37, 0x7a, 0xbc, 0xaf], "archive"], [[0x1f, 0x8b], "archive"],
];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEAD = 1024;

const begins = (bytes: Uint8Array, signature: readonly number[], at = 0) => signature.every((byte, index) => bytes[at + index] === byte);

/** The kind of a file, told by its content; of `name` only the ending counts, and only for a text written as HTML. */
export function kindOfFile(name: string, bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  if (begins(bytes, COMPOUND)) return kindOfCompound(bytes);
  const signed = SIGNATURES.find(([signature]) => begins(bytes, signature));
  if (signed) return signed[1];
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));
  if (isPicture(head)) return "picture";
  if (head.includes("%PDF-")) return "pdf";
  return kindOfMarkup(name, head.replace(/^ï»¿/, "").trimStart());
}

function isPicture(head: string): boolean {
  return /^BM[\s\S]{4}\0\0\0\0/.test(head) || /^RIFF[\s\S]{4}WEBP/.test(head) || /^[\s\S]{4}ftyp(?:heic|heix|mif1|avif)/.test(head);
}

function kindOfMarkup(name: string, head: string): FileKind {
  if (/^<\?xml[\s\S]*<(?:w:wordDocument|pkg:package)\b/.test(head)) return "wordXml";
  if (/^MIME-Version:/i.test(head)) return "html";
  return /^(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b/i.test(head) && !/\.txt$/i.test(name) ? "html" : "text";
}

/** The streams of a compound file ([MS-CFB]) are named in UTF-16; their names tell who wrote it. */
const STREAMS: readonly [string, FileKind][] = [
  ["EncryptedPackage", "password"], ["WordDocument", "oldWord"], ["Workbook", "sheet"], ["PowerPoint Document", "slides"],
];

function kindOfCompound(bytes: Uint8Array): FileKind {
  const text = new TextDecoder("latin1").decode(bytes);
  return STREAMS.find(([stream]) => text.includes(Array.from(stream, (letter) => `${letter}\0`).join("")))?.[1] ?? "oldWord";
}
