import { describe, expect, test } from "vitest";
import { FORM, RUBRIC } from "@/lib/testing/form";
import { sendProblems, UNDECIDED } from "./send-form";

const JUDGED = { form: FORM, rubric: RUBRIC, scored: false, reasons: true, scores: {}, remark: "事实清楚。" };

describe("sendProblems", () => {
  test("without a verdict that alone is said", () => {
    expect(sendProblems({ ...JUDGED, remark: "" }, UNDECIDED, [])).toEqual({ verdict: { code: "verdict_missing" } });
  });

  test("a rejection wants its name", () => {
    expect(sendProblems(JUDGED, { ...UNDECIDED, verdict: "reject" }, [])).toEqual({ outcome: { code: "choice" } });
    expect(sendProblems(JUDGED, { ...UNDECIDED, verdict: "reject", outcome: "not_selected" }, [])).toEqual({});
  });

  test("sending it back a stage wants the stage", () => {
    expect(sendProblems(JUDGED, { ...UNDECIDED, verdict: "sendDown" }, [])).toEqual({ downTo: { code: "choice" } });
    expect(sendProblems({ ...JUDGED, remark: "" }, { ...UNDECIDED, verdict: "sendDown", downTo: 0 }, [])).toEqual({ remark: { code: "reason_missing" } });
  });

  test("meeting and document number have their lengths, where they are asked for", () => {
    const long = { ...UNDECIDED, meeting: "会".repeat(203), documentNumber: "𠮷".repeat(100) };
    expect(sendProblems(JUDGED, { ...long, verdict: "approve" }, [])).toEqual({ meeting: { code: "too_long", max: 200, over: 3 } });
    expect(sendProblems(JUDGED, { ...long, verdict: "pass" }, [])).toEqual({});
  });
});
