import { expect, test } from "vitest";
import { deliberationProblems, isBlank, NO_DELIBERATION } from "./deliberation";

const HELD = { meeting: "村“两委”会议", heldOn: "2026-02-28", present: "9", opinion: "情况属实，同意申报。" };
const codes = (more: Partial<typeof HELD>) => Object.fromEntries(Object.entries(deliberationProblems({ ...HELD, ...more }, "2026-03-01")).map(([key, problem]) => [key, problem?.code]));

test("a meeting told of in full has no problem, and one of today has none", () => {
  expect([codes({}), codes({ heldOn: "2026-03-01" })]).toEqual([{}, {}]);
});

test.each([
  [{ meeting: " ", opinion: "" }, { meeting: "required", opinion: "required" }],
  [{ heldOn: "2026年2月28日" }, { heldOn: "date" }],
  [{ heldOn: "2026-02-30" }, { heldOn: "date" }],
  [{ heldOn: "2026-03-02" }, { heldOn: "date_future" }],
  [{ present: "九" }, { present: "people_count" }],
  [{ present: "0" }, { present: "people_count" }],
])("%o", (more, problems) => {
  expect(codes(more)).toEqual(problems);
});

test("nothing written is blank", () => {
  expect([isBlank(NO_DELIBERATION), isBlank({ ...NO_DELIBERATION, present: "9" })]).toEqual([true, false]);
});
