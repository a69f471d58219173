import { describe, expect, test } from "vitest";
import { strToU8, zipSync } from "fflate";
import { packed, wordParts } from "@/lib/testing/word-files";
import { newNotes } from "@/lib/text/file-read";
import { openPackage, resolveTarget } from "./package";

const open = (parts: Record<string, string>) => openPackage(packed(parts), newNotes());
const ROOT = (name: string, uri: string) => `<x:${name} xmlns:x="${uri}"/>`;

test.each([
  ["word/document.xml", "styles.xml", "word/styles.xml"], ["word/document.xml", "/word/styles.xml", "word/styles.xml"],
  ["word/document.xml", "../custom/a.xml", "custom/a.xml"], ["", "./word/document.xml", "word/document.xml"], ["a.xml", "../../../etc/passwd", "etc/passwd"],
])("beside %s, %s is %s", (part, target, path) => {
  expect(resolveTarget(part, target)).toBe(path);
});

describe("what is another kind of archive says so", () => {
  const parts = wordParts("");
  test.each<[string, Record<string, string>, string]>([
    ["a spreadsheet", { ...parts, "word/document.xml": ROOT("workbook", "http://schemas.openxmlformats.org/spreadsheetml/2006/main") }, "sheet"],
    ["a slide show", { ...parts, "word/document.xml": ROOT("presentation", "http://schemas.openxmlformats.org/presentationml/2006/main") }, "slides"],
    ["another office", { mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<a/>" }, "openDocument"],
    ["a fixed page", { "OFD.xml": "<a/>" }, "ofd"],
    ["any archive", { "a.txt": "甲" }, "archive"],
    ["a package without its main part", { "[Content_Types].xml": "<a/>" }, "damaged"],
    ["a main part with nothing in it", { ...parts, "word/document.xml": "" }, "damaged"],
  ])("%s", (_, files, why) => {
    expect(() => open(files)).toThrow(why);
  });
});

test("macros and a spoilt part are noted; parts outside the file are not looked for", () => {
  const parts = wordParts("<w:p/>", { styles: "<w:broken>" });
  const rels = parts["word/_rels/document.xml.rels"]?.replace("</Relationships>", '<Relationship Type="a/vbaProject" Target="v.bin"/><Relationship Type="a/header" Target="http://x/h.xml" TargetMode="External"/></Relationships>') ?? "";
  const notes = newNotes();
  const file = openPackage(zipSync(Object.fromEntries(Object.entries({ ...parts, "word/_rels/document.xml.rels": rels }).map(([name, text]) => [name, strToU8(text)]))), notes);
  expect(file.related("header")).toEqual([]);
  expect(file.related("styles")).toHaveLength(1);
  expect(notes.all()).toEqual([{ kind: "damaged", count: 1 }, { kind: "macros", count: 1 }]);
});
