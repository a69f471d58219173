import { describe, expect, test } from "vitest";
import { askedOf, groupOf, tallyOf } from "./asked";

const PARTS = ["basics", "practices"];
const base = {
  id: "a", ordinal: 1, target: "quote", part: "practices", figure: null, evidenceId: null, changed: null, level: "must", state: "open", body: "请核对", suggestion: null,
  answerKind: null, answer: null, answeredAt: null,
  place: { how: "made", start: 40, end: 44, quote: "四十四人", before: "共", after: "。" },
} as const;

describe("askedOf", () => {
  test("a quote that was found keeps its anchor", () => {
    expect(askedOf([base], PARTS)[0]).toMatchObject({ part: "practices", quote: "四十四人", anchor: { start: 40, end: 44, quote: "四十四人" } });
  });

  test("a lost quote keeps its old words and no anchor", () => {
    const lost = { ...base, place: { ...base.place, how: "lost", start: null, end: null } } as const;
    expect(askedOf([lost], PARTS)[0]).toMatchObject({ part: "practices", quote: "四十四人", anchor: null });
  });

  test("a comment on a part has no quote; one on a part the form does not have is on the whole", () => {
    expect(askedOf([{ ...base, target: "part", place: null }], PARTS)[0]).toMatchObject({ part: "practices", quote: "", anchor: null });
    expect(askedOf([{ ...base, part: "gone" }], PARTS)[0]).toMatchObject({ part: null, quote: "", anchor: null });
  });

  test("the order is that of the text: the whole, the parts, the places", () => {
    const early = { ...base, id: "b", ordinal: 2, place: { ...base.place, start: 3, end: 7 } };
    const whole = { ...base, id: "c", ordinal: 3, target: "whole", part: null, place: null } as const;
    const above = { ...base, id: "d", ordinal: 4, part: "basics" };
    expect(askedOf([base, early, whole, above], PARTS).map(({ id }) => id)).toEqual(["c", "d", "b", "a"]);
  });
});

test("the tally counts by what was done; one raised again is open", () => {
  expect(groupOf({ state: "open", answerKind: "explained" })).toBe("open");
  const [open] = askedOf([base], PARTS);
  if (!open) throw new Error("no comment");
  const answered = (answerKind: "adopted" | "changed" | "explained") => ({ ...open, state: "answered" as const, answerKind });
  expect(tallyOf([open, answered("adopted"), answered("changed"), answered("explained"), { ...open, state: "settled" }]))
    .toEqual({ open: 1, changed: 2, explained: 1, settled: 1 });
});
