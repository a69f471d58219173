import { z } from "zod";

/** screen 初审 · visit 实地核查 · score 评审 · decide 审定 */
export const STAGE_KINDS = ["screen", "visit", "score", "decide"] as const;
export type StageKind = (typeof STAGE_KINDS)[number];

/** One stage (环节) of a call. */
export const Stage = z.object({
  kind: z.enum(STAGE_KINDS),
  label: z.string().min(1),
  /** How many reviewers must finish; 1 means a single holder who may pass, return or decide. */
  reviewers: z.number().int().min(1),
  /** People given the work as a material arrives; empty: the covering reviewer, or by hand. */
  panel: z.array(z.string()),
  /** Whether the rubric is scored at this stage. */
  scored: z.boolean(),
  /** Until when its work should be done, in milliseconds; absent: no time is set. */
  dueAt: z.number().int().optional(),
});
export type Stage = z.infer<typeof Stage>;

/** The ordered stages (环节) of a call. The last has one holder, who has the last word. */
export const Stages = z.array(Stage).min(1).refine((stages) => stages.at(-1)?.reviewers === 1);
