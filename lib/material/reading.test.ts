import { describe, expect, test } from "vitest";
import { readStates, roleOf, type State, type Stretch } from "./reading";

const ALL: readonly State[] = ["leadIn", "basics", "earlyResults", "practices", "results", "next"];
const NO_CUES = { basics: 0, practices: 0, results: 0, next: 0, leadIn: 0 };
/** A paragraph that may be anything and shows the cues given. */
const paragraph = (weight: Partial<Stretch["weight"]>, more: Partial<Stretch> = {}): Stretch => ({ may: ALL, begins: ALL, weight: { ...NO_CUES, ...weight }, joint: "paragraph", turns: [], leans: 0, settled: false, ...more });

describe("readStates", () => {
  test("follows the cues through the parts in their order", () => {
    const text = [paragraph({ basics: 4 }), paragraph({ practices: 4 }), paragraph({ practices: 3 }), paragraph({ results: 6 }), paragraph({ next: 3 }, { turns: ["next"] })];
    expect(readStates(text)).toEqual(["basics", "practices", "practices", "results", "next"]);
  });

  test("a single word of success in the midst of work changes nothing", () => {
    const text = [paragraph({ practices: 4 }), paragraph({ results: 5 }, { may: ALL.filter((state) => state !== "earlyResults") }), paragraph({ practices: 4 }), paragraph({ practices: 4 })];
    expect(readStates(text)).toEqual(["practices", "practices", "practices", "practices"]);
  });

  test("honours in the opening are results, and work may follow them", () => {
    expect(readStates([paragraph({ basics: 4 }), paragraph({ results: 4 }), paragraph({ practices: 5 })])).toEqual(["basics", "earlyResults", "practices"]);
  });

  test("in mid-paragraph a change costs more, unless the sentence turns", () => {
    const before = paragraph({ basics: 4 });
    expect(readStates([before, paragraph({ practices: 2 }, { joint: "sentence" })])).toEqual(["basics", "basics"]);
    expect(readStates([before, paragraph({ practices: 2 }, { joint: "sentence", turns: ["practices"] })])).toEqual(["basics", "practices"]);
  });

  test("nothing changes in mid-sentence, and no outlook begins without words that look ahead", () => {
    expect(readStates([paragraph({ basics: 5 }), paragraph({ practices: 4 }, { joint: "broken" })])).toEqual(["basics", "basics"]);
    expect(readStates([paragraph({ practices: 4 }), paragraph({ next: 5 })])).toEqual(["practices", "practices"]);
  });

  test("what a heading settles stands against all cues", () => {
    const settled = paragraph({}, { may: ["basics"], begins: ["basics"], settled: true });
    expect(readStates([paragraph({ practices: 5 }), settled, paragraph({ practices: 5 })])).toEqual(["practices", "basics", "practices"]);
  });

  test("an empty text has no states, and only a lead-in stands for no part", () => {
    expect(readStates([])).toEqual([]);
    expect(ALL.map(roleOf)).toEqual([null, "basics", "results", "practices", "results", "next"]);
  });
});
