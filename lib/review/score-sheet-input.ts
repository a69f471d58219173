import { z } from "zod";
import { OperationId } from "@/lib/material/input";
import { SaveReviewInput } from "./input";

/** The rows of a sheet to take over, each with the whole of what shall stand. */
export const TakeSheetInput = z.strictObject({ rows: z.array(SaveReviewInput).min(1).max(2000), operationId: OperationId });
export type TakeSheetInput = z.infer<typeof TakeSheetInput>;
