import { and, eq, isNull } from "drizzle-orm";
import { paperSheets, reviews, scores, uploads } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { can } from "@/lib/access/policy";
import { rubricAt } from "@/lib/call/rubric";
import { days } from "@/lib/clock";
import type { Ctx } from "@/lib/context";
import { conflict, forbidden, invalid } from "@/lib/errors";
import { uploadOf } from "@/lib/evidence/queries";
import { once } from "@/lib/history/mutations";
import { record } from "@/lib/history/record";
import { findFor, type Loaded } from "@/lib/material/subject.queries";
import { membershipsOf } from "@/lib/person/queries";
import { requireRevision } from "./mutations";
import { everyoneSent, passOn } from "./onward.mutations";
import { differencesOf, strangeScores, type Difference } from "./paper-sheet";
import type { CheckPaperInput, KeyPaperInput } from "./paper-sheet-input";
import { paperOf, type PaperRow } from "./paper-sheet.queries";
import { scoresOf } from "./queries";
import { totalOf, type Scores } from "./scoring";
import { verdictProblems } from "./verdict";

const UPLOAD_KEPT = days(1);

const stageOf = ({ call, material }: Loaded) => call.stages[material.stage];
const rubricOf = (loaded: Loaded) => rubricAt(loaded.call.rubric, stageOf(loaded)?.kind ?? "decide");

/** The material, where this person may key in for others and the expert could send scores themselves now. */
function findPaper(tx: Ctx, { materialId, revisionId, personId }: { materialId: string; revisionId: string; personId: string }): Loaded {
  const loaded = findFor(tx, materialId, "review.key");
  requireRevision(loaded, revisionId);
  if (stageOf(loaded)?.scored !== true) throw forbidden("wrong_state");
  const expert = { ...tx.actor, personId, memberships: membershipsOf(tx.db, personId, tx.now) };
  const mayScore = loaded.subject.assignedNow.includes(personId) && can(expert, "review.write", loaded.subject);
  if (!mayScore || personId === tx.actor.personId) throw invalid({ personId: { code: "paper_expert" } });
  return loaded;
}

function requireSheet(loaded: Loaded, sheet: Scores, remark: string): void {
  const { call } = loaded;
  const rubric = rubricOf(loaded);
  const judged = { form: call.form, rubric, scored: true, reasons: call.judging.reasons === true, scores: sheet, remark };
  const problems = { ...verdictProblems(judged, "score", []), ...strangeScores(rubric.criteria, sheet) };
  if (Object.keys(problems).length > 0) throw invalid(problems);
}

function begunBy(tx: Ctx, { material }: Loaded, personId: string) {
  return tx.db.select().from(reviews)
    .where(and(eq(reviews.revisionId, material.revisionId ?? ""), eq(reviews.stage, material.stage), eq(reviews.personId, personId), isNull(reviews.setAsideAt))).get();
}

/** What the expert has begun to score in the system themselves is not overwritten by a paper. */
function requireUntouched(tx: Ctx, loaded: Loaded, personId: string): void {
  const begun = begunBy(tx, loaded, personId);
  if (begun && (begun.remark.trim() !== "" || Object.keys(scoresOf(tx, begun.id)).length > 0)) throw invalid({ personId: { code: "paper_begun" } });
}

function scanOf(tx: Ctx, uploadId: string | null, there: PaperRow | null): string {
  if (uploadId === null && there) return there.fileHash;
  const upload = uploadId === null ? null : uploadOf(tx, uploadId, tx.now - UPLOAD_KEPT);
  if (!upload || upload.kind === "docx") throw invalid({ uploadId: { code: "paper_scan" } });
  tx.db.delete(uploads).where(eq(uploads.id, upload.id)).run();
  return upload.fileHash;
}

/** Key in a signed paper sheet for an expert, in place of what was keyed before; it counts once another has checked it. */
export function keyPaper(ctx: Ctx, input: KeyPaperInput): { keyedAt: number } {
  return once(ctx, "keyPaper", input.operationId, (tx) => {
    const loaded = findPaper(tx, input);
    requireUntouched(tx, loaded, input.personId);
    requireSheet(loaded, input.scores, input.remark);
    const { id: materialId, stage } = loaded.material;
    const there = paperOf(tx, loaded, input.personId);
    const values = {
      scores: input.scores, remark: input.remark, fileHash: scanOf(tx, input.uploadId, there), keyedBy: tx.actor.personId, keyedAt: tx.now, checkedBy: null, checkedAt: null,
    };
    tx.db.insert(paperSheets).values({ id: newId(), materialId, stage, personId: input.personId, ...values })
      .onConflictDoUpdate({ target: [paperSheets.materialId, paperSheets.stage, paperSheets.personId], set: values }).run();
    record(tx, "paper.key", { materialId, data: { person: input.personId, stage } });
    return { keyedAt: tx.now };
  });
}

/** The expert's review as the paper says it, sent. */
function sendFromPaper(tx: Ctx, loaded: Loaded, { personId, scores: sheet, remark }: PaperRow): void {
  const { id: materialId, revisionId, stage } = loaded.material;
  const begun = begunBy(tx, loaded, personId);
  const values = { savedAt: tx.now, submittedAt: tx.now, verdict: "score" as const, total: totalOf(rubricOf(loaded), sheet), remark };
  const id = begun?.id ?? newId();
  if (begun) tx.db.update(reviews).set({ ...values, version: begun.version + 1 }).where(eq(reviews.id, id)).run();
  else tx.db.insert(reviews).values({ id, materialId, revisionId: revisionId ?? "", stage, personId, version: 1, startedAt: tx.now, ...values }).run();
  for (const [criterion, halfPoints] of Object.entries(sheet)) tx.db.insert(scores).values({ reviewId: id, criterion, halfPoints }).run();
}

/**
 * Key in the same paper a second time, by somebody else. Where both say the same, the expert's review is written and
 * sent; where not, nothing is, and the differences are answered. Throws conflict where the first keying is another by now.
 */
export function checkPaper(ctx: Ctx, input: CheckPaperInput): { differences: Difference[] } {
  return once(ctx, "checkPaper", input.operationId, (tx) => {
    const loaded = findPaper(tx, input);
    requireUntouched(tx, loaded, input.personId);
    const first = paperOf(tx, loaded, input.personId);
    if (!first || first.keyedAt !== input.keyedAt || first.checkedAt !== null) throw conflict();
    if (first.keyedBy === tx.actor.personId) throw invalid({ personId: { code: "paper_second" } });
    requireSheet(loaded, input.scores, first.remark);
    const { id: materialId, stage } = loaded.material;
    const about = { materialId, data: { person: input.personId, keyedBy: first.keyedBy, stage } };
    const differences = differencesOf(rubricOf(loaded).criteria, first.scores, input.scores);
    if (differences.length > 0) {
      record(tx, "paper.differ", about);
      return { differences };
    }
    tx.db.update(paperSheets).set({ checkedBy: tx.actor.personId, checkedAt: tx.now }).where(eq(paperSheets.id, first.id)).run();
    sendFromPaper(tx, loaded, first);
    record(tx, "paper.check", about);
    if (everyoneSent(tx, loaded, input.personId) && !loaded.subject.last) passOn(tx, loaded, loaded.material.version);
    return { differences };
  });
}
