import { expect, test } from "vitest";
import { FORM } from "@/lib/testing/form";
import { provedBy } from "./provable";

test.each([
  ["parts.basics", FORM.parts.find(({ key }) => key === "basics")?.label],
  [`figures.${FORM.figures[0]?.key}`, FORM.figures[0]?.label],
  [`fields.${FORM.fields[0]?.key}`, FORM.fields[0]?.label],
  ["parts.nothing", null], [`fields.${FORM.figures[0]?.key}`, null], ["sums.basics", null], ["basics", null],
])("%s proves %s", (place, label) => {
  expect(provedBy(FORM, place)).toBe(label);
});
