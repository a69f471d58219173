import { describe, expect, test } from "vitest";
import { paragraph, wordFile } from "@/lib/testing/word-files";
import { asRead } from "./file-as-read";
import { readFileText } from "./file";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const utf8 = (text: string) => new TextEncoder().encode(text);
const wide = (text: string) => Array.from(text, (letter) => `${letter}\0`).join("");
const compound = (...streams: string[]) => bytes(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${"\0".repeat(504)}${streams.map(wide).join("\0\0")}`);

describe("files that are not read say what they are, whatever their name", () => {
  test.each<[string, Uint8Array, string]>([
    ["nothing", new Uint8Array(), "empty"], ["white space", utf8(" \n\r\n"), "empty"],
    ["an old document", compound("Root Entry", "WordDocument"), "oldWord"], ["an older one", bytes("\xdb\xa5-\0rest"), "oldWord"],
    ["a compound file of nobody's", compound("Root Entry"), "oldWord"],
    ["a document with a password", compound("EncryptionInfo", "EncryptedPackage"), "password"],
    ["an old spreadsheet", compound("Workbook"), "sheet"], ["an old slide show", compound("PowerPoint Document"), "slides"],
    ["PDF", bytes("%PDF-1.7\n"), "pdf"], ["PDF behind some other bytes", bytes("\n\n%PDF-1.4"), "pdf"], ["RTF", bytes("{\\rtf1\\ansi"), "rtf"],
    ["HTML", utf8("\ufeff <!DOCTYPE HTML><html>"), "html"], ["a saved mail", bytes("MIME-Version: 1.0\n"), "html"],
    ["Word 2003 XML", utf8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>'), "wordXml"], ["flat XML", utf8('<?xml version="1.0"?><pkg:package>'), "wordXml"],
    ["JPEG", bytes("\xff\xd8\xff\xe0"), "picture"], ["PNG", bytes("\x89PNG\r\n"), "picture"], ["WebP", bytes("RIFFxxxxWEBP"), "picture"], ["HEIC", bytes("\0\0\0\x18ftypheic"), "picture"], ["BMP", bytes("BMxxxx\0\0\0\0"), "picture"],
    ["RAR", bytes("Rar!\x1a\x07"), "archive"], ["7z", bytes("7z\xbc\xaf\x27"), "archive"],
    ["a broken archive", bytes("PK\x03\x04 and no more"), "damaged"],
    ["data", Uint8Array.from({ length: 500 }, (_, at) => (at * 37) & 0xff), "binary"],
    ["an unknown encoding", bytes("\xe9\xe8 \xe0 \xf4 \xfb. ".repeat(20)), "encoding"],
  ])("%s", (_, file, why) => {
    expect(readFileText("材料.docx", file)).toMatchObject({ ok: false, why });
  });
});

test("a text that begins with a tag is a text where its name says so", () => {
  expect(readFileText("材料.TXT", utf8("<html>青柳村</html>"))).toMatchObject({ ok: true, text: "<html>青柳村</html>" });
});

test("a Word file is one under any name", () => {
  expect(readFileText("材料.txt", wordFile(paragraph("青柳村")))).toEqual({ ok: true, text: "青柳村", notes: [], blocks: ["青柳村"] });
});

test("an encoding other than UTF-8 is noted", () => {
  expect(readFileText("a.txt", new Uint8Array([0xff, 0xfe, 0x51, 0x67]))).toEqual({ ok: true, text: "村", notes: [{ kind: "utf16", count: 1 }] });
});

describe("the text as read", () => {
  test.each([
    ["\ufeff青柳村\r\n材料", "青柳村\n材料"], ["# source: https://example.org\n青柳村", "青柳村"], ["# source: x\r\n青柳村", "青柳村"], ["# source: x", ""],
    ["青柳村\n# source: x", "青柳村\n# source: x"], ["# sources: x\n青柳村", "# sources: x\n青柳村"], [" 青柳村\t　\n\n", " 青柳村\t　\n\n"],
  ])("%j is %j", (raw, text) => {
    expect(asRead(raw)).toBe(text);
  });
});
