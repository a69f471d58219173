import { z } from "zod";

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
});
export type Criterion = z.infer<typeof Criterion>;

/** The rubric (测评指标) of a call; frozen when the call opens. */
export const Rubric = z.object({
  criteria: z.array(Criterion).min(1),
  /** Half-points a material needs to pass, of the sum of all maxima. */
  passMark: z.number().int().nonnegative(),
});
export type Rubric = z.infer<typeof Rubric>;
