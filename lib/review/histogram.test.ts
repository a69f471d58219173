import { describe, expect, test } from "vitest";
import { histogramOf } from "./histogram";

const filled = (totals: readonly number[], full: number) => histogramOf(totals, full).bins.filter(({ count }) => count > 0).map(({ from, to, count }) => [from, to, count]);

describe("the distribution of one's own totals", () => {
  test("classes of five points over the whole of the marks, each from its lower bound", () => {
    expect(histogramOf([], 200).bins).toHaveLength(20);
    expect(filled([0, 9, 10, 164, 170, 171], 200)).toEqual([[0, 5, 2], [5, 10, 1], [80, 85, 1], [85, 90, 2]]);
  });

  test("full marks fall into the last class, and a bonus has classes of its own", () => {
    expect(filled([200], 200)).toEqual([[95, 100, 1]]);
    expect(filled([200, 212], 200)).toEqual([[100, 105, 1], [105, 110, 1]]);
  });

  test("marks that are no multiple of five end in a shorter class", () => {
    expect(histogramOf([45], 46).bins).toHaveLength(5);
    expect(filled([46], 46)).toEqual([[20, 25, 1]]);
  });

  test("mean, median, lowest, highest and spread as people write points", () => {
    expect(histogramOf([170, 161, 180], 200)).toMatchObject({ count: 3, mean: "85.17", median: "85", lowest: "80.5", highest: "90", spread: "9.5" });
    expect(histogramOf([171, 160], 200)).toMatchObject({ mean: "82.75", median: "82.75" });
    expect(histogramOf([], 200)).toMatchObject({ count: 0, mean: null, median: null, spread: null });
  });

  test("the order of the totals is nothing to it", () => {
    expect(histogramOf([1, 50, 190, 7], 200)).toEqual(histogramOf([190, 7, 1, 50], 200));
  });
});
