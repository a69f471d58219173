import { z } from "zod";
import { OperationId } from "@/lib/material/input";

/** `decided` is the number of outcomes the page showed: publishing another number than was read is refused. */
export const ReleaseInput = z.strictObject({ callId: z.string().min(1).max(40), decided: z.number().int().nonnegative(), operationId: OperationId });
export type ReleaseInput = z.infer<typeof ReleaseInput>;
