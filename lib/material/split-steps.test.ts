import { describe, expect, test } from "vitest";
import { partTexts } from "./split";
import { beginSplit, takeStep, type SplitState, type SplitStep } from "./split-steps";

const PARTS = [
  { key: "basics", role: "basics", label: "基本情况" },
  { key: "practices", role: "practices", label: "主要做法" },
  { key: "next", role: "next", label: "下一步打算" },
] as const;
const FACTS = "梨花村位于白石镇东部，距镇政府6公里，辖9个村民小组，现有512户2030人，耕地2400亩。";
const WORK = "村里成立了由书记任组长的工作小组，制定了工作方案，开展走访慰问十二次，建立了联席会议制度。";
const MORE = "每月初八办一次长桌议事，各组出一个人，当场定、当场记。";
const PLAN = "下一步，我们将继续办好夜校，把实事办到群众心坎上。";
const TEXT = ["一、基本情况", FACTS, "二、主要做法", WORK, MORE, "三、下一步打算", PLAN].join("\n");

const start = beginSplit(TEXT, PARTS);
const take = (steps: readonly SplitStep[], from: SplitState = start) => steps.reduce(takeStep, from);
const parts = ({ text, split }: SplitState) => partTexts(text, split).parts;

describe("takeStep", () => {
  test("each kind of step does what its name says", () => {
    expect(parts(take([{ kind: "move", index: 0, direction: "up" }])).practices).toContain(FACTS);
    expect(parts(take([{ kind: "assign", index: 0, to: null }]))).not.toHaveProperty("basics");
    expect(take([{ kind: "cut", start: TEXT.indexOf(MORE) }]).split.pieces).toHaveLength(4);
  });

  test("a piece joined with the one above goes there, and its heading comes back into the text", () => {
    const joined = take([{ kind: "join", index: 1 }]);
    expect(parts(joined)).toEqual({ basics: `${FACTS}\n二、主要做法\n${WORK}\n${MORE}`, next: PLAN });
  });

  test("what was cut and joined again is as before", () => {
    const again = take([{ kind: "cut", start: TEXT.indexOf(MORE) }, { kind: "join", index: 2 }]);
    expect(again.split).toEqual(start.split);
  });

  test("the first piece has nothing above it, and a title keeps pieces apart", () => {
    expect(take([{ kind: "join", index: 0 }])).toBe(start);
    const titled = beginSplit(`来源：某某网\n梨花村先进事迹材料\n${TEXT}`, PARTS);
    expect(titled.split.title).not.toBeNull();
    expect(take([{ kind: "join", index: 1 }], titled)).toBe(titled);
  });

  test("undo goes back step by step to the proposal and no further", () => {
    const steps: SplitStep[] = [{ kind: "cut", start: TEXT.indexOf(MORE) }, { kind: "assign", index: 2, to: "next" }];
    const undo: SplitStep = { kind: "undo" };
    expect(take([...steps, undo])).toEqual(take(steps.slice(0, 1)));
    expect(take([...steps, undo, undo])).toEqual(start);
    expect(take([undo])).toBe(start);
  });

  test("a step that changes nothing is not remembered", () => {
    expect(take([{ kind: "assign", index: 0, to: "basics" }, { kind: "cut", start: 1 }, { kind: "move", index: 9, direction: "up" }])).toBe(start);
  });
});
