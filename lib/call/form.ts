import { z } from "zod";
import { KINDS } from "@/lib/check/kinds";

/** Registered facts (登记事项) that head a material: the kinds of box a field may be. */
const FIELD_KINDS = ["line", "lines", "phone", "number", "choice", "honours"] as const;

/** What a part (章节) is for. `other` is for instance the 300-character 简要事迹. */
const PART_ROLES = ["basics", "practices", "results", "next", "other"] as const;
export type PartRole = (typeof PART_ROLES)[number];

/** One registered fact that a form asks for. */
export const FieldDefinition = z.object({
  key: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
  label: z.string().min(1),
  kind: z.enum(FIELD_KINDS),
  required: z.boolean(),
  hint: z.string().optional(),
  choices: z.array(z.string()).optional(),
  /** Code points at most, white space not counted. */
  max: z.number().int().positive().default(60),
  /** The fact of the unit or of the person who starts that stands here until another is written. */
  from: z.enum(["unitName", "unitKind", "personName"]).optional(),
});
export type FieldDefinition = z.infer<typeof FieldDefinition>;

/** One part (章节) of a form with its guidance and length. */
export const PartDefinition = z.object({
  key: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
  role: z.enum(PART_ROLES),
  label: z.string().min(1),
  required: z.boolean(),
  /** Characters as people count them; see lib/text/count.ts. */
  min: z.number().int().nonnegative(),
  max: z.number().int().positive(),
  guidance: z.array(z.string()),
});
export type PartDefinition = z.infer<typeof PartDefinition>;

/** One row of the figures (基本数据): last year's and this year's value. */
export const FigureDefinition = z.object({
  key: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
  label: z.string().min(1),
  /** Unit of measure as printed: 户, 人, 万元. */
  measure: z.string(),
  /** Digits after the point that may be typed: 0 for counts. */
  decimals: z.number().int().min(0).max(4),
  required: z.boolean(),
});
export type FigureDefinition = z.infer<typeof FigureDefinition>;

/** A sum rule of the figures: `parts` make up `total`, or (`exact` false) are no more than it. */
const SumRule = z.object({ total: z.string(), parts: z.array(z.string()).min(1), exact: z.boolean() });
export type SumRule = z.infer<typeof SumRule>;

/** The form (表单) of a call; frozen when the call opens. */
export const Form = z.object({
  /** Heads of the two value columns, for instance 2024年 and 2025年. */
  years: z.tuple([z.string(), z.string()]),
  fields: z.array(FieldDefinition),
  parts: z.array(PartDefinition).min(1),
  figures: z.array(FigureDefinition),
  sums: z.array(SumRule).optional(),
  /** Kinds of finding that must be put right or explained before a material goes in; absent: none. */
  blocking: z.array(z.enum(KINDS)).optional(),
  /** Whether the unit must have met over its material (单位集体研究) before it goes in. */
  deliberation: z.boolean().optional(),
});
export type Form = z.infer<typeof Form>;
