import type { Problem } from "@/lib/errors";
import { dayProblem } from "@/lib/material/deliberation";

/** A field visit (实地核查) as typed: who went, and the day as 2026-03-01. */
export type Visit = { team: string; onDate: string };
export const NO_VISIT: Visit = { team: "", onDate: "" };

/** What is wrong with a visit before what was found goes on, by box. `today` is the day in the office's calendar. */
export function visitProblems({ team, onDate }: Visit, today: string): Record<string, Problem> {
  const problems: Record<string, Problem> = {};
  if (team.trim() === "") problems.team = { code: "required" };
  const day = dayProblem(onDate, today);
  if (day) problems.onDate = day;
  return problems;
}
