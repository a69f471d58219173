import { describe, expect, test } from "vitest";
import { FIELDS, FIGURES, FORM, TEXTS } from "@/lib/testing/form";
import { words } from "@/lib/words/words";
import { tasksOf } from "./completeness";
import { contentCode } from "./content-code";
import { contentsOf } from "./contents";
import { hrefOfProblem, labelOfProblem } from "./sections";
import { pointed, selfFull, selfRubric, selfScoredOf, selfScoreProblems, selfScoreTask, selfTotal } from "./self-score";
import { SELF_CALL, SELF_RUBRIC, VISIT } from "./self-score-for-tests";
import { unlockable } from "./unlocked";

const visited = { ...SELF_CALL, stages: [VISIT, ...SELF_CALL.stages] };
const rubric = selfRubric(SELF_CALL) ?? SELF_RUBRIC;
const keys = (call: Parameters<typeof selfRubric>[0]) => selfRubric(call)?.criteria.map(({ key }) => key) ?? null;

describe("what a unit scores itself by", () => {
  test("is what reviewers score at any stage, the veto as a rule without points", () => {
    expect(keys(SELF_CALL)).toEqual(["work", "writing", "award", "accident"]);
    expect(keys(visited)).toEqual(["work", "writing", "site", "award", "accident"]);
    expect(pointed(rubric).map(({ key }) => key)).toEqual(["work", "writing", "award"]);
  });

  test("is nothing where the call does not ask, scores nowhere, or only vetoes", () => {
    const vetoes = { ...SELF_RUBRIC, criteria: SELF_RUBRIC.criteria.filter(({ kind }) => kind === "veto") };
    expect([keys({ ...SELF_CALL, judging: {} }), keys({ ...SELF_CALL, stages: SELF_CALL.stages.slice(1) }), keys({ ...SELF_CALL, rubric: vetoes })]).toEqual([null, null, null]);
  });

  test("tells the browser nothing of the panel", () => {
    const call = { ...SELF_CALL, stages: [{ ...VISIT, panel: ["someone"] }] };
    const told = selfScoredOf(call);
    expect(told).toEqual({ judging: { selfScore: true }, rubric: SELF_RUBRIC, stages: [{ kind: "visit", scored: true }] });
  });
});

describe("the total", () => {
  test("adds up the points, bonuses up to their cap", () => {
    expect(selfTotal(SELF_CALL, { work: 30, writing: 15, award: 10 })).toBe((30 + 15 + 6) * 50);
    expect([selfTotal(SELF_CALL, {}), selfFull(SELF_CALL)]).toEqual([0, 3000]);
  });

  test("weighs the stages as the result does", () => {
    const weighed = { ...visited, rubric: { ...SELF_RUBRIC, bonusCap: 0, criteria: SELF_RUBRIC.criteria.map((one) => (one.at === "visit" ? one : { ...one, at: "score" as const })), weights: { visit: 40, score: 60 } } };
    // Half of the visit's 10 points is 20 of 40, all of the others' 30 points 60 of 60.
    expect(selfTotal(weighed, { site: 10, work: 40, writing: 20 })).toBe(8000);
    expect(selfFull(weighed)).toBe(10_000);
  });
});

describe("what is wrong", () => {
  test.each([
    [{}, { work: { code: "required", name: "做法" }, writing: { code: "required", name: "材料" } }],
    [{ work: "20", writing: "０。5" }, {}],
    [{ work: "20.5", writing: "10" }, { work: { code: "score_over", max: "20", name: "做法" } }],
    [{ work: "8.3", writing: "好" }, { work: { code: "score_half", name: "做法" }, writing: { code: "score_no_number", name: "材料" } }],
    [{ work: "8", writing: "9", award: "6" }, { award: { code: "score_over", max: "5", name: "获奖" } }],
  ])("%j: %j", (typed, problems) => expect(selfScoreProblems(rubric, typed)).toEqual(problems));

  test("leads to its box and is called by its criterion, in both languages", () => {
    const problem = { code: "required", name: "做法" };
    expect(hrefOfProblem("m", "selfScore.work", problem)).toBe("/materials/m/self-score#self-work");
    expect([labelOfProblem(FORM, "selfScore.work", words("zh-CN"), problem), labelOfProblem(FORM, "selfScore.work", words("en"), problem)]).toEqual(["自评分：做法", "Self-score：做法"]);
  });
});

describe("on the task list", () => {
  test.each([
    [{}, { count: 2, missing: 2, progress: "none" }], [{ work: "20" }, { count: 2, missing: 1, progress: "some" }],
    [{ work: "20", writing: "9" }, { count: 2, missing: 0, progress: "done" }], [{ work: "20", writing: "9", award: "9" }, { count: 3, missing: 1, progress: "some" }],
  ])("%j is %j", (typed, task) => expect(selfScoreTask(rubric, typed)).toEqual({ key: "selfScore", kind: "selfScore", carried: 0, ...task }));

  test("it stands before the evidence, and is locked unless a return unlocks it", () => {
    const tasks = tasksOf(FORM, { parts: TEXTS, fields: FIELDS, figures: FIGURES });
    const entries = (unlocked: string[] | null, all = tasks.toSpliced(-1, 0, selfScoreTask(rubric, {}))) => contentsOf(FORM, { id: "m", unlocked }, all, words("zh-CN"));
    expect(entries(null).slice(-2)).toMatchObject([{ key: "selfScore", href: "/materials/m/self-score", label: "六　自评分", locked: false }, { key: "evidence", label: "七　佐证材料" }]);
    expect(entries(["basics"]).find(({ key }) => key === "selfScore")?.locked).toBe(true);
    expect(entries(null, tasks).some(({ key }) => key === "selfScore")).toBe(false);
    expect([unlockable(FORM).includes("selfScore"), unlockable(FORM, true).includes("selfScore")]).toEqual([false, true]);
  });
});

describe("the check code", () => {
  const content = { parts: TEXTS, fields: FIELDS, figures: FIGURES };

  test("of a material without self-scores is what it always was", () => {
    expect(contentCode(content)).toBe("A07B-B282");
    expect(contentCode({ ...content, selfScores: {} })).toBe(contentCode(content));
    expect(contentCode({ ...content, selfScores: { work: "", writing: " " } })).toBe(contentCode(content));
  });

  test("changes with a self-score, and not with the way it is typed or the order of the boxes", () => {
    const code = contentCode({ ...content, selfScores: { work: "18.5", writing: "9" } });
    expect(code).not.toBe(contentCode(content));
    expect(contentCode({ ...content, selfScores: { work: "18", writing: "9" } })).not.toBe(code);
    expect(contentCode({ ...content, selfScores: { writing: "９ ", work: "18。5", award: "" } })).toBe(code);
  });
});
