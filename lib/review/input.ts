import { z } from "zod";
import { Id, OperationId, Version } from "@/lib/material/input";
import { OUTCOMES, VERDICTS } from "./kinds";

const Sheet = z.record(z.string().max(40), z.number().int().min(0).max(2000)).refine((scores) => Object.keys(scores).length <= 60);
const Remark = z.string().max(4000);

export const StartReviewInput = z.strictObject({ materialId: Id, revisionId: Id });
export type StartReviewInput = z.infer<typeof StartReviewInput>;

export const SaveReviewInput = z.strictObject({ materialId: Id, revisionId: Id, version: Version, scores: Sheet, remark: Remark });
export type SaveReviewInput = z.infer<typeof SaveReviewInput>;

export const SendReviewInput = z.strictObject({
  materialId: Id,
  revisionId: Id,
  /** The material's version as the page showed it, and the review's own. */
  version: Version,
  reviewVersion: Version,
  verdict: z.enum(VERDICTS),
  operationId: OperationId,
  /** With a return: what may be changed, and whether it comes back to this stage or to the first. */
  unlocked: z.array(z.string().max(40)).max(40).default([]),
  resume: z.enum(["here", "first"]).default("here"),
  outcome: z.enum(OUTCOMES).optional(),
  meeting: z.string().max(200).default(""),
  documentNumber: z.string().max(100).default(""),
});
export type SendReviewInput = z.infer<typeof SendReviewInput>;

export const AssignInput = z.strictObject({ materialId: Id, people: z.array(Id).max(20), operationId: OperationId });
export type AssignInput = z.infer<typeof AssignInput>;
