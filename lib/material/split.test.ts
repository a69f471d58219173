import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countCharacters } from "@/lib/text/count";
import { slice } from "@/lib/text/normalise";
import { atLeast } from "@/lib/testing/seeded";
import { assign, FOUR_PARTS, mergeNeighbours, moveBorder, partTexts, splitAt, splitIntoParts, type Split } from "./split";
import { beginSplit, takeStep, type SplitStep } from "./split-steps";

const TITLE = "青柳村先进单位事迹材料";
const FACTS = "青柳村位于白石镇东部，距镇政府6公里，辖9个村民小组，现有512户2030人，耕地2400亩。";
const LEAD = "近年来，在上级党委的坚强领导下，全村上下一心，各项工作取得新进展。现将有关情况汇报如下：";
const WORK = "村里成立了由书记任组长的工作小组，制定了工作方案，开展走访慰问十二次，建立了联席会议制度。";
const GAIN = "先后被评为市级文明村、省级卫生村，人均收入同比增长12%，村容村貌明显改善，得到群众一致好评。";
const PLAN = "下一步，我们将继续办好夜校，以此为新的起点，把实事办到群众心坎上。";

const split = (lines: readonly string[]) => splitIntoParts(lines.join("\n"), FOUR_PARTS);
const places = ({ pieces }: Split) => pieces.map(({ to, why }) => `${to} ${why}`);

type Step = { index: number; offset: number; kind: string };

function apply(text: string, split: Split, { index, offset, kind }: Step): Split {
  if (kind === "up" || kind === "down") return moveBorder(text, split, index, kind);
  if (kind === "assign") return assign(split, index, FOUR_PARTS[offset % 5]?.key ?? null);
  return kind === "cut" ? splitAt(text, split, offset) : mergeNeighbours(split);
}

describe("splitIntoParts", () => {
  test("numbered headings with the names of the parts", () => {
    const text = [TITLE, "一、基本情况", FACTS, "二、主要做法", WORK, "三、取得的成效", GAIN, "四、下一步打算", PLAN].join("\n");
    const result = splitIntoParts(text, FOUR_PARTS);
    expect(places(result)).toEqual(["basics heading", "practices heading", "results heading", "next heading"]);
    expect(partTexts(text, result)).toEqual({
      title: TITLE,
      parts: { basics: FACTS, practices: WORK, results: GAIN, next: PLAN },
      unplaced: "",
      setAside: "一、基本情况\n二、主要做法\n三、取得的成效\n四、下一步打算",
    });
  });

  test("synonyms are understood; a heading that says more than the part's name stays in the text", () => {
    const text = ["一、村情简介", FACTS, "二、创建工作开展情况", WORK, "三、今后一个时期的努力方向", PLAN].join("\n");
    const { parts } = partTexts(text, splitIntoParts(text, FOUR_PARTS));
    expect(parts).toEqual({ basics: FACTS, practices: WORK, next: `三、今后一个时期的努力方向\n${PLAN}` });
  });

  test("sections whose headings name no part go by their words, and a part that is not there stays away", () => {
    const result = split([TITLE, FACTS, LEAD, "一、加强领导，夯实基础", WORK, "二、办好实事，凝聚人心", WORK]);
    expect(places(result)).toEqual(["basics content", "null none", "practices content"]);
  });

  test("a greeting, a lead-in and what a web page left stay unplaced", () => {
    const lines = [TITLE, "来源：某某网", "各位领导：", LEAD, "一、主要做法", WORK, "上一篇：年度总结"];
    expect(places(split(lines))).toEqual(["null none", "practices heading", "null none"]);
  });

  test("a heading that names two parts keeps all in the first", () => {
    const text = ["一、基本情况", FACTS, "二、主要做法及成效", WORK, GAIN].join("\n");
    expect(partTexts(text, splitIntoParts(text, FOUR_PARTS)).parts).toEqual({
      basics: FACTS,
      practices: `二、主要做法及成效\n${WORK}\n${GAIN}`,
    });
  });

  test("unless its sub-headings tell the two apart", () => {
    const result = split(["一、主要做法及成效", "（一）主要做法", WORK, "（二）取得的成效", GAIN]);
    expect(places(result)).toEqual(["practices heading", "results heading"]);
  });

  test("a closing paragraph that looks ahead is the outlook when no heading names one", () => {
    expect(places(split(["一、加强领导", WORK, "二、办好实事", WORK, PLAN]))).toEqual(["practices content", "next content"]);
  });

  test("a text without any heading goes paragraph by paragraph", () => {
    expect(places(split([FACTS, WORK, WORK, GAIN, PLAN]))).toEqual([
      "basics content", "practices content", "results content", "next content",
    ]);
  });

  test("headings stuck in one long line are placed each for itself", () => {
    const text = `${TITLE} ${LEAD} 一、基本情况 ${FACTS} 二、主要做法 （一）加强领导。${WORK}`;
    const result = splitIntoParts(text, FOUR_PARTS);
    expect(places(result)).toEqual(["null none", "basics heading", "practices heading"]);
    expect(partTexts(text, result)).toMatchObject({ title: TITLE, parts: { basics: FACTS, practices: `（一）加强领导。${WORK}` } });
  });

  test("the form's own label is a name too, and a role the form lacks is placed nowhere", () => {
    const parts = [{ key: "brief", role: "other", label: "简要事迹" }, FOUR_PARTS[1]] as const;
    const text = ["一、简要事迹", WORK, "二、基本情况", FACTS].join("\n");
    expect(splitIntoParts(text, parts).pieces.map(({ to }) => to)).toEqual(["brief", null]);
  });
});

