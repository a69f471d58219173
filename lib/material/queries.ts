import { desc, eq } from "drizzle-orm";
import { people, revisions, units } from "@/db/schema";
import { can, refusal, type PolicyAction } from "@/lib/access/policy";
import type { Ctx } from "@/lib/context";
import { notFound, type Refusal } from "@/lib/errors";
import { eventsOf } from "@/lib/history/queries";
import { isTold, type Reader } from "@/lib/history/sentence";
import { tasksOf, type Task } from "./completeness";
import { deliberationOf } from "./deliberation.queries";
import { selfRubric, selfScoreTask } from "./self-score";
import { selfScoresOf } from "./self-score.queries";
import { nextVerb } from "./submit-verb";
import { findFor, type Loaded } from "./subject.queries";
import { draftOf, partStatesOf, type Draft } from "./values.queries";

/** Which side of the table this person reads a material from. */
export function readerOf(ctx: Ctx, { subject, call }: Loaded): Reader {
  const unit = can(ctx.actor, "material.readDraft", subject);
  const organiser = ctx.actor.memberships.some((m) => m.role === "organiser" && m.unitId === call.unitId);
  const released = call.releasedAt !== null && call.releasedAt <= ctx.now;
  return { side: unit ? "unit" : organiser ? "organiser" : "reviewer", personId: ctx.actor.personId, released, sealed: !can(ctx.actor, "review.readDiscussion", subject) };
}

/** A material with what its page shows to this reader: facts, history, organiser. */
export function materialPage(ctx: Ctx, id: string) {
  const loaded = findFor(ctx, id, "material.read");
  const reader = readerOf(ctx, loaded);
  const organiser = ctx.db.select({ name: units.name }).from(units).where(eq(units.id, loaded.call.unitId)).get()?.name ?? "";
  const events = eventsOf(ctx, id).filter((event) => isTold(event, reader));
  const why = (action: PolicyAction): Refusal | null => refusal(ctx.actor, action, loaded.subject);
  return { ...loaded, reader, organiser, events, why };
}

/** The task list, with the self-score before the evidence where the call asks for it. */
function draftTasks({ call }: Loaded, draft: Draft): Task[] {
  const tasks = tasksOf(call.form, draft, draft.evidence, draft.carried);
  const rubric = selfRubric(call);
  return rubric ? tasks.toSpliced(-1, 0, selfScoreTask(rubric, draft.selfScores)) : tasks;
}

/** A material as its unit writes it; throws where this person does not see the draft. */
export function draftPage(ctx: Ctx, id: string) {
  const loaded = findFor(ctx, id, "material.readDraft");
  const draft = draftOf(ctx.db, id);
  return {
    ...loaded, draft, tasks: draftTasks(loaded, draft),
    why: refusal(ctx.actor, "material.edit", loaded.subject), next: nextVerb(ctx.actor, loaded.subject),
  };
}

/** One part of a draft with its definition; throws not_found for a part the form does not have. */
export function partPage(ctx: Ctx, id: string, key: string) {
  const shown = draftPage(ctx, id);
  const part = shown.call.form.parts.find((one) => one.key === key);
  if (!part) throw notFound();
  const state = shown.draft.partStates[key];
  const savedBy = state ? ctx.db.select({ name: people.name }).from(people).where(eq(people.id, state.savedBy)).get()?.name ?? "" : "";
  return { ...shown, part, state: state ?? null, savedBy };
}

/** Every revision of a material, newest first, without its texts. */
export function revisionsOf(ctx: Ctx, materialId: string) {
  return ctx.db.select({ id: revisions.id, ordinal: revisions.ordinal, submittedAt: revisions.submittedAt, count: revisions.count })
    .from(revisions).where(eq(revisions.materialId, materialId)).orderBy(desc(revisions.ordinal)).all();
}

/** The newest text of a part with who saved it: what a conflict is shown beside. Throws as savePart does. */
export function newestPart(ctx: Ctx, materialId: string, key: string) {
  findFor(ctx, materialId, "material.readDraft");
  const partStates = partStatesOf(ctx.db, materialId);
  const state = Object.hasOwn(partStates, key) ? partStates[key] : undefined;
  if (!state) return null;
  const name = ctx.db.select({ name: people.name }).from(people).where(eq(people.id, state.savedBy)).get()?.name ?? "";
  return { version: state.version, text: state.text, savedAt: state.savedAt, savedBy: name };
}

/** The newest registered facts, figures, record of the unit's meeting or self-scores, with the version to save over next. Throws as saving them does. */
export function newestSheet(ctx: Ctx, materialId: string, kind: "fields" | "figures" | "deliberation" | "selfScore") {
  const { material } = findFor(ctx, materialId, "material.readDraft");
  if (kind === "deliberation" || kind === "selfScore") {
    const { version, savedAt, values } = kind === "selfScore" ? selfScoresOf(ctx.db, materialId) : deliberationOf(ctx.db, materialId);
    return { version, savedAt: savedAt ?? material.savedAt, fields: { ...values }, figures: {} };
  }
  const draft = draftOf(ctx.db, materialId);
  return { version: draft.versions[kind], savedAt: material.savedAt, fields: kind === "fields" ? draft.fields : {}, figures: kind === "figures" ? draft.figures : {} };
}
