import { z } from "zod";
import { Id, OperationId } from "@/lib/material/input";
import { REFERENCE_KINDS } from "./kinds";

export const CompareCallInput = z.strictObject({ callId: Id, operationId: OperationId });
export type CompareCallInput = z.infer<typeof CompareCallInput>;

/** `year`: null where it is not known. The text is refused in a sentence where it is too long or empty. */
export const AddReferenceInput = z.strictObject({
  unitId: Id, title: z.string().max(500), kind: z.enum(REFERENCE_KINDS), year: z.number().int().min(1900).max(2999).nullable(), text: z.string().max(200_000), operationId: OperationId,
});
export type AddReferenceInput = z.infer<typeof AddReferenceInput>;

export const RemoveReferenceInput = z.strictObject({ referenceId: Id });
export type RemoveReferenceInput = z.infer<typeof RemoveReferenceInput>;
