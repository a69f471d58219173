import { expect, test } from "vitest";
import { codePoints, slice } from "@/lib/text/normalise";
import { makeAnchor } from "./anchor";

const TEXT = "青柳村位于白石镇东部，全村共512户2030人，其中少数民族323户1292人。\n村里的𠮷祥合作社由七户人家合办，去年养羊三百四十只，每户增收近两万元，下一步再添两处羊舍。";

test("keeps the quote and 32 code points on either side, astral characters whole", () => {
  const start = codePoints(TEXT.slice(0, TEXT.indexOf("𠮷"))).length;
  const anchor = makeAnchor(TEXT, start, start + 5);
  expect(anchor.quote).toBe("𠮷祥合作社");
  expect([codePoints(anchor.before).length, codePoints(anchor.after).length]).toEqual([32, 32]);
  expect(slice(TEXT, anchor.start, anchor.end)).toBe("𠮷祥合作社");
});

test.each([[3, 3], [5, 2], [-1, 4], [0, 10_000], [0.5, 3]])("refuses the range %d to %d", (start, end) => {
  expect(() => makeAnchor(TEXT, start, end)).toThrow(RangeError);
});
