import { z } from "zod";
import { Id, OperationId } from "@/lib/material/input";
import { lengthOf } from "@/lib/text/normalise";

/** none: each by itself · unit: all of a township or county to the same people · group: by the call's groups. */
export const BUNDLINGS = ["none", "unit", "group"] as const;
export type Bundling = (typeof BUNDLINGS)[number];

export const AssignInput = z.strictObject({
  materialId: Id,
  people: z.array(Id).max(20),
  /** Of these, who was looked into and may review it although something was asked about them. */
  cleared: z.array(Id).max(20).default([]),
  operationId: OperationId,
});
export type AssignInput = z.input<typeof AssignInput>;

/** What a plan is made by; the same answers, over the same rows, make the same plan. */
export const PlanOptions = z.strictObject({
  callId: Id,
  stage: z.number().int().min(0).max(20),
  each: z.number().int().min(1).max(20),
  /** The most that one person may have open in all; null: no bound. */
  cap: z.number().int().min(1).max(100_000).nullable(),
  bundling: z.enum(BUNDLINGS),
  seed: z.number().int().min(1).max(1_000_000),
  /** People who are left out of it. */
  without: z.array(Id).max(1000),
});
export type PlanOptions = z.infer<typeof PlanOptions>;

export const ApplyPlanInput = PlanOptions.extend({ digest: z.string().length(64), operationId: OperationId });
export type ApplyPlanInput = z.infer<typeof ApplyPlanInput>;

export const AssignBundleInput = z.strictObject({ callId: Id, stage: z.number().int().min(0).max(20), bundling: z.enum(["unit", "group"]), bundle: Id, people: z.array(Id).min(1).max(20), operationId: OperationId });
export type AssignBundleInput = z.infer<typeof AssignBundleInput>;

/** The longest reason that is kept, in code points. */
export const LONGEST_REASON = 500;
const Reason = z.string().trim().refine((text) => text !== "" && lengthOf(text) <= LONGEST_REASON);

export const DeclareInput = z.strictObject({ of: z.enum(["material", "unit"]), id: Id, reason: Reason, operationId: OperationId });
export type DeclareInput = z.infer<typeof DeclareInput>;

export const ConfirmInput = z.strictObject({ materialId: Id, personId: Id, reason: Reason, operationId: OperationId });
export type ConfirmInput = z.infer<typeof ConfirmInput>;

export const WithdrawInput = z.strictObject({ recusalId: Id });
export type WithdrawInput = z.infer<typeof WithdrawInput>;

export const OverrideInput = z.strictObject({ materialId: Id, personId: Id });
export type OverrideInput = z.infer<typeof OverrideInput>;
