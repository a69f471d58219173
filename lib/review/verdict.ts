import { can, type Subject } from "@/lib/access/policy";
import type { Actor } from "@/lib/access/actor";
import type { Form } from "@/lib/call/form";
import type { Rubric } from "@/lib/call/rubric";
import type { CommentLevel } from "@/lib/comment/kinds";
import type { Problem } from "@/lib/errors";
import { unlockable } from "@/lib/material/unlocked";
import type { Verdict } from "./kinds";
import { needingReason, unscored, type Scores } from "./scoring";

/** The verdicts that this person may send on this material now, in the order in which they are offered. */
export function verdictsFor(actor: Actor, subject: Subject): Verdict[] {
  const scores = !subject.single && subject.assignedNow.includes(actor.personId) && can(actor, "review.write", subject);
  const judged = (["pass", "approve", "return", "sendDown", "reject"] as const).filter((verdict) => can(actor, `material.${verdict}`, subject));
  return scores ? ["score", "abstain", ...judged] : judged;
}

/** `part`: the key of the part or sheet that a comment stands beside, null on the whole. */
type Said = { part: string | null; level: CommentLevel };

/** What a return unlocks unless the reviewer says otherwise: the parts and sheets that must or should change, or all. */
export function usualUnlocked(form: Form, comments: readonly Said[], selfScored = false): string[] {
  const asked = new Set(comments.filter((comment) => comment.level !== "note").map((comment) => comment.part));
  const known = unlockable(form, selfScored);
  const keys = known.filter((key) => asked.has(key));
  return keys.length > 0 ? keys : known;
}

/** What a verdict is weighed by; `scored` says whether the stage uses the rubric, `reasons` whether an extreme score needs one, `selfScored` whether the unit scores itself. */
export type Judged = { form: Form; rubric: Rubric; scored: boolean; reasons: boolean; selfScored?: boolean; scores: Scores; remark: string };

const WITHOUT_SCORES: readonly Verdict[] = ["return", "sendDown", "abstain"];

/** What stands in the way of sending a verdict, by path: `scores.KEY`, `remark`, `unlocked`. */
export function verdictProblems({ form, rubric, scored, reasons, selfScored, scores, remark }: Judged, verdict: Verdict, unlocked: readonly string[]): Record<string, Problem> {
  const problems: Record<string, Problem> = {};
  const counts = scored && !WITHOUT_SCORES.includes(verdict);
  if (counts) for (const criterion of unscored(rubric, scores)) problems[`scores.${criterion.key}`] = { code: "score_missing", name: criterion.label };
  const silent = remark.trim() === "";
  if (silent && (verdict === "reject" || WITHOUT_SCORES.includes(verdict))) problems.remark = { code: "reason_missing" };
  const extreme = counts && reasons ? needingReason(rubric, scores)[0] : undefined;
  if (silent && extreme) problems.remark = { code: "score_reason", name: extreme.label };
  const known = unlockable(form, selfScored);
  const strange = unlocked.some((key) => !known.includes(key));
  if (verdict === "return" && (unlocked.length === 0 || strange)) problems.unlocked = { code: "unlock_nothing" };
  return problems;
}
