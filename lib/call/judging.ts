import { z } from "zod";

/** mean 平均分 · median 中位数 · trimmed 去掉最高最低分后的平均分 */
export const RULES = ["mean", "median", "trimmed"] as const;
export type Rule = (typeof RULES)[number];

/** How the materials of a call are judged; fixed before the call opens and never changed after. */
export const Judging = z.object({
  /** How the scores of several reviewers make one. */
  rule: z.enum(RULES),
  /** Minutes after the deadline in which a filing still goes in; absent: none. */
  grace: z.number().int().min(0).max(10_080).optional(),
  /** Whether scorers see neither the unit's name nor anything that tells it. */
  blind: z.boolean().optional(),
  /** Whether the unit scores itself (自评) beside the reviewers. */
  selfScore: z.boolean().optional(),
  /** Whether a score in the lowest band or near the top needs a line of reason. */
  reasons: z.boolean().optional(),
  /** Whether reviewers give the promise (公正评审、保守秘密、主动回避) as they first come in. */
  promise: z.boolean().optional(),
  /** Whether those who have sent their scores discuss a material in writing (集体评议). */
  discussion: z.boolean().optional(),
  /** Whether the organiser is shown the reference statistics (统计参考，不作为评审依据). */
  statistics: z.boolean().optional(),
});
export type Judging = z.infer<typeof Judging>;
