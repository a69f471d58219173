import type { Problem } from "@/lib/errors";
import { dayProblem } from "@/lib/material/deliberation";
import { lengthOf } from "@/lib/text/normalise";

/** A minute (评审会议记录) as typed: the day it was held, who was there, what was said. */
export type Minute = { heldOn: string; present: string; body: string };
export const MINUTE_KEYS = ["heldOn", "present", "body"] as const satisfies readonly (keyof Minute)[];
export const NO_MINUTE: Minute = { heldOn: "", present: "", body: "" };

/** The most that its texts hold, in code points. */
const LONGEST = { heldOn: 20, present: 1000, body: 20_000 } as const;

/** What is wrong with a minute, by key. `today` is the day in the office's calendar, as 2026-03-01. */
export function minuteProblems(minute: Minute, today: string): Partial<Record<keyof Minute, Problem>> {
  const problems: Partial<Record<keyof Minute, Problem>> = {};
  for (const key of MINUTE_KEYS) {
    const length = lengthOf(minute[key].trim());
    if (length === 0) problems[key] = { code: "required" };
    else if (length > LONGEST[key]) problems[key] = { code: "too_long", over: length - LONGEST[key], max: LONGEST[key] };
  }
  const day = dayProblem(minute.heldOn, today);
  return day && problems.heldOn?.code !== "required" ? { ...problems, heldOn: day } : problems;
}