describe("what a person does with the proposal", () => {
  const text = [TITLE, "一、基本情况", FACTS, "二、主要做法", WORK, GAIN].join("\n");
  const proposed = splitIntoParts(text, FOUR_PARTS);
  const words = (split: Split, of = text) => split.pieces.map(({ start, end }) => slice(of, start, end));
  const parts = (split: Split) => partTexts(text, split).parts;

  test("the border moves by one paragraph; a heading taken along stays in the text", () => {
    expect(parts(moveBorder(text, proposed, 0, "up"))).toEqual({ practices: `${FACTS}\n二、主要做法\n${WORK}\n${GAIN}` });
    expect(parts(moveBorder(text, proposed, 0, "down"))).toEqual({ basics: `${FACTS}\n二、主要做法`, practices: `${WORK}\n${GAIN}` });
  });

  test("a piece that gives its last paragraph away is gone", () => {
    const split = splitAt(text, proposed, text.indexOf(GAIN));
    expect(words(moveBorder(text, split, 1, "down"))).toEqual(words(proposed));
  });

  test("a piece can be cut where a paragraph starts and nowhere else", () => {
    expect(words(splitAt(text, proposed, text.indexOf(GAIN))).at(-1)).toBe(GAIN);
    expect(splitAt(text, proposed, text.indexOf(GAIN) + 1)).toEqual(proposed);
    expect(splitAt(text, proposed, proposed.pieces[1]?.start ?? 0)).toEqual(proposed);
  });

  test("a piece can be cut before a sentence, and its halves are one paragraph again when they go to one part", () => {
    const text = ["一、基本情况", `${FACTS}${WORK}`, GAIN].join("\n");
    const proposed = splitIntoParts(text, FOUR_PARTS);
    const cut = splitAt(text, proposed, text.indexOf(WORK));
    expect(words(cut, text)).toEqual([`一、基本情况\n${FACTS}`, `${WORK}\n${GAIN}`]);
    expect(partTexts(text, cut).parts).toEqual({ basics: `${FACTS}${WORK}\n${GAIN}` });
    const moved = assign(cut, 1, "practices");
    expect(partTexts(text, moved).parts).toEqual({ basics: FACTS, practices: `${WORK}\n${GAIN}` });
  });

  test("a border in mid-paragraph moves to where a paragraph begins", () => {
    const text = ["一、基本情况", `${FACTS}${WORK}`, GAIN].join("\n");
    const cut = splitAt(text, splitIntoParts(text, FOUR_PARTS), text.indexOf(WORK));
    expect(words(moveBorder(text, cut, 0, "up"), text)).toEqual(["一、基本情况", `${FACTS}${WORK}\n${GAIN}`]);
    expect(words(moveBorder(text, cut, 0, "down"), text)).toEqual([`一、基本情况\n${FACTS}${WORK}`, GAIN]);
  });

  test("a piece given to another part keeps its heading", () => {
    const split = assign(splitAt(text, proposed, text.indexOf(GAIN)), 2, "results");
    expect(parts(split)).toEqual({ basics: FACTS, practices: WORK, results: GAIN });
    expect(parts(assign(proposed, 0, "results")).results).toBe(`一、基本情况\n${FACTS}`);
    expect(partTexts(text, assign(proposed, 0, null)).unplaced).toBe(`一、基本情况\n${FACTS}`);
  });

  test("neighbours of one part are joined", () => {
    expect(mergeNeighbours(splitAt(text, proposed, text.indexOf(GAIN)))).toEqual(proposed);
  });

  test("a repeated heading does not come back into the text by joining", () => {
    const text = [LEAD, "一、基本情况", FACTS].join("\n");
    const joined = mergeNeighbours(assign(splitIntoParts(text, FOUR_PARTS), 0, "basics"));
    expect(partTexts(text, joined)).toMatchObject({ parts: { basics: `${LEAD}\n${FACTS}` }, setAside: "一、基本情况" });
  });

  test("a border that is not there changes nothing", () => {
    expect(moveBorder(text, proposed, 1, "up")).toBe(proposed);
    expect(assign(proposed, 9, "results")).toBe(proposed);
  });
});

