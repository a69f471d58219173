import { eq } from "drizzle-orm";
import type { Calendar, Schedule } from "@/db/demo/calendar";
import { CALLS } from "@/db/demo/calls";
import type { DemoComment, DemoScore, DemoStory } from "@/db/demo/shape";
import { UNITS } from "@/db/demo/units";
import { holderOf, writerOf, type Place, type Step } from "@/db/demo/writing";
import { comments } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { answerComment, writeComment } from "@/lib/comment/mutations";
import type { WriteCommentInput } from "@/lib/comment/input";
import { dayOf } from "@/lib/clock";
import type { Ctx } from "@/lib/context";
import { frozenOf } from "@/lib/material/values.queries";
import { lengthOf } from "@/lib/text/normalise";
import type { SendReviewInput } from "@/lib/review/input";
import { saveReview, startReview } from "@/lib/review/mutations";
import { sendReview } from "@/lib/review/send.mutations";
import { saveVisit } from "@/lib/review/visit.mutations";

type Verdict = Pick<SendReviewInput, "verdict"> & Partial<Pick<SendReviewInput, "outcome" | "meeting" | "documentNumber" | "unlocked">>;

/** One person's sitting over one revision: scores, remark, comments, and the verdict where it came to one. */
type Sitting = { by: string; scores: Record<string, number>; remark: string; comments: DemoComment[]; verdict: Verdict | null };

function under(place: Place, ctx: Ctx) {
  const { id, revisionId, version } = place.material(ctx);
  if (revisionId === null) throw new Error(`Nothing is filed that ${ctx.actor.account} could review.`);
  return { materialId: id, revisionId, version };
}

function placeOf(ctx: Ctx, revisionId: string, { part, quote }: DemoComment): WriteCommentInput["place"] {
  if (part === null) return { target: "whole" };
  if (quote === null) return { target: "part", part };
  const text = frozenOf(ctx.db, revisionId)?.parts[part] ?? "";
  const at = text.indexOf(quote);
  if (at < 0) throw new Error(`“${quote}” does not stand in ${part}.`);
  const start = lengthOf(text.slice(0, at));
  return { target: "quote", part, start, end: start + lengthOf(quote) };
}

function remarkOn(place: Place, comment: DemoComment) {
  return (ctx: Ctx) => {
    const { materialId, revisionId } = under(place, ctx);
    const { level, body, suggestion } = comment;
    writeComment(ctx, { materialId, revisionId, commentId: newId(), place: placeOf(ctx, revisionId, comment), level, body, suggestion: suggestion ?? null });
  };
}

function reviewVersion(place: Place, ctx: Ctx): number {
  const { materialId, revisionId } = under(place, ctx);
  return startReview(ctx, { materialId, revisionId }).version;
}

function keep(place: Place, { scores, remark }: Sitting) {
  return (ctx: Ctx) => {
    const { materialId, revisionId } = under(place, ctx);
    saveReview(ctx, { materialId, revisionId, version: reviewVersion(place, ctx), scores, remark });
  };
}

function send(place: Place, verdict: Verdict) {
  return (ctx: Ctx) => {
    const { materialId, revisionId, version } = under(place, ctx);
    const rest = { unlocked: [], resume: "here" as const, meeting: "", documentNumber: "", ...verdict };
    sendReview(ctx, { materialId, revisionId, version, reviewVersion: reviewVersion(place, ctx), operationId: newId(), ...rest });
  };
}

function sittingSteps(sitting: Sitting, place: Place, day: number, on: Calendar): Step[] {
  const step = (minute: number, run: (ctx: Ctx) => void): Step => ({ by: sitting.by, at: on(day, 14, minute), run });
  return [
    step(0, (ctx) => void reviewVersion(place, ctx)),
    ...sitting.comments.map((comment, index) => step(12 + 6 * index, remarkOn(place, comment))),
    step(65, keep(place, sitting)),
    ...(sitting.verdict ? [step(72, send(place, sitting.verdict))] : []),
  ];
}

