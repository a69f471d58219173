import { describe, expect, test } from "vitest";
import { FIELDS, FIGURES, FORM, TEXTS } from "@/lib/testing/form";
import { carryOver, type Earlier } from "./carry";

const EMPTY = { parts: {}, fields: {}, figures: {} };
const earlier: Earlier = { form: FORM, parts: TEXTS, fields: FIELDS, figures: FIGURES };
const [before, after] = FORM.years;

describe("what is carried over", () => {
  test("of the same form and years: all that was written", () => {
    expect(carryOver(earlier, FORM, EMPTY)).toEqual({ parts: TEXTS, fields: FIELDS, figures: FIGURES });
  });

  test("a year later the last value is the earlier one, and this year's is still to be counted", () => {
    const next = { ...FORM, years: [after, "2026年"] as [string, string] };
    const key = Object.keys(FIGURES)[0] ?? "";
    expect(carryOver(earlier, next, EMPTY).figures[key]).toEqual({ previous: FIGURES[key as keyof typeof FIGURES].current, current: "" });
  });

  test("of other years: no figure", () => {
    expect(carryOver(earlier, { ...FORM, years: ["2031年", "2032年"] }, EMPTY).figures).toEqual({});
    expect(before).not.toBe("2031年");
  });

  test("nothing that is written already", () => {
    const [part, text] = Object.entries(TEXTS)[0] ?? ["", ""];
    const [field, value] = Object.entries(FIELDS)[0] ?? ["", ""];
    const carry = carryOver(earlier, FORM, { parts: { [part]: `新的${text}` }, fields: { [field]: `新${value}` }, figures: FIGURES });
    expect([part in carry.parts, field in carry.fields, Object.keys(carry.figures)]).toEqual([false, false, []]);
    expect(Object.keys(carry.parts)).toEqual(Object.keys(TEXTS).filter((key) => key !== part));
  });

  test("a part of another key goes to the one of its role, unless two could be meant", () => {
    const renamed = { ...FORM, parts: FORM.parts.map((part) => (part.key === "basics" ? { ...part, key: "overview" } : part)) };
    expect(carryOver(earlier, renamed, EMPTY).parts.overview).toBe(TEXTS.basics);
    const twice = { ...earlier, form: { ...FORM, parts: [...FORM.parts, { ...FORM.parts.find(({ key }) => key === "basics")!, key: "second" }] } };
    expect("overview" in carryOver(twice, renamed, EMPTY).parts).toBe(false);
  });
});
