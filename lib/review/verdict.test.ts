import { describe, expect, test } from "vitest";
import { FORM, RUBRIC } from "@/lib/testing/form";
import { personWith, subjectIn } from "@/lib/testing/subject";
import { unlockable } from "@/lib/material/unlocked";
import { usualUnlocked, verdictProblems, verdictsFor, type Judged } from "./verdict";

describe("verdictsFor", () => {
  test("the covering reviewer at the first stage passes or returns", () => {
    expect(verdictsFor(personWith("reviewer T"), subjectIn("submitted"))).toEqual(["pass", "return"]);
  });

  test("one of a panel sends scores and nothing else", () => {
    const facts = { stageKind: "score", single: false, assignedNow: ["me", "you"], assignedEver: ["me", "you"] } as const;
    expect(verdictsFor(personWith("reviewer C"), subjectIn("submitted", facts))).toEqual(["score", "abstain"]);
  });

  test("the only reviewer of the only stage has the last word", () => {
    const facts = { stageKind: "score", last: true, assignedNow: ["me"], assignedEver: ["me"] } as const;
    expect(verdictsFor(personWith("reviewer C"), subjectIn("submitted", facts))).toEqual(["approve", "return", "reject"]);
  });

  test("the organiser returns at a score stage and decides at the last", () => {
    expect(verdictsFor(personWith("organiser C"), subjectIn("submitted", { stageKind: "score", single: false }))).toEqual(["return"]);
    expect(verdictsFor(personWith("organiser C"), subjectIn("submitted", { stageKind: "decide", last: true }))).toEqual(["approve", "return", "reject"]);
  });

  test("nothing once the review is sent, nothing where the material is not under review", () => {
    expect(verdictsFor(personWith("reviewer T"), subjectIn("submitted", { reviewedNow: ["me"] }))).toEqual([]);
    expect(verdictsFor(personWith("reviewer T"), subjectIn("returned"))).toEqual([]);
  });
});

describe("usualUnlocked", () => {
  test("the parts that must or should change, in the order of the form", () => {
    const said = [{ part: "practices", level: "must" }, { part: "basics", level: "should" }, { part: "brief", level: "note" }, { part: null, level: "must" }] as const;
    expect(usualUnlocked(FORM, said)).toEqual(["basics", "practices"]);
  });

  test("everything where no part is named", () => {
    expect(usualUnlocked(FORM, [{ part: null, level: "must" }, { part: "basics", level: "note" }])).toEqual(unlockable(FORM));
    expect(unlockable(FORM)).toEqual(["fields", "figures", "evidence", "brief", "basics", "practices"]);
  });
});

describe("verdictProblems", () => {
  const judged = (over: Partial<Judged> = {}): Judged => ({ form: FORM, rubric: RUBRIC, scored: true, reasons: true, scores: { work: 30, writing: 14 }, remark: "", ...over });

  test("a full sheet of middling scores goes without words", () => {
    expect(verdictProblems(judged(), "score", [])).toEqual({});
  });

  test("every missing score is named, but not with a return", () => {
    expect(verdictProblems(judged({ scores: { work: 30 } }), "score", [])).toEqual({ "scores.writing": { code: "score_missing", name: "材料" } });
    expect(verdictProblems(judged({ scores: {}, remark: "请补。" }), "return", ["basics"])).toEqual({});
  });

  test("a very high or very low score needs words", () => {
    expect(verdictProblems(judged({ scores: { work: 39, writing: 14 } }), "approve", []).remark).toEqual({ code: "score_reason", name: "做法" });
    expect(verdictProblems(judged({ reasons: false, scores: { work: 39, writing: 14 } }), "approve", [])).toEqual({});
    expect(verdictProblems(judged({ scores: { work: 39, writing: 14 }, remark: "做法独到。" }), "approve", [])).toEqual({});
  });

  test("a return and a rejection need a reason, a return something to change", () => {
    expect(verdictProblems(judged({ remark: " \n" }), "reject", []).remark).toEqual({ code: "reason_missing" });
    expect(verdictProblems(judged(), "return", [])).toEqual({ remark: { code: "reason_missing" }, unlocked: { code: "unlock_nothing" } });
    expect(verdictProblems(judged({ remark: "请补。" }), "return", ["basics", "strange"])).toEqual({ unlocked: { code: "unlock_nothing" } });
  });

  test("where nothing is scored no score is missed", () => {
    expect(verdictProblems(judged({ scored: false, scores: {} }), "pass", [])).toEqual({});
  });
});
