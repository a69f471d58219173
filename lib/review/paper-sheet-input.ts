import { z } from "zod";
import { Id, OperationId } from "@/lib/material/input";
import { SaveReviewInput } from "./input";

const Sheet = SaveReviewInput.shape.scores;
const of = { materialId: Id, revisionId: Id, personId: Id };

/** The points of a signed paper sheet of an expert; `uploadId` null keeps the scan that is there already. */
export const KeyPaperInput = z.strictObject({ ...of, uploadId: Id.nullable(), scores: Sheet, remark: SaveReviewInput.shape.remark, operationId: OperationId });
export type KeyPaperInput = z.infer<typeof KeyPaperInput>;

/** The same points keyed by a second person; `keyedAt` says which keying they check, in ms UTC. */
export const CheckPaperInput = z.strictObject({ ...of, keyedAt: z.number().int(), scores: Sheet, operationId: OperationId });
export type CheckPaperInput = z.infer<typeof CheckPaperInput>;
