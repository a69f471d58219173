import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffParagraphs, type Run } from "./diff";
import { inlineDiff, mergedRuns } from "./inline-diff";

const text = (runs: readonly Run[]) => runs.map((run) => run.text).join("");

const shown = (before: string, after: string) => inlineDiff(before, after).map(({ text, mark }) => (mark === null ? text : `${mark === "ins" ? "+" : "-"}[${text}]`)).join("");

test("what comes in stands where it comes in", () => {
  expect(shown("占总人口的%", "占总人口的56.7%")).toBe("占总人口的-[%]+[56.7%]");
  expect(shown("村集体出资万元", "村集体出资38.6万元，用于引水")).toMatch(/^村集体出资.*38\.6万元/u);
});

test("the same words show no mark, others are all marked", () => {
  expect(shown("照旧", "照旧")).toBe("照旧");
  expect(shown("", "新写的一句")).toBe("+[新写的一句]");
  expect(shown("多余的一句", "")).toBe("-[多余的一句]");
});

test("either wording can be read out of the runs", () => {
  const words = fc.string({ unit: fc.constantFrom("村", "民", "3", "5", "%", "元", "，", "𠮷", "\n"), maxLength: 24 });
  fc.assert(fc.property(words, words, (before, after) => {
    const runs = inlineDiff(before, after);
    const without = (mark: string) => runs.filter((run) => run.mark !== mark).map(({ text }) => text).join("");
    expect([without("ins"), without("del")]).toEqual([before, after]);
  }));
});

describe("mergedRuns", () => {
  test("what went stands before what came in its place", () => {
    const row = diffParagraphs("同比增长15.6%；收入上升。", "同比增长13.1%；收入上升。")[0];
    expect(mergedRuns(row?.before ?? [], row?.after ?? []).map((run) => [run.mark, run.text])).toEqual([
      [null, "同比增长"], ["del", "15.6%"], ["ins", "13.1%"], [null, "；收入上升。"],
    ]);
  });

  test("without what came it is the old text, without what went the new one", () => {
    const words = fc.array(fc.constantFrom("甲", "乙", "12", "户", "，"), { maxLength: 14 }).map((list) => list.join(""));
    fc.assert(fc.property(words, words, (before, after) => {
      for (const row of diffParagraphs(before, after)) {
        const merged = mergedRuns(row.before, row.after);
        expect(text(merged.filter((run) => run.mark !== "del"))).toBe(text(row.after));
        expect(text(merged.filter((run) => run.mark !== "ins"))).toBe(text(row.before));
      }
    }));
  });
});
