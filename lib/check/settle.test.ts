import { expect, test } from "vitest";
import type { Finding } from "./finding";
import type { Kind } from "./kinds";
import { settle } from "./settle";

const at = (kind: Kind, start: number, end: number, more: Partial<Finding> = {}): Finding => ({ kind, start, end, says: { code: "boilerplate" }, ...more });
const kept = (...findings: Finding[]) => settle(findings).map(({ kind, start, end }) => [kind, start, end]);

test("the order of the text", () => {
  expect(kept(at("punctuation", 9, 10), at("bare_claim", 2, 4), at("long_sentence", 2, 20))).toEqual([["bare_claim", 2, 4], ["long_sentence", 2, 20], ["punctuation", 9, 10]]);
});

test("of one place the more specific kind stands", () => {
  expect(kept(at("pinyin_noise", 3, 6), at("mojibake", 0, 4), at("blank_figure", 8, 12), at("placeholder", 11, 13))).toEqual([["mojibake", 0, 4], ["placeholder", 11, 13]]);
});

test("nothing else is said inside a page's line, save that it bears a mark of secrecy", () => {
  expect(kept(at("boilerplate", 0, 20), at("arithmetic_mismatch", 2, 5), at("repeated_passage", 0, 20), at("secrecy_mark", 6, 9))).toEqual([["boilerplate", 0, 20], ["secrecy_mark", 6, 9]]);
});

test("figures that disagree stand beside whatever else is wrong there", () => {
  expect(kept(at("arithmetic_mismatch", 0, 9), at("placeholder", 3, 5))).toEqual([["arithmetic_mismatch", 0, 9], ["placeholder", 3, 5]]);
});

test("a finding keeps the places that no other has", () => {
  const habit = at("punctuation", 1, 2, { repair: "，", also: [{ start: 5, end: 6, repair: "；" }, { start: 9, end: 10, repair: "，" }] });
  expect(settle([at("mojibake", 0, 3), habit])[1]).toEqual({ kind: "punctuation", start: 5, end: 6, says: { code: "boilerplate" }, repair: "；", also: [{ start: 9, end: 10, repair: "，" }] });
  expect(settle([at("mojibake", 0, 12), habit])).toHaveLength(1);
});

test("at most forty of a kind", () => {
  expect(settle([...Array(60).keys()].map((index) => at("placeholder", index * 3, index * 3 + 2)))).toHaveLength(40);
});
