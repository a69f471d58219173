import { minutes } from "@/lib/clock";
import type { Judging } from "./judging";

/** When filing ends: the call's deadline, or the unit's own where it was given more time. */
export const dueOf = (call: { dueAt: number }, extension: number | null): number => Math.max(call.dueAt, extension ?? 0);

/** Whether a deadline is over, the grace (宽限) of the call counted. */
export const isLate = (now: number, due: number, call: { judging: Judging }): boolean => now > due + minutes(call.judging.grace ?? 0);
