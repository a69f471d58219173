import type { Form } from "@/lib/call/form";
import { levelOf, type Level } from "./kinds";
import type { MaterialFinding } from "./queries";

/** A finding as it is listed: with its level and its number, which the text carries too. */
export type Listed = MaterialFinding & { number: number; level: Level };

/** The findings in two levels, numbered through; those the unit says do not apply come last and have no number (0). */
export function listed(form: Pick<Form, "blocking">, findings: readonly MaterialFinding[]): Listed[] {
  const all = findings.map((finding) => ({ ...finding, number: 0, level: levelOf(finding.kind, form.blocking) }));
  const open = (level: Level) => all.filter((finding) => finding.dismissal === null && finding.level === level);
  return [...[...open("must"), ...open("should")].map((finding, index) => ({ ...finding, number: index + 1 })), ...all.filter(({ dismissal }) => dismissal !== null)];
}

/** How many findings of each level stand, and how many were explained. */
export function tallyOf(findings: readonly Pick<Listed, "level" | "dismissal">[]): { must: number; should: number; dismissed: number } {
  const open = findings.filter(({ dismissal }) => dismissal === null);
  return { must: open.filter(({ level }) => level === "must").length, should: open.filter(({ level }) => level === "should").length, dismissed: findings.length - open.length };
}
