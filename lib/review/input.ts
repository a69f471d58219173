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
  /** With sendDown: the index of the earlier stage. */
  downTo: z.number().int().nonnegative().optional(),
  outcome: z.enum(OUTCOMES).optional(),
  meeting: z.string().max(200).default(""),
  documentNumber: z.string().max(100).default(""),
});
export type SendReviewInput = z.infer<typeof SendReviewInput>;

export const SendListInput = z.strictObject({
  callId: Id,
  unitId: Id,
  /** In order of rank. */
  rows: z.array(z.strictObject({ materialId: Id, version: Version, up: z.boolean() })).min(1).max(200),
  meeting: z.string().max(200),
  heldOn: z.string().max(40),
  documentNumber: z.string().max(100),
  operationId: OperationId,
});
export type SendListInput = z.infer<typeof SendListInput>;

export const SaveVisitInput = z.strictObject({ materialId: Id, revisionId: Id, team: z.string().max(300), onDate: z.string().max(40) });
export type SaveVisitInput = z.infer<typeof SaveVisitInput>;

export const GivePromiseInput = z.strictObject({ materialId: Id });
export type GivePromiseInput = z.infer<typeof GivePromiseInput>;
