/**
 * score: only a sheet of scores · abstain 弃权: has read it and gives no score · sendDown 退回上一环节: back to an
 * earlier stage, not to the unit · the others are what a single holder decides with it.
 */
export const VERDICTS = ["score", "abstain", "sendDown", "pass", "return", "approve", "reject"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** approved 通过 · not_recommended 未推荐 · not_selected 未入选 · not_eligible 不符合条件 · given_up 放弃申报 */
export const OUTCOMES = ["approved", "not_recommended", "not_selected", "not_eligible", "given_up"] as const;
export type Outcome = (typeof OUTCOMES)[number];
