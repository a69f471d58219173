import { expect, test } from "vitest";
import { FORM } from "@/db/demo/calls";
import { blankForm } from "./blank";
import { toDocx } from "./docx";
import { modelText } from "./model";

test("the blank form asks for every part, fact and figure, with its limits and guidance", () => {
  const text = modelText(blankForm(FORM, "棠垭县2026年度先进单位"));
  for (const { label, max, guidance } of FORM.parts) {
    expect(text).toContain(`、${label}\n`);
    expect(text).toContain(`${max} 字`);
    for (const line of guidance) expect(text).toContain(line);
  }
  for (const { label } of [...FORM.fields, ...FORM.figures]) expect(text).toContain(label);
});

test("an optional part without a minimum says so", () => {
  const [part] = FORM.parts;
  if (!part) throw new Error("The demo form has parts.");
  const text = modelText(blankForm({ ...FORM, parts: [{ ...part, required: false, min: 0, max: 300, guidance: [] }] }, "某批次"));
  expect(text).toContain("（选填，不超过 300 字。）");
});

test("it becomes a Word file", async () => {
  const file = await toDocx(blankForm(FORM, "棠垭县2026年度先进单位"));
  expect(file.subarray(0, 2).toString()).toBe("PK");
});
