import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gb18030 as gb } from "@/lib/testing/word-files";
import { atLeast } from "@/lib/testing/seeded";
import { decodeText } from "./decode";

const TEXT = "青柳村民族团结进步先进单位事迹材料\n一、主要做法\n青柳村位于白石镇东部，辖9个村民小组，现有512户2030人。村里成立了工作小组，每月走访困难群众，办好群众身边的实事。";
const bytes = (...values: number[]) => new Uint8Array(values);
const utf16 = (text: string, big: boolean) => { const made = Buffer.from(text, "utf16le"); return new Uint8Array(big ? made.swap16() : made); };

describe("what is written down in some encoding comes back the same", () => {
  test.each<[string, Uint8Array, string]>([
    ["UTF-8", new TextEncoder().encode(TEXT), "utf8"],
    ["UTF-8 with its mark", new TextEncoder().encode(`\ufeff${TEXT}`), "utf8"],
    ["UTF-16 LE with its mark", utf16(`\ufeff${TEXT}`, false), "utf16"],
    ["UTF-16 BE with its mark", utf16(`\ufeff${TEXT}`, true), "utf16"],
    ["UTF-16 LE without", utf16(TEXT, false), "utf16"],
    ["UTF-16 BE without", utf16(TEXT, true), "utf16"],
    ["GB 18030", gb(TEXT), "gb18030"],
  ])("%s", (_, file, encoding) => {
    expect(decodeText(file)).toEqual({ text: TEXT, encoding, unreadable: 0 });
  });

  test("UTF-16 without marks, line ends or Latin letters", () => {
    const line = TEXT.replace(/[\n\d]/g, "");
    for (const big of [false, true]) expect(decodeText(utf16(line, big))?.text).toBe(line);
  });

  test("a few characters of GB 18030, and Latin in UTF-8", () => {
    expect(decodeText(gb("青柳村"))?.text).toBe("青柳村");
    expect(decodeText(new TextEncoder().encode("Café naïve"))?.text).toBe("Café naïve");
  });

  test("traditional characters in GB 18030 and in Big5", () => {
    const traditional = "社區民族團結進步工作開展情況：我們社區有居民兩千餘人，多年來為各族群眾辦實事，與機關、學校結對共建，關係融洽。";
    expect(decodeText(gb(traditional))).toMatchObject({ text: traditional, encoding: "gb18030" });
    const big5 = bytes(0xa7, 0xda, 0xad, 0xcc, 0xaa, 0xba, 0xa4, 0x48, 0xa5, 0xc1, 0xa6, 0xb3, 0xa4, 0x40, 0xad, 0xd3, 0xa4, 0x6a, 0xae, 0x61);
    expect(decodeText(big5)).toMatchObject({ text: "我們的人民有一個大家", encoding: "big5" });
  });
});

describe("what is damaged or no text", () => {
  test("a spoilt byte and a cut end are counted, the rest is read", () => {
    const long = TEXT.repeat(8);
    const file = gb(long);
    file[301] = 0xff;
    const read = decodeText(file.subarray(0, file.length - 1));
    expect(read?.unreadable).toBeGreaterThanOrEqual(2);
    expect(read?.text.slice(0, 100)).toBe(long.slice(0, 100));
  });

  test.each<[string, Uint8Array]>([
    ["zeros", new Uint8Array(400)],
    ["Latin-1 with accents", bytes(...Array.from("Très bientôt là-bas, l'été où l'âme rêve à l'île, ça ira: déjà vu, naïveté, œuvre".repeat(3)).map((c) => c.charCodeAt(0) & 0xff))],
    ["every byte there is", Uint8Array.from({ length: 4096 }, (_, at) => (at * 167 + (at >> 3)) & 0xff)],
  ])("%s is no text", (_, file) => {
    expect(decodeText(file)).toBeNull();
  });

  test("random bytes are hardly ever taken for a text, and never crash", () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 64, maxLength: 600 }), (file) => {
      expect(decodeText(file)).toBeNull();
    }), { numRuns: atLeast(300) });
  });

  test("whatever was typed comes back from UTF-8 and marked UTF-16", () => {
    const typed = fc.string({ unit: "grapheme" }).map((text) => text.replace(/\p{Cc}|[\p{Co}\p{Cn}]|\ufeff/gu, ""));
    fc.assert(fc.property(typed, (text) => {
      expect(decodeText(new TextEncoder().encode(text))?.text).toBe(text);
    }));
  });
});
