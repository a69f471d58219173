import type { Rubric } from "@/lib/call/rubric";
import type { Stage } from "@/lib/call/stages";
import { DECIDE, RUBRIC, SCORE } from "@/lib/testing/form";

export const VISIT: Stage = { kind: "visit", label: "实地核查", reviewers: 1, panel: [], scored: true };

const bare = { standard: "以文件为准", method: "材料审核", bands: [] };

/** The small rubric with two heads, a criterion of the visit (10 分), a bonus (5 分, counted up to 3) and a veto. */
export const SELF_RUBRIC: Rubric = {
  ...RUBRIC,
  criteria: [
    ...RUBRIC.criteria.map((criterion) => ({ ...criterion, head: "材料审核" })),
    { ...bare, key: "site", label: "现场", max: 20, head: "实地核查", at: "visit" },
    { ...bare, key: "award", label: "获奖", max: 10, kind: "bonus" },
    { ...bare, key: "accident", label: "发生责任事故", max: 2, kind: "veto" },
  ],
  bonusCap: 6,
};

/** A call of two stages that asks units to score themselves: no visit, so that its criterion is nobody's. */
export const SELF_CALL = { judging: { rule: "mean" as const, selfScore: true }, rubric: SELF_RUBRIC, stages: [SCORE, DECIDE] };
