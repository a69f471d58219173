import { expect, test } from "vitest";
import { countCharacters } from "@/lib/text/count";
import { splitAt, splitIntoParts } from "./split";
import { textOf, viewSplit } from "./split-view";

const PARTS = [
  { key: "basics", role: "basics", label: "基本情况" },
  { key: "practices", role: "practices", label: "主要做法" },
] as const;
const TITLE = "𠮷祥村先进事迹材料";
const FACTS = "𠮷祥村位于白石镇东部，距镇政府6公里，辖9个村民小组，现有512户2030人，耕地2400亩。";
const WORK = "村里成立了由书记任组长的工作小组，制定了工作方案，开展走访慰问十二次，建立了联席会议制度。";
const TEXT = ["来源：某某网", TITLE, "一、基本情况", FACTS, "二、主要做法", `（一）加强领导。${WORK}`, WORK].join("\n");
const split = splitIntoParts(TEXT, PARTS);
const view = viewSplit(TEXT, split);

test("the title stands between its pieces, and its border does not move", () => {
  expect(view.title).toBe(TITLE);
  expect(view.titleAt).toBe(1);
  expect(view.pieces.map(({ movable }) => movable)).toEqual([false, false, true]);
});

test("paragraphs are numbered through; a repeated heading is set aside, a run-in one is not", () => {
  expect(view.pieces.flatMap(({ lines }) => lines.map(({ number }) => number))).toEqual([1, 2, 3, 4, 5, 6]);
  const [heading, body] = view.pieces[2]?.lines ?? [];
  expect(heading).toMatchObject({ head: "二、主要做法", aside: true, sentences: [], level: 1 });
  expect(body).toMatchObject({ head: "（一）加强领导。", aside: false, sentences: [{ text: WORK }], level: 2 });
});

test("a piece counts what goes into its part, and nothing is lost in the view", () => {
  expect(view.pieces[1]?.count).toBe(countCharacters(FACTS));
  const shown = view.pieces.flatMap(({ lines }) => lines.map(textOf)).join("");
  expect(countCharacters(shown + view.title)).toBe(countCharacters(TEXT));
});

test("a line starts where a piece may be cut, in code points", () => {
  const start = view.pieces[2]?.lines[2]?.start ?? 0;
  expect(splitAt(TEXT, split, start).pieces).toHaveLength(4);
});

test("a paragraph cut at a sentence is shown in both pieces under one number, and each sentence says where it may be cut", () => {
  const text = `一、基本情况\n${FACTS}${WORK}全村上下一条心。`;
  const whole = splitIntoParts(text, PARTS);
  const [first, second] = viewSplit(text, whole).pieces.flatMap(({ lines }) => lines).at(-1)?.sentences ?? [];
  expect([first?.text, second?.text]).toEqual([FACTS, WORK]);
  const cut = viewSplit(text, splitAt(text, whole, second?.start ?? 0));
  expect(cut.pieces.map(({ lines }) => lines.map(({ number, goesOn }) => `${number} ${goesOn}`))).toEqual([["1 false", "2 false"], ["2 true"]]);
  expect(cut.pieces[1]?.lines.map(textOf)).toEqual([`${WORK}全村上下一条心。`]);
});
