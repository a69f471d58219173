import fc from "fast-check";
import { expect, test } from "vitest";
import { checkText } from "./check-text";
import type { Finding } from "./finding";
import { applyRepairs, repairs, undoRepairs } from "./repair";

const says = { code: "boilerplate" } as const;
const place = (start: number, end: number, repair?: string): Finding => ({ kind: "punctuation", start, end, says, ...(repair === undefined ? {} : { repair }) });

test("traditional characters and glued readings are repaired together", () => {
  const text = "推進社區(qū)團結(jié)工作,一、 同心共建。";
  expect(applyRepairs(text, repairs(checkText(text))).text).toBe("推进社区团结工作，一、 同心共建。");
});

test("all further places of a finding are repaired with it", () => {
  expect(applyRepairs("a,b,c", [{ ...place(1, 2, "，"), also: [{ start: 3, end: 4, repair: "，" }] }])).toEqual({ text: "a，b，c", undo: [{ start: 1, was: ",", is: "，" }, { start: 3, was: ",", is: "，" }] });
});

test("only what has a repair is offered, and only what offers one is changed", () => {
  const [with_, without] = [place(0, 1, ""), place(1, 2)];
  expect(repairs([with_, without])).toEqual([with_]);
  expect(applyRepairs("甲乙", [without]).text).toBe("甲乙");
});

test("of two that overlap the first stands, and what lies outside the text is left alone", () => {
  expect(applyRepairs("甲乙丙", [place(1, 3, "丁"), place(0, 2, ""), place(7, 9, "戊")]).text).toBe("丙");
});

test("offsets are code points", () => {
  expect(applyRepairs("𠮷祥,村", [place(2, 3, "𠮷")])).toEqual({ text: "𠮷祥𠮷村", undo: [{ start: 2, was: ",", is: "𠮷" }] });
});

test("a text changed since is not silently spoilt", () => {
  const { undo } = applyRepairs("甲,乙", [place(1, 2, "，")]);
  expect(() => undoRepairs("甲。乙", undo)).toThrow("The text has changed");
});

const texts = fc.string({ unit: "grapheme", maxLength: 60 });
const findings = fc.array(fc.tuple(fc.nat(70), fc.nat(6), fc.option(fc.string({ unit: "grapheme", maxLength: 4 }), { nil: undefined })).map(([start, length, repair]) => place(start, start + length, repair)), { maxLength: 12 });

test("undoing a repair gives the text back, whatever was repaired", () => {
  fc.assert(fc.property(texts, findings, (text, found) => {
    const repaired = applyRepairs(text, found);
    expect(undoRepairs(repaired.text, repaired.undo)).toBe(text);
  }), { numRuns: 500 });
});

const noisy = fc.array(fc.constantFrom("社區(qū)", "團結", "，，", "xx村", "总?cè)丝?543人", "<p>", "&nbsp;", "的的", "名族团结", "一、 ", ",", "村民", "总面积亩", "\n", "1、", "𠮷", "２３", "秘密★", "13812345678"), { maxLength: 30 }).map((parts) => parts.join(""));

test("so it is with any part of what the check itself finds, and no two repairs of it overlap", () => {
  fc.assert(fc.property(noisy, fc.infiniteStream(fc.boolean()), (text, chosen) => {
    const offered = repairs(checkText(text)).filter(() => chosen.next().value);
    const { text: repaired, undo } = applyRepairs(text, offered);
    expect(undoRepairs(repaired, undo)).toBe(text);
    const places = offered.flatMap((finding) => [finding, ...(finding.also ?? [])]).filter(({ repair }) => repair !== undefined).toSorted((a, b) => a.start - b.start);
    expect(places.every(({ end }, index) => end <= (places[index + 1]?.start ?? Infinity))).toBe(true);
  }), { numRuns: 200 });
});
