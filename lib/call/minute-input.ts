import { z } from "zod";
import { Id, OperationId } from "@/lib/material/input";

/** A minute of a meeting of reviewers; how much is too much is told in words by its rule. */
export const AddMinuteInput = z.strictObject({
  callId: Id, heldOn: z.string().max(200), present: z.string().max(20_000), body: z.string().max(200_000), operationId: OperationId,
});
export type AddMinuteInput = z.infer<typeof AddMinuteInput>;
