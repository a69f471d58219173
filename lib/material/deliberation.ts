import type { Problem } from "@/lib/errors";

/** The unit's meeting over its material (单位集体研究), as typed: which meeting, when, how many were there, what it said. */
export type Deliberation = { meeting: string; heldOn: string; present: string; opinion: string };
export const DELIBERATION_KEYS = ["meeting", "heldOn", "present", "opinion"] as const satisfies readonly (keyof Deliberation)[];

export const NO_DELIBERATION: Deliberation = { meeting: "", heldOn: "", present: "", opinion: "" };

/** Whether nothing has been written of a meeting. */
export const isBlank = (of: Deliberation) => DELIBERATION_KEYS.every((key) => of[key].trim() === "");

/** What is wrong with the record of the meeting, by key. `today` is the day in the office's calendar, as 2026-03-01. */
export function deliberationProblems(of: Deliberation, today: string): Partial<Record<keyof Deliberation, Problem>> {
  const missing = DELIBERATION_KEYS.filter((key) => of[key].trim() === "").map((key) => [key, { code: "required" }]);
  const found: Partial<Record<keyof Deliberation, Problem>> = Object.fromEntries(missing);
  const day = dayProblem(of.heldOn, today);
  if (!found.heldOn && day) found.heldOn = day;
  if (!found.present && !/^[1-9]\d{0,3}$/.test(of.present.trim())) found.present = { code: "people_count" };
  return found;
}

/** What is wrong with a typed day that is past or today's, or null. */
export function dayProblem(typed: string, today: string): Problem | null {
  const day = typed.trim();
  if (!isDay(day)) return { code: "date" };
  return day > today ? { code: "date_future" } : null;
}

/** Whether this is a day of the calendar, written 2026-03-01. */
export function isDay(typed: string): boolean {
  const day = new Date(`${typed}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(typed) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(typed);
}
