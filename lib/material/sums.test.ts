import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Form, SumRule } from "@/lib/call/form";
import { FIELDS, FIGURES, FORM, TEXTS } from "@/lib/testing/form";
import { problemsOf } from "./completeness";
import { sumProblems } from "./sums";

const definition = (key: string, label: string) => ({ key, label, measure: "人", decimals: 2, required: false });
const form = (...sums: SumRule[]): Form => ({ ...FORM, figures: [definition("all", "合计"), definition("men", "男"), definition("women", "女")], sums });
const EXACT: SumRule = { total: "all", parts: ["men", "women"], exact: true };
const MOST: SumRule = { total: "all", parts: ["men"], exact: false };
const year = (all: string, men: string, women: string) => Object.fromEntries(Object.entries({ all, men, women }).map(([key, current]) => [key, { previous: "", current }]));

describe("an exact sum", () => {
  test("is told with its terms, at the total and its year", () => {
    expect(sumProblems(form(EXACT), year("631", "600", "30"))).toEqual({
      "figures.all.current": { code: "sum_not", terms: "600＋30", names: "男、女", sum: "630", total: "631", name: "合计" },
    });
  });

  test("is right to the last decimal, however it is typed", () => {
    expect(sumProblems(form(EXACT), year("1,000．3", "１０００.1", "0.2"))).toEqual({});
    expect(sumProblems(form(EXACT), year("0.3", "0.1", "0.21"))["figures.all.current"]).toMatchObject({ sum: "0.31", total: "0.3" });
  });

  test("waits for every part", () => {
    expect(sumProblems(form(EXACT), year("631", "600", ""))).toEqual({});
    expect(sumProblems(form(EXACT), year("631", "600", "三十"))).toEqual({});
    expect(sumProblems(form(EXACT), year("", "600", "30"))).toEqual({});
  });
});

test("a part may be as much as the whole and no more", () => {
  expect(sumProblems(form(MOST), year("600", "600", ""))).toEqual({});
  expect(sumProblems(form(MOST), year("600", "601", ""))).toEqual({
    "figures.all.current": { code: "sum_over", terms: "601", names: "男", sum: "601", total: "600", name: "合计" },
  });
});

test("both years count, each for itself; a form without rules has no problems", () => {
  const figures = { all: { previous: "10", current: "10" }, men: { previous: "11", current: "9" } };
  expect(Object.keys(sumProblems(form(MOST), figures))).toEqual(["figures.all.previous"]);
  expect(sumProblems(FORM, figures)).toEqual({});
});

test("any two parts make their sum", () => {
  const amount = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n });
  fc.assert(fc.property(amount, amount, (men, women) => {
    expect(sumProblems(form(EXACT), year(String(men + women), String(men), String(women)))).toEqual({});
    expect(Object.keys(sumProblems(form(EXACT), year(String(men + women + 1n), String(men), String(women))))).toHaveLength(1);
  }));
});

test("a broken sum stands in the way of a submit; a total that is no number is told as that", () => {
  const strict: Form = { ...FORM, sums: [{ total: "activities", parts: ["income"], exact: false }] };
  const problems = (activities: string) => problemsOf(strict, { parts: TEXTS, fields: FIELDS, figures: { ...FIGURES, activities: { previous: "12", current: activities }, income: { previous: "", current: "30" } } });
  expect(problems("19")).toMatchObject({ "figures.activities.current": { code: "sum_over", terms: "30" } });
  expect(problems("十九")).toMatchObject({ "figures.activities.current": { code: "figure_no_number" } });
  expect(problems("30")).toEqual({});
});
