import { eq } from "drizzle-orm";
import { materials, reviews } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import type { Ctx } from "@/lib/context";
import { requestSignOff, sendBack, submitMaterial, withdrawMaterial } from "@/lib/material/filing.mutations";
import { saveFields, saveFigures, savePart } from "@/lib/material/mutations";
import type { MaterialRow } from "@/lib/material/subject.queries";
import { draftOf } from "@/lib/material/values.queries";
import type { SendReviewInput } from "@/lib/review/input";
import type { Verdict } from "@/lib/review/kinds";
import { saveReview, startReview } from "@/lib/review/mutations";
import { sendReview } from "@/lib/review/send.mutations";
import type { WriteCommentInput } from "@/lib/comment/input";
import { writeComment } from "@/lib/comment/mutations";
import { FIELDS, FIGURES, TEXTS } from "./form";

/** A material as it stands; throws where there is none. */
export function rowOf(ctx: Pick<Ctx, "db">, materialId: string): MaterialRow {
  const row = ctx.db.select().from(materials).where(eq(materials.id, materialId)).get();
  if (!row) throw new Error(`no material ${materialId}`);
  return row;
}

/** Press a verb of the unit at the material's present version. */
export function press(ctx: Ctx, materialId: string, verb: "requestSignOff" | "sendBack" | "submit" | "withdraw"): void {
  const run = { requestSignOff, sendBack, submit: submitMaterial, withdraw: withdrawMaterial }[verb];
  run(ctx, { materialId, version: rowOf(ctx, materialId).version, operationId: newId() });
}

/** Save one part over the version that stands. */
export function write(ctx: Ctx, materialId: string, key: string, text: string): void {
  savePart(ctx, { materialId, key, version: draftOf(ctx.db, materialId).partStates[key]?.version ?? 0, text });
}

/** Fill everything that the small form asks for. */
export function complete(ctx: Ctx, materialId: string): void {
  const { versions } = draftOf(ctx.db, materialId);
  for (const [key, text] of Object.entries(TEXTS)) write(ctx, materialId, key, text);
  saveFields(ctx, { materialId, version: versions.fields, values: FIELDS });
  saveFigures(ctx, { materialId, version: versions.figures, values: FIGURES });
}

/** Press 开始评审 on the newest revision; answers the review's id. */
export function begin(ctx: Ctx, materialId: string): string {
  return startReview(ctx, { materialId, revisionId: rowOf(ctx, materialId).revisionId ?? "" }).reviewId;
}

/** Keep scores and remark of the review that this person has begun. */
export function keep(ctx: Ctx, materialId: string, scores: Record<string, number>, remark = ""): void {
  const revisionId = rowOf(ctx, materialId).revisionId ?? "";
  const { version } = startReview(ctx, { materialId, revisionId });
  saveReview(ctx, { materialId, revisionId, version, scores, remark });
}

/** What is sent with a verdict: nothing but what `more` says, at the versions that stand. */
export function verdictOf(ctx: Ctx, materialId: string, verdict: Verdict, more: Partial<SendReviewInput> = {}): SendReviewInput {
  const { version, revisionId } = rowOf(ctx, materialId);
  const review = ctx.db.select().from(reviews).where(eq(reviews.revisionId, revisionId ?? "")).all().find((row) => row.personId === ctx.actor.personId);
  return {
    materialId, revisionId: revisionId ?? "", version, reviewVersion: review?.version ?? 0, verdict, operationId: newId(),
    unlocked: [], resume: "here", meeting: "", documentNumber: "", ...more,
  };
}

const MIDDLING = { work: 30, writing: 14 };

/** Begin, keep and send in one go: scores where the stage wants them, and a remark. */
export function judge(ctx: Ctx, materialId: string, verdict: Verdict, more: Partial<SendReviewInput> = {}): void {
  begin(ctx, materialId);
  keep(ctx, materialId, verdict === "score" ? MIDDLING : {}, "请看意见。");
  const unlocked = verdict === "return" ? ["fields", "figures", "brief", "basics", "practices"] : [];
  sendReview(ctx, verdictOf(ctx, materialId, verdict, { unlocked, ...more }));
}

/** Write a comment on words that stand once in a part of the newest revision's text `text`; answers its id. */
export function remark(ctx: Ctx, materialId: string, part: string, text: string, quote: string, more: Partial<WriteCommentInput> = {}): string {
  const start = Array.from(text.slice(0, text.indexOf(quote))).length;
  const place = { target: "quote" as const, part, start, end: start + Array.from(quote).length };
  const commentId = newId();
  writeComment(ctx, { materialId, revisionId: rowOf(ctx, materialId).revisionId ?? "", commentId, place, level: "should", body: "请写具体。", suggestion: null, ...more });
  return commentId;
}
