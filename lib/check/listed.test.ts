import { expect, test } from "vitest";
import { levelOf } from "./kinds";
import { listed, tallyOf } from "./listed";
import type { MaterialFinding } from "./queries";

const finding = (kind: MaterialFinding["kind"], start: number, reason = ""): MaterialFinding => ({
  kind, says: { code: "speechForm" }, part: "basics", start, end: start + 1, quote: "甲", dismissal: reason === "" ? null : { id: "d", kind, part: "basics", quote: "甲", reason },
});

test("what must be put right comes first, then what is advised, then what does not apply", () => {
  const list = listed({}, [finding("bare_claim", 1), finding("blank_figure", 2), finding("blank_figure", 3, "无须填"), finding("punctuation", 4)]);
  expect(list.map(({ kind, number, level }) => [kind, number, level])).toEqual([["blank_figure", 1, "must"], ["bare_claim", 2, "should"], ["punctuation", 3, "should"], ["blank_figure", 0, "must"]]);
  expect(tallyOf(list)).toEqual({ must: 1, should: 2, dismissed: 1 });
});

test("what the call blocks on must be put right", () => {
  expect(levelOf("length")).toBe("should");
  expect(levelOf("length", ["length"])).toBe("must");
});
