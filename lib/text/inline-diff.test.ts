import * as fc from "fast-check";
import { expect, test } from "vitest";
import { inlineDiff } from "./inline-diff";

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
