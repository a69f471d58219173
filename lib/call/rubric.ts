import { z } from "zod";
import { STAGE_KINDS, type StageKind } from "./stages";

/** A rating band of a criterion: 优 良 中 差, lowest score in half-points, and what it takes. */
const Band = z.object({
  name: z.string(),
  from: z.number().int().nonnegative(),
  words: z.string(),
});

/** One criterion of a rubric: its standard, maximum and bands. */
export const Criterion = z.object({
  key: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
  label: z.string().min(1),
  standard: z.string(),
  /** Maximum in half-points: 20 分 is 40. */
  max: z.number().int().positive(),
  method: z.string(),
  /** Highest band first. */
  bands: z.array(Band),
  /** The heading (一级指标) that it stands under; absent: none. */
  head: z.string().optional(),
  /** bonus 加分 and veto 一票否决 stand outside the sum; a veto is one point where it is cast (max 2). Absent: an ordinary criterion. */
  kind: z.enum(["bonus", "veto"]).optional(),
  /** The kind of stage that scores it; absent: every stage that scores. */
  at: z.enum(STAGE_KINDS).optional(),
});
export type Criterion = z.infer<typeof Criterion>;

/** The rubric (测评指标) of a call; frozen when the call opens. */
export const Rubric = z.object({
  criteria: z.array(Criterion).min(1),
  /** Half-points a material needs to pass, of the sum of all maxima. */
  passMark: z.number().int().nonnegative(),
  /** Half-points that all bonuses together give at most; absent: what they add up to. */
  bonusCap: z.number().int().nonnegative().optional(),
  /** How much the stages weigh in the total, in per cent of 100 together; absent: points are added up as they are. */
  weights: z.partialRecord(z.enum(STAGE_KINDS), z.number().int().min(0).max(100)).optional(),
});
export type Rubric = z.infer<typeof Rubric>;

/** The rubric as a stage of this kind has it: only the criteria that are scored there. */
export const rubricAt = (rubric: Rubric, kind: StageKind): Rubric =>
  ({ ...rubric, criteria: rubric.criteria.filter(({ at }) => at === undefined || at === kind) });
