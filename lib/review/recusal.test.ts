import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dialled, doubtsOf, standingOf, type Candidate, type Doubt, type Post } from "./recusal";

const NOW = Date.UTC(2026, 4, 20, 2);
const VILLAGE = { unitId: "V", unitPath: "C/T/V/", phones: ["13800001234", "0888-5123456"].map(dialled) };
const PATHS: Record<string, string> = { C: "C/", T: "C/T/", V: "C/T/V/", W: "C/T/W/", X: "C/T/V/X/", U: "C/U/" };
const post = (unitId: string, untilAt: number | null = null): Post => ({ unitId, path: PATHS[unitId] ?? "", untilAt });
const person = (posts: Post[], phone = ""): Candidate => ({ phone: dialled(phone), posts });

describe("what is asked about", () => {
  const CASES: [name: string, candidate: Candidate, doubts: Doubt[]][] = [
    ["a reviewer of the covering township", person([post("T")]), []],
    ["a reviewer of the county above it", person([post("C")]), []],
    ["a reviewer of a neighbouring village", person([post("W")]), []],
    ["one who left the village last year", person([post("T"), post("V", Date.UTC(2025, 3, 1))]), ["former_post"]],
    ["one who left it exactly three years ago", person([post("C"), post("V", Date.UTC(2023, 4, 20, 2))]), ["former_post"]],
    ["one who left it a moment before that", person([post("C"), post("V", Date.UTC(2023, 4, 20, 2) - 1)]), []],
    ["one whose former post was in the township, not the village", person([post("C"), post("T", Date.UTC(2026, 0, 1))]), []],
    ["one who works below the village and would judge what is above", person([post("X")]), ["own_superior"]],
    ["one who worked below it once", person([post("C"), post("X", Date.UTC(2026, 0, 1))]), []],
    ["one with the phone that stands in the material", person([post("C")], "+86 138 0000 1234"), ["same_phone"]],
    ["one with the village's own telephone, written another way", person([post("C")], "（0888）5123456"), ["same_phone"]],
    ["one with no phone entered", person([post("C")], ""), []],
    ["everything at once", person([post("X"), post("V", Date.UTC(2025, 0, 1))], "13800001234"), ["former_post", "same_phone", "own_superior"]],
  ];
  test.each(CASES)("%s", (_, candidate, doubts) => {
    expect(doubtsOf(candidate, VILLAGE, NOW)).toEqual(doubts);
    expect(standingOf(candidate, VILLAGE, false, NOW)).toBe(doubts.length > 0 ? "ask" : "free");
    expect(standingOf(candidate, VILLAGE, true, NOW)).toBe("recused");
  });

  test("a post in the unit itself bars, whatever else holds; its end is the first moment without it", () => {
    for (const recused of [false, true]) {
      expect(standingOf(person([post("T"), post("V")]), VILLAGE, recused, NOW)).toBe("barred");
      expect(standingOf(person([post("V", NOW + 1)]), VILLAGE, recused, NOW)).toBe("barred");
    }
    expect(standingOf(person([post("V", NOW)]), VILLAGE, false, NOW)).toBe("ask");
  });
});

describe("telephone numbers", () => {
  test.each([
    ["138 0000 1234", "13800001234"], ["+86-138-0000-1234", "13800001234"], ["008613800001234", "13800001234"], ["１３８００００１２３４", "13800001234"],
    ["0888-5123456", "08885123456"], ["8612345", "8612345"], ["86123456", "86123456"], ["12345", ""], ["", ""], ["无", ""],
  ])("%s is dialled %s", (typed, digits) => expect(dialled(typed)).toBe(digits));

  test("however it is set apart, the same number is the same", () => {
    fc.assert(fc.property(fc.stringMatching(/^1[3-9]\d{9}$/), fc.constantFrom(" ", "-", "　", " - "), fc.constantFrom("", "+86", "86 ", "0086"), (number, gap, code) => {
      expect(dialled(`${code}${number.slice(0, 3)}${gap}${number.slice(3, 7)}${gap}${number.slice(7)}`)).toBe(number);
    }));
  });
});
