import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keyFrom, open, seal } from "./seal";

const key = keyFrom(Buffer.alloc(32, 7).toString("base64"));
const other = keyFrom(Buffer.alloc(32, 8).toString("base64"));

describe("a sealed value", () => {
  test("opens again with the same key and name, whatever is in it", () => {
    fc.assert(fc.property(fc.jsonValue(), fc.string({ unit: "binary" }), (value, about) => {
      expect(open(key, about, seal(key, about, value))).toEqual(JSON.parse(JSON.stringify(value)));
    }));
  });

  test("tells nothing of its words, and never the same twice", () => {
    const words = "岩背村先进单位材料";
    const [one, two] = [seal(key, "a", words), seal(key, "a", words)];
    expect(Buffer.from(one).includes(Buffer.from("岩背村"))).toBe(false);
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false);
  });

  test("does not open with another person's key, under another name, or with one bit turned", () => {
    const box = seal(key, "a", "words");
    expect(open(other, "a", box)).toBeUndefined();
    expect(open(key, "b", box)).toBeUndefined();
    for (const at of [0, 23, 24, box.length - 1]) {
      const bent = box.slice();
      bent[at] = (bent[at] ?? 0) ^ 1;
      expect(open(key, "a", bent)).toBeUndefined();
    }
    expect(open(key, "a", new Uint8Array(3))).toBeUndefined();
  });
});

test("a key of another length is refused", () => {
  expect(() => keyFrom(Buffer.alloc(16).toString("base64"))).toThrow("32 bytes");
});
