import { describe, expect, test } from "vitest";
import { countCharacters } from "@/lib/text/count";
import { MATERIALS } from "./sum-texts-for-tests";
import { told } from "./sums-for-tests";

describe.each(MATERIALS)("a whole material: $name", ({ text, spoilt }) => {
  test("its figures agree, and nothing is found", () => {
    expect(countCharacters(text)).toBeGreaterThanOrEqual(1500);
    expect(told(text)).toEqual([]);
  });

  test.each(spoilt)("%s becomes %s: that alone is found", (from, to, code) => {
    expect(text.split(from)).toHaveLength(2);
    const found = told(text.replace(from, to));
    expect(found.map((one) => one.split(":")[0])).toEqual([code]);
  });
});
