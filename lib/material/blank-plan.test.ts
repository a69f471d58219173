import { expect, test } from "vitest";
import { FORM } from "@/lib/testing/form";
import { isEmptyPlan, planBlank, type StandingSheets } from "./blank-plan";

const read = {
  title: "一条河", parts: { basics: "全村一百户。", practices: "一是夜谈。" }, fields: { fullName: "青柳村", phone: "0000-7210" },
  figures: { activities: { previous: "", current: "19" }, income: { previous: "1.5", current: "" } }, left: [],
};
const standing = (texts: Record<string, string> = {}, locked: string[] = []) =>
  FORM.parts.map((definition) => ({ definition, locked: locked.includes(definition.key), version: 3, text: texts[definition.key] ?? "" }));
const sheets = (locked = false): StandingSheets => ({
  fields: { version: 4, values: { fullName: "青柳村", kind: "村" }, locked },
  figures: { version: 5, values: { activities: { previous: "12", current: "" } }, locked },
});

test("only what differs is written; an empty box of the form erases nothing", () => {
  const plan = planBlank(FORM, read, standing({ basics: "全村一百户。", practices: "旧文" }), { text: "", locked: false }, sheets());
  expect(plan).toEqual({
    parts: [{ key: "practices", version: 3, text: "一是夜谈。" }], title: "一条河", replaced: ["主要做法"], skipped: [], tooLong: null,
    fields: { version: 4, values: { phone: "0000-7210" } },
    figures: { version: 5, values: { activities: { previous: "12", current: "19" }, income: { previous: "1.5", current: "" } } },
  });
});

test("what was not returned is left out", () => {
  const plan = planBlank(FORM, read, standing({}, ["practices"]), { text: "", locked: true }, sheets(true));
  expect([plan.parts.map(({ key }) => key), plan.title, plan.fields, plan.figures, plan.skipped]).toEqual([["basics"], null, undefined, undefined, ["主要做法"]]);
});

test("a form that says what stands there already writes nothing", () => {
  const same = { ...read, title: null, parts: {}, fields: { fullName: "青柳村" }, figures: { activities: { previous: "12", current: "" } } };
  expect(isEmptyPlan(planBlank(FORM, same, standing(), { text: "", locked: false }, sheets()))).toBe(true);
  expect(isEmptyPlan(planBlank(FORM, read, standing(), { text: "", locked: false }, sheets()))).toBe(false);
});

test("a box that cannot be kept is named before anything is sent", () => {
  const long = (more: object) => planBlank(FORM, { ...read, ...more }, standing(), { text: "", locked: false }, sheets()).tooLong?.label;
  expect(long({ fields: { phone: "1".repeat(8001) } })).toBe("联系电话");
  expect(long({ figures: { income: { previous: "9".repeat(61), current: "" } } })).toBe("集体收入");
});
