import { z } from "zod";
import { Id, OperationId } from "@/lib/material/input";
import { PURPOSES } from "./kinds";

const Place = z.string().regex(/^(?:parts|figures|fields)\.[a-z][a-zA-Z0-9]*$/).nullable();
const Caption = z.string().max(400);

/** Bind a file that came in to a material. `checkCode` is what is read on the paper of a sealed scan, "" for a proof. */
export const AddEvidenceInput = z.strictObject({
  materialId: Id, uploadId: Id, purpose: z.enum(PURPOSES), caption: Caption, place: Place, checkCode: z.string().max(20), operationId: OperationId,
});
export type AddEvidenceInput = z.infer<typeof AddEvidenceInput>;

export const DescribeEvidenceInput = z.strictObject({ materialId: Id, evidenceId: Id, caption: Caption, place: Place });
export type DescribeEvidenceInput = z.infer<typeof DescribeEvidenceInput>;

/** Put a file before the one that stands there, or last where `before` is null. */
export const OrderEvidenceInput = z.strictObject({ materialId: Id, evidenceId: Id, before: Id.nullable() });
export type OrderEvidenceInput = z.infer<typeof OrderEvidenceInput>;

export const EvidenceInput = z.strictObject({ materialId: Id, evidenceId: Id });
export type EvidenceInput = z.infer<typeof EvidenceInput>;
