import { z } from "zod";
import { Id, OperationId } from "@/lib/material/input";

/** `decided` is the number of outcomes the page showed: publishing another number than was read is refused. */
export const ReleaseInput = z.strictObject({ callId: Id, decided: z.number().int().nonnegative(), operationId: OperationId });
export type ReleaseInput = z.infer<typeof ReleaseInput>;
