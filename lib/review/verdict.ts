import { can, type Subject } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/actor";
import type { Form } from "@/lib/call/form";
import type { Rubric } from "@/lib/call/rubric";
import type { CommentLevel } from "@/lib/comment/kinds";
import type { Problem } from "@/lib/errors";
import { SHEET_KEYS } from "@/lib/material/unlocked";
import type { Verdict } from "./kinds";
import { needingReason, unscored, type Scores } from "./scoring";

/** The verdicts that this person may send on this material now, in the order in which they are offered. */
export function verdictsFor(actor: Actor, subject: Subject): Verdict[] {
  const scores = !subject.single && subject.assignedNow.includes(actor.personId) && can(actor, "review.write", subject);
  const judged = (["pass", "approve", "return", "reject"] as const).filter((verdict) => can(actor, `material.${verdict}`, subject));
  return scores ? ["score", ...judged] : judged;
}

/** Everything that a return may unlock: the two sheets and the parts of the form. */
export const unlockable = (form: Form): string[] => [...SHEET_KEYS, ...form.parts.map((part) => part.key)];

type Said = { part: string | null; level: CommentLevel };

/** What a return unlocks unless the reviewer says otherwise: the parts that must or should change, or all. */
export function usualUnlocked(form: Form, comments: readonly Said[]): string[] {
  const asked = new Set(comments.filter((comment) => comment.level !== "note").map((comment) => comment.part));
  const parts = form.parts.map((part) => part.key).filter((key) => asked.has(key));
  return parts.length > 0 ? parts : unlockable(form);
}

/** What a verdict is weighed by; `scored` says whether the stage uses the rubric. */
export type Judged = { form: Form; rubric: Rubric; scored: boolean; scores: Scores; remark: string };

/** What stands in the way of sending a verdict, by path: `scores.KEY`, `remark`, `unlocked`. */
export function verdictProblems({ form, rubric, scored, scores, remark }: Judged, verdict: Verdict, unlocked: readonly string[]): Record<string, Problem> {
  const problems: Record<string, Problem> = {};
  const counts = scored && verdict !== "return";
  if (counts) for (const criterion of unscored(rubric, scores)) problems[`scores.${criterion.key}`] = { code: "score_missing", name: criterion.label };
  const silent = remark.trim() === "";
  if (silent && (verdict === "return" || verdict === "reject")) problems.remark = { code: "reason_missing" };
  const extreme = counts ? needingReason(rubric, scores)[0] : undefined;
  if (silent && extreme) problems.remark = { code: "score_reason", name: extreme.label };
  const known = unlockable(form);
  const strange = unlocked.some((key) => !known.includes(key));
  if (verdict === "return" && (unlocked.length === 0 || strange)) problems.unlocked = { code: "unlock_nothing" };
  return problems;
}
