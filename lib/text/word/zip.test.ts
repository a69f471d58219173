import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { crc32 } from "./crc";
import { openArchive } from "./zip";

const NAME = "word/document.xml";
const archive = (text: string) => zipSync({ [NAME]: strToU8(text) });
const changed = (bytes: Uint8Array, change: (view: DataView) => void) => {
  const copy = bytes.slice();
  change(new DataView(copy.buffer));
  return copy;
};
/** Offsets of the end record and of the only entry of the directory. */
const endOf = (bytes: Uint8Array) => bytes.length - 22;
const directoryOf = (bytes: Uint8Array) => new DataView(bytes.buffer).getUint32(endOf(bytes) + 16, true);

test("the checksum is that of the standard's example", () => {
  expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
});

describe("openArchive", () => {
  test("entries stored and deflated, folders left out, names with either slash", () => {
    const bytes = zipSync({ "a\\b.xml": [strToU8("一"), { level: 0 }], "c/": new Uint8Array(), "d.xml": strToU8("二".repeat(500)) });
    const { names, read } = openArchive(bytes);
    expect(names).toEqual(["a/b.xml", "d.xml"]);
    expect([read("a/b.xml"), read("d.xml")].map((entry) => [new TextDecoder().decode(entry?.bytes).length, entry?.whole])).toEqual([[1, true], [500, true]]);
    expect(read("e.xml")).toBeNull();
  });

  test("a name like that of an object's own is a name like any other", () => {
    const { names, read } = openArchive(zipSync({ "x__proto__": strToU8("甲") }));
    expect([names, read("__proto__")]).toEqual([["x__proto__"], null]);
  });

  test.each<[string, (bytes: Uint8Array) => Uint8Array, string]>([
    ["cut off", (bytes) => bytes.subarray(0, bytes.length - 30), "damaged"],
    ["a directory elsewhere", (bytes) => changed(bytes, (view) => view.setUint32(endOf(bytes) + 16, 5, true)), "damaged"],
    ["ZIP64 counts", (bytes) => changed(bytes, (view) => view.setUint16(endOf(bytes) + 10, 0xffff, true)), "unsafe"],
    ["ZIP64 sizes", (bytes) => changed(bytes, (view) => view.setUint32(directoryOf(bytes) + 24, 0xffffffff, true)), "unsafe"],
    ["encrypted", (bytes) => changed(bytes, (view) => view.setUint16(directoryOf(bytes) + 8, 1, true)), "password"],
    ["more declared than we take", (bytes) => changed(bytes, (view) => view.setUint32(directoryOf(bytes) + 24, 200_000_000, true)), "unsafe"],
    ["more entries than we take", () => zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`${at}`, new Uint8Array()]))), "unsafe"],
    ["no archive at all", () => strToU8("PK"), "damaged"],
  ])("%s is refused", (_, spoil, why) => {
    expect(() => openArchive(spoil(archive("青柳村")))).toThrow(why);
  });

  test.each<[string, (bytes: Uint8Array) => Uint8Array, string]>([
    ["a bomb whose declared size lies", () => { const bomb = zipSync({ [NAME]: new Uint8Array(3_000_000) }); return changed(bomb, (view) => view.setUint32(directoryOf(bomb) + 24, 10, true)); }, "unsafe"],
    ["an unknown method", (bytes) => changed(bytes, (view) => view.setUint16(directoryOf(bytes) + 10, 99, true)), "damaged"],
    ["no entry where it should be", (bytes) => changed(bytes, (view) => view.setUint32(directoryOf(bytes) + 42, 3, true)), "damaged"],
  ])("%s is refused when read", (_, spoil, why) => {
    const { read } = openArchive(spoil(archive("青柳村")));
    expect(() => read(NAME)).toThrow(why);
  });

  test("a spoilt byte is noticed, and what comes before it kept", () => {
    const text = Array.from({ length: 3000 }, (_, at) => `<p>${(at * 7919) % 9973}</p>`).join("");
    const bytes = archive(text);
    const spoilt = openArchive(changed(bytes, (view) => { for (let at = 6000; at < 6040; at += 1) view.setUint8(at, 0xff); })).read(NAME);
    expect(spoilt?.whole).toBe(false);
  });
});
