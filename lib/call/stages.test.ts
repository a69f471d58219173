import { describe, expect, test } from "vitest";
import { DECIDE, FORM, RUBRIC, SCORE, SCREEN } from "@/lib/testing/form";
import { Form } from "./form";
import { Rubric } from "./rubric";
import { Stages } from "./stages";

const takes = (schema: { safeParse: (input: unknown) => { success: boolean } }) => (input: unknown) => schema.safeParse(input).success;

test("stages are a list whose last has a single holder", () => {
  const tries = [[SCREEN, SCORE, DECIDE], [DECIDE], [], [SCREEN, SCORE], [SCORE, { ...SCORE, reviewers: 1 }], [{ ...DECIDE, kind: "vote" }], [{ ...SCREEN, reviewers: 0 }, DECIDE]];
  expect(tries.map(takes(Stages))).toEqual([true, true, false, false, true, false, false]);
});

test("a rubric has a criterion at least, and half-points only", () => {
  const [first] = RUBRIC.criteria;
  const tries = [RUBRIC, { ...RUBRIC, criteria: [] }, { ...RUBRIC, criteria: [{ ...first, max: 0.5 }] }, { ...RUBRIC, criteria: [{ ...first, max: 0 }] }, { ...RUBRIC, passMark: -1 }];
  expect(tries.map(takes(Rubric))).toEqual([true, false, false, false, false]);
});

describe("a form", () => {
  const [field] = FORM.fields;
  const [part] = FORM.parts;
  const [figure] = FORM.figures;

  test("is taken as it is", () => {
    expect(Form.parse(FORM)).toEqual(FORM);
  });

  test("a field that says no length may have sixty characters", () => {
    expect(Form.parse({ ...FORM, fields: [{ ...field, max: undefined }] }).fields[0]?.max).toBe(60);
  });

  test.each([
    ["no parts", { parts: [] }], ["a key that no address takes", { parts: [{ ...part, key: "a/b" }] }], ["a role that nobody knows", { parts: [{ ...part, role: "poem" }] }],
    ["a kind of field that nobody knows", { fields: [{ ...field, kind: "html" }] }], ["one year", { years: ["2025年"] }], ["five decimals", { figures: [{ ...figure, decimals: 5 }] }],
  ])("is refused with %s", (_, change) => {
    expect(takes(Form)({ ...FORM, ...change })).toBe(false);
  });
});
