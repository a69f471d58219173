import { expect, test } from "vitest";
import { FORM } from "@/lib/testing/form";
import { prefill } from "./prefill";

test("the fields that name a source are filled from the unit and the person, the others are left out", () => {
  expect(prefill(FORM, { name: "青柳村", kind: "村" }, { name: "杨秀屏" })).toEqual([["fullName", "青柳村"], ["kind", "村"]]);
});

test("the person's name fills the field that asks for it, and a source that is not known fills nothing", () => {
  const fields = [{ ...FORM.fields[0], key: "contact", from: "personName" }, { ...FORM.fields[0], key: "phone", from: "personPhone" }];
  const form = { ...FORM, fields } as typeof FORM;
  expect(prefill(form, { name: "青柳村", kind: "村" }, { name: "杨秀屏" })).toEqual([["contact", "杨秀屏"]]);
});
