import { eq, max } from "drizzle-orm";
import { newId } from "@/db/schema/columns";
import { calls, revisionEvidence, revisionParts, revisions } from "@/db/schema";
import type { Ctx } from "@/lib/context";
import { readSheet } from "@/lib/review/sheet";
import { countCharacters } from "@/lib/text/count";
import { contentCode } from "./content-code";
import { isBlank } from "./deliberation";
import { selfRubric } from "./self-score";
import type { Loaded } from "./subject.queries";
import { titleOf } from "./title";
import type { Draft } from "./values.queries";

/** The next number of a call, for instance YL-2026-0047. Inside the transaction of the submit. */
export function nextNumber(ctx: Ctx, callId: string): string {
  const call = ctx.db.select({ prefix: calls.prefix, last: calls.lastNumber }).from(calls).where(eq(calls.id, callId)).get();
  if (!call) throw new Error(`call ${callId} vanished`);
  ctx.db.update(calls).set({ lastNumber: call.last + 1 }).where(eq(calls.id, callId)).run();
  return `${call.prefix}-${String(call.last + 1).padStart(4, "0")}`;
}

/** Freeze the draft as the next revision: what reviewers read and documents print. Answers its id. */
export function freeze(ctx: Ctx, { material, call, unit }: Loaded, draft: Draft): string {
  const id = newId();
  const ordinal = (ctx.db.select({ last: max(revisions.ordinal) }).from(revisions).where(eq(revisions.materialId, material.id)).get()?.last ?? 0) + 1;
  const kept = call.form.parts.flatMap((part) => draft.partStates[part.key] ?? []);
  const count = kept.reduce((sum, part) => sum + countCharacters(part.text), 0);
  const title = titleOf(draft.fields, unit.name);
  const rubric = selfRubric(call);
  const onBehalf = !ctx.actor.memberships.some((m) => m.unitId === material.unitId);
  ctx.db.insert(revisions).values({
    id, materialId: material.id, ordinal, submittedBy: ctx.actor.personId, submittedAt: ctx.now, onBehalf,
    title, count, checkCode: contentCode(draft), fields: draft.fields, figures: draft.figures, deliberation: isBlank(draft.deliberation) ? null : draft.deliberation,
    selfScores: rubric && readSheet(rubric, draft.selfScores).scores,
  }).run();
  for (const part of kept) ctx.db.insert(revisionParts).values({ revisionId: id, key: part.key, versionId: part.versionId }).run();
  for (const [position, { id: evidenceId, caption, place }] of draft.evidence.entries()) ctx.db.insert(revisionEvidence).values({ revisionId: id, evidenceId, position, caption, place }).run();
  return id;
}
