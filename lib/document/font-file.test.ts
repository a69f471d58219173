import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { coverageOf, facesOf, renamed, type ReadAt } from "./font-file";
import { openFont } from "./font-folders";

const readerOf = (bytes: Uint8Array): ReadAt => (at, length) => bytes.subarray(at, at + length);
const serif = new Uint8Array(readFileSync(openFont("serif").file));

test("a font tells its names, its weight and its characters", () => {
  const [face, ...more] = facesOf(readerOf(serif));
  expect(more).toEqual([]);
  expect(face).toMatchObject({ index: 0, weight: 400 });
  expect(face?.names).toContain("NotoSerifSC-Regular");
  const covered = face ? coverageOf(readerOf(serif), face) : new Set();
  expect(["永", "，", "A", "”"].map((char) => covered.has(char.codePointAt(0)))).toEqual([true, true, true, true]);
  expect([0x10fffd, 0x0f40].map((code) => covered.has(code))).toEqual([false, false]);
});

test("a font under another name bears only that and its PostScript name, and the same characters", () => {
  const [face] = facesOf(readerOf(serif));
  if (!face) throw new Error("no font");
  const other = renamed(readerOf(serif), face, "仿宋_GB2312");
  const [again] = facesOf(readerOf(other));
  expect(again?.names).toEqual(["仿宋_GB2312", "NotoSerifSC-Regular"]);
  expect(again && coverageOf(readerOf(other), again)).toEqual(coverageOf(readerOf(serif), face));
});

test("two fonts in one file are two fonts, and each can stand alone", () => {
  const head = new Uint8Array(20);
  const view = new DataView(head.buffer);
  view.setUint32(0, 0x74746366);
  view.setUint32(8, 2);
  [20, 20].forEach((offset, index) => view.setUint32(12 + index * 4, offset));
  // Offsets of tables count from the file's start, so the font behind the head must be moved by its length.
  const moved = serif.slice();
  const inner = new DataView(moved.buffer);
  for (let entry = 12; entry < 12 + inner.getUint16(4) * 16; entry += 16) inner.setUint32(entry + 8, inner.getUint32(entry + 8) + head.length);
  const collection = new Uint8Array([...head, ...moved]);
  const faces = facesOf(readerOf(collection));
  expect(faces.map(({ index }) => index)).toEqual([0, 1]);
  const alone = faces[1] && renamed(readerOf(collection), faces[1], "second");
  expect(alone && facesOf(readerOf(alone))[0]?.names[0]).toBe("second");
});

test.each([["words", new TextEncoder().encode("this is no font at all, only words")], ["a short file", serif.slice(0, 40)], ["an empty file", new Uint8Array()]])("%s is refused", (_, bytes) => {
  expect(() => facesOf(readerOf(bytes))).toThrow(RangeError);
});
