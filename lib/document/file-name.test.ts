import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attachment, fileName } from "./file-name";

describe("the name of a file", () => {
  test("is number and unit, and before the approval 未审定稿", () => {
    expect(fileName("XJ-2026-0047", "青柳村", true, "docx")).toBe("XJ-2026-0047_青柳村.docx");
    expect(fileName("XJ-2026-0047", "青柳村", false, "docx")).toBe("XJ-2026-0047_青柳村_未审定稿.docx");
    expect(fileName(null, "青柳村", false, "pdf")).toBe("青柳村_未审定稿.pdf");
  });

  test.each(["a/b", "a\\b", "a:b", "a*b", "a?b", "a\"b", "a<b", "a>b", "a|b", "a\nb", "a\r\nb", "a\u0000b", "a\u007fb", "a\u202eb", "a\u2066b", "a\u200fb"])("%j loses what a system or a reader is misled by", (name) => {
    expect(fileName(null, name, true, "docx")).toBe("ab.docx");
  });

  test("takes nothing unsafe from the number either", () => {
    expect(fileName("../XJ:1", "青柳村", true, "docx")).toBe("..XJ1_青柳村.docx");
  });

  test("has eighty characters at most before its kind, a rare one never in two", () => {
    const name = fileName("XJ-1", "𠮷".repeat(200), false, "docx");
    expect(name).toBe(`XJ-1_${"𠮷".repeat(75)}.docx`);
  });
});

describe("the header of an attachment", () => {
  test("says a Chinese name twice: in signs every browser takes, and as it is (RFC 6266)", () => {
    expect(attachment("XJ-0047_青柳.docx")).toBe("attachment; filename=\"XJ-0047___.docx\"; filename*=UTF-8''XJ-0047_%E9%9D%92%E6%9F%B3.docx");
  });

  test("leaves no mark that ends the value, and writes what RFC 8187 does not let stand", () => {
    expect(attachment("a\"b\\c%d'e(f)*.docx")).toBe("attachment; filename=\"a_b_c_d'e(f)*.docx\"; filename*=UTF-8''a%22b%5Cc%25d%27e%28f%29%2A.docx");
  });

  test("is one line of plain signs for any name, from which the name is read back", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (name) => {
      const [, plain = "", encoded = ""] = /^attachment; filename="([^"\\]*)"; filename\*=UTF-8''([\w.!~%-]*)$/.exec(attachment(name)) ?? [];
      expect(/^[\x20-\x7e]*$/.test(plain)).toBe(true);
      expect(decodeURIComponent(encoded)).toBe(name);
    }));
  });
});