/** The covering unit's reviewer passes the material on, or returns it with comments. */
export function screeningSteps(story: DemoStory, place: Place, day: number, on: Calendar): Step[] {
  const parent = UNITS.find((unit) => unit.key === story.unit)?.parent ?? "";
  const by = holderOf(parent, "reviewer");
  const unlocked = ["fields", "figures", ...CALLS[story.call].form.parts.map((part) => part.key)];
  const sitting: Sitting = story.returnReason === undefined
    ? { by, scores: {}, remark: "材料齐全，事实与平时掌握的情况一致，同意上报。", comments: [], verdict: { verdict: "pass" } }
    : { by, scores: {}, remark: story.returnReason, comments: story.comments, verdict: { verdict: "return", unlocked } };
  return sittingSteps(sitting, place, day, on);
}

/** The unit answers the comments that came with a return, in their order, on one day. */
export function answeringSteps(story: DemoStory, place: Place, day: number, on: Calendar): Step[] {
  const by = writerOf(story);
  return story.comments.flatMap(({ body, answer }, index): Step[] => answer === undefined ? [] : [{
    by, at: on(day, 14, 5 * index),
    run: (ctx) => {
      const materialId = place.material(ctx).id;
      const said = ctx.db.select({ id: comments.id, body: comments.body }).from(comments).where(eq(comments.materialId, materialId)).all();
      const commentId = said.find((comment) => comment.body === body)?.id;
      if (commentId === undefined) throw new Error(`The comment “${body}” was never sent.`);
      answerComment(ctx, { materialId, commentId, ...answer });
    },
  }]);
}

/** The one whom the call sends out visits the unit on one day and, where done, passes the material on. */
export function visitingSteps(story: DemoStory, place: Place, day: number, on: Calendar): Step[] {
  const by = CALLS[story.call].stages.find((stage) => stage.kind === "visit")?.panel[0];
  if (by === undefined || !story.visit) throw new Error(`Nobody visits ${story.unit}.`);
  const { remark, comments: says, done } = story.visit;
  const went: Step = {
    by, at: on(day, 14, 2),
    run: (ctx) => {
      const { materialId, revisionId } = under(place, ctx);
      saveVisit(ctx, { materialId, revisionId, team: "组长阮佩玲，组员二人", onDate: dayOf(ctx.now) });
    },
  };
  return [...sittingSteps({ by, scores: {}, remark, comments: says, verdict: done ? { verdict: "pass" } : null }, place, day, on), went];
}

/** Outcome, meeting and document number as the last word on a story names them. */
function decisionOf({ decision }: DemoStory): Verdict {
  if (!decision) throw new Error("This story has no decision.");
  const { outcome, meeting, documentNumber } = decision;
  return outcome === "approved" ? { verdict: "approve", meeting, documentNumber } : { verdict: "reject", outcome, meeting, documentNumber };
}

function scoreSitting(story: DemoStory, score: DemoScore, index: number): Sitting {
  const alone = CALLS[story.call].stages.length === 1;
  const verdict: Verdict = alone ? decisionOf(story) : { verdict: "score" };
  const remark = alone && story.decision ? `${score.remark}\n${story.decision.reason}` : score.remark;
  const says = index === 0 && story.returnReason === undefined ? story.comments : [];
  return { by: score.person, scores: score.halfPoints, remark, comments: says, verdict: score.done ? verdict : null };
}

/** The panel scores, one a day; where the stage is the only one, its reviewer decides as well. */
export function scoringSteps(story: DemoStory, place: Place, day: number, on: Calendar): Step[] {
  return story.scores.flatMap((score, index) => sittingSteps(scoreSitting(story, score, index), place, day + index, on));
}

/** The organiser has the last word. */
export function decidingSteps(story: DemoStory, place: Place, { decided }: Schedule, on: Calendar): Step[] {
  if (decided === undefined) return [];
  const by = holderOf(CALLS[story.call].unit, "organiser");
  const sitting: Sitting = { by, scores: {}, remark: story.decision?.reason ?? "", comments: [], verdict: decisionOf(story) };
  return sittingSteps(sitting, place, decided, on);
}