describe("whatever the text and whatever is done to it", () => {
  const line = fc.oneof(
    fc.constantFrom(TITLE, FACTS, LEAD, WORK, GAIN, PLAN, "一、基本情况", "二、主要做法及成效", "三、取得的成效", "（一）加强领导", "主要做法", "来源：某某网", "", `${FACTS}${GAIN}近年来，${WORK}${PLAN}`, `“${WORK}`, "<p>𠮷祥村：</p>"),
    fc.string({ unit: fc.constantFrom("村", "𠮷", "一", "、", "。", " ", "　", "（", "）", "1", "."), maxLength: 30 }),
  );
  const text = fc.array(line, { maxLength: 14 }).chain((lines) => fc.constantFrom("\n", " ", "\n　　").map((glue) => lines.join(glue)));
  const step = fc.record({ index: fc.nat({ max: 6 }), offset: fc.nat({ max: 400 }), kind: fc.constantFrom("up", "down", "assign", "cut", "merge") });
  test("no character is lost and none is doubled", () => {
    fc.assert(
      fc.property(text, fc.array(step, { maxLength: 8 }), (text, steps) => {
        const result = steps.reduce((split, step) => apply(text, split, step), splitIntoParts(text, FOUR_PARTS));
        const { title, parts, unplaced, setAside } = partTexts(text, result);
        const all = [title, unplaced, setAside, ...Object.values(parts)];
        expect(all.reduce((sum, part) => sum + countCharacters(part), 0)).toBe(countCharacters(text));
        const ranges = [...(result.title ? [result.title] : []), ...result.pieces.map(({ start, end }) => [start, end] as const)];
        const ordered = ranges.toSorted((a, b) => a[0] - b[0]);
        expect(ordered.every(([start], index) => start >= (ordered[index - 1]?.[1] ?? 0))).toBe(true);
        expect(ordered.map(([start, end]) => slice(text, start, end)).join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
      }),
      { numRuns: atLeast(400) },
    );
  });

  test("pieces stay in order and apart, and undoing every step gives the proposal again", () => {
    const taken = fc.array(step.map(({ index, offset, kind }): SplitStep => {
      if (kind === "up" || kind === "down") return { kind: "move", index, direction: kind };
      return kind === "assign" ? { kind, index, to: "results" } : kind === "cut" ? { kind, start: offset } : { kind: "join", index };
    }), { maxLength: 8 });
    fc.assert(
      fc.property(text, taken, (text, steps) => {
        const begun = beginSplit(text, FOUR_PARTS);
        const done = steps.reduce(takeStep, begun);
        for (const { split } of [begun, done]) {
          expect(split.pieces.every(({ start, end }, index) => start < end && start >= (split.pieces[index - 1]?.end ?? 0))).toBe(true);
        }
        const undone = Array.from({ length: steps.length }, (): SplitStep => ({ kind: "undo" })).reduce(takeStep, done);
        expect(undone).toEqual(begun);
      }),
      { numRuns: atLeast(200) },
    );
  });
});
