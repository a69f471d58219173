import { z } from "zod";
import { Id, OperationId } from "@/lib/material/input";

/** `decided` is the number of outcomes the page showed: publishing another number than was read is refused. */
export const ReleaseInput = z.strictObject({ callId: Id, decided: z.number().int().nonnegative(), operationId: OperationId });
export type ReleaseInput = z.infer<typeof ReleaseInput>;

const Places = z.number().int().min(0).max(999);

/** A group (评审组) as it should stand; `groupId` null: a new one. */
export const SaveGroupInput = z.strictObject({
  callId: Id, groupId: Id.nullable(), name: z.string().max(40), places: Places.nullable(), leaderId: Id.nullable(),
  members: z.array(Id).max(60), materials: z.array(Id).max(2000), operationId: OperationId,
});
export type SaveGroupInput = z.infer<typeof SaveGroupInput>;

export const RemoveGroupInput = z.strictObject({ callId: Id, groupId: Id, operationId: OperationId });
export type RemoveGroupInput = z.infer<typeof RemoveGroupInput>;

/** The quota (推荐名额) of one unit and kind ("": of all); null takes it away. */
export const SaveQuotaInput = z.strictObject({ callId: Id, unitId: Id, kind: z.string().max(40), places: Places.nullable(), operationId: OperationId });
export type SaveQuotaInput = z.infer<typeof SaveQuotaInput>;

export const RemindInput = z.strictObject({ callId: Id, people: z.array(Id).min(1).max(200), words: z.string().max(500), operationId: OperationId });
export type RemindInput = z.infer<typeof RemindInput>;

export const SeenInput = z.strictObject({ reminderId: Id });
export type SeenInput = z.infer<typeof SeenInput>;

/** `stage` counts from 0; `day` as 2026-12-31, "" for no time. */
export const StageTimeInput = z.strictObject({ callId: Id, stage: z.number().int().min(0).max(20), day: z.string().max(20), operationId: OperationId });
export type StageTimeInput = z.infer<typeof StageTimeInput>;

/** More time for one unit, until 17:30 of a day. */
export const ExtendInput = z.strictObject({ callId: Id, unitId: Id, day: z.string().max(20), reason: z.string().max(1000), operationId: OperationId });
export type ExtendInput = z.infer<typeof ExtendInput>;
