import { expect, test } from "vitest";
import { DECIDE, SCORE, SCREEN } from "@/lib/testing/form";
import { holderOf } from "./holder";
import { STATES } from "./workflow";

const STAGES = [{ ...SCREEN, dueAt: 900 }, SCORE, DECIDE];
const at = (stage: number, qualifiedAt: number | null = null) => ({ state: "submitted" as const, stage, stateAt: 100, qualifiedAt });

test("in every state somebody holds it, or nobody any more", () => {
  const kinds = STATES.map((state) => [state, holderOf({ ...at(0), state }, STAGES, 500, false).kind]);
  expect(Object.fromEntries(kinds)).toEqual({ draft: "unit", signing: "signer", submitted: "screen", returned: "unit", approved: "none", rejected: "none" });
});

test("the unit has until its deadline, a stage until its own, where one is set", () => {
  expect(holderOf({ ...at(0), state: "draft" }, STAGES, 500, false)).toMatchObject({ since: 100, due: 500 });
  expect(holderOf(at(0), STAGES, 500, false)).toEqual({ kind: "screen", stage: "乡镇初审", since: 100, due: 900, waiting: false });
  expect(holderOf(at(1), STAGES, 500, true)).toEqual({ kind: "panel", stage: "评审组评审", since: 100, due: null, waiting: false });
});

test("named people hold it before the unit or the organiser does", () => {
  expect([0, 2].map((stage) => [holderOf(at(stage), STAGES, 500, false).kind, holderOf(at(stage), STAGES, 500, true).kind])).toEqual([["screen", "panel"], ["organiser", "panel"]]);
});

test("what has passed the screening is held by the screening unit until its list goes up", () => {
  expect(holderOf(at(0, 300), STAGES, 500, false)).toEqual({ kind: "screen", stage: "乡镇初审", since: 300, due: 900, waiting: true });
});
