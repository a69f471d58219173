import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { discussions, materials, recusals, requests, reviews, units } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { extendUnit } from "@/lib/call/extension.mutations";
import { dayOf, days } from "@/lib/clock";
import type { Ctx } from "@/lib/context";
import { confirmMaterial } from "@/lib/material/behalf.mutations";
import { giveUp, reopenMaterial } from "@/lib/material/ending.mutations";
import { requestSignOff, sendBack, submitMaterial, withdrawMaterial } from "@/lib/material/filing.mutations";
import { saveFields, saveFigures, startMaterial } from "@/lib/material/mutations";
import { answerRequest, askFor } from "@/lib/material/request.mutations";
import { REQUEST_KINDS } from "@/lib/material/requests";
import { saveSelfScore } from "@/lib/material/self-score.mutations";
import { selfScoresOf } from "@/lib/material/self-score.queries";
import { askSupplement } from "@/lib/material/supplement.mutations";
import { SELF_SCORE_KEY } from "@/lib/material/unlocked";
import { draftOf } from "@/lib/material/values.queries";
import { assignReviewers } from "@/lib/review/assign.mutations";
import { OUTCOMES, type Verdict } from "@/lib/review/kinds";
import { concludeDiscussion, discuss } from "@/lib/review/discussion.mutations";
import { agreeOverride, askOverride, confirmRecusal, declareRecusal, endOverride, withdrawRecusal } from "@/lib/review/recusal.mutations";
import { callUp, sendList, unqualify } from "@/lib/review/recommend.mutations";
import { saveReview, startReview } from "@/lib/review/mutations";
import { changeScore } from "@/lib/review/score-change.mutations";
import { sendReview } from "@/lib/review/send.mutations";
import { verdictOf, write } from "./deeds";
import { FIELDS, FIGURES, TEXTS } from "./form";
import type { Company, Life } from "./life";
import type { Unit } from "./world";

/** What a deed is done with: `pick` chooses among what it leaves open. */
export type Asked = { life: Life; ctx: Ctx; unit: Unit; materialId: string; pick: number };
/**
 * `by` usually does it; `make` prepares it with what its doer has on screen and answers the write itself;
 * `tells` is what stands in the history after it, kinds of events in their order with a blank after each.
 */
export type Deed = { by: keyof Company; make: (asked: Asked) => () => unknown; tells: RegExp; versioned?: true };

const REASON = "情况有变，请按实际办理。";
const SHEETS = [["basics", "practices"], ["practices", "figures"], ["fields", "figures", "brief", "basics", "practices"]] as const;
const among = <T>(all: readonly T[], pick: number): T | undefined => all[pick % Math.max(1, all.length)];
const rowOf = ({ life, materialId }: Asked) => life.db.select().from(materials).where(eq(materials.id, materialId)).get();
const verbOf = (asked: Asked) => ({ materialId: asked.materialId, version: rowOf(asked)?.version ?? 0, operationId: newId() });
const revisionOf = (asked: Asked) => rowOf(asked)?.revisionId ?? newId();
/** What a return may unlock: some parts and sheets, and now and then the unit's own scores where the call asks for them. */
const unlockedOf = ({ life, pick }: Asked): string[] => [...(among(SHEETS, pick) ?? []), ...(life.kind === "visit" && pick % 2 === 0 ? [SELF_SCORE_KEY] : [])];
const comingDay = ({ ctx, pick }: Asked) => dayOf(ctx.now + days(1 + (pick % 9)));
const MOVED = "(material\\.pass )?";

type Verb = (ctx: Ctx, input: ReturnType<typeof verbOf>) => unknown;
const pressing = (by: keyof Company, kind: string, run: Verb): Deed => ({
  by, versioned: true, tells: new RegExp(`^${kind} $`),
  make: (asked) => { const input = verbOf(asked); return () => run(asked.ctx, input); },
});

/** Send a verdict on what stands there now; `more` in the form of the page's choices. */
function verdict(by: keyof Company, sent: Verdict, tells: RegExp): Deed {
  return {
    by, versioned: true, tells,
    make: (asked) => {
      const { ctx, materialId, pick } = asked;
      if (!rowOf(asked)) return () => sendReview(ctx, { ...verbOf(asked), revisionId: newId(), reviewVersion: 0, verdict: sent, unlocked: [], resume: "here", meeting: "", documentNumber: "" });
      const input = verdictOf(ctx, materialId, sent, { unlocked: unlockedOf(asked), resume: pick % 3 === 0 ? "first" : "here", downTo: pick % 2, outcome: among(OUTCOMES, pick) });
      return () => sendReview(ctx, input);
    },
  };
}

/** Save what a review has so far over the version that stands. */
function keeping(by: keyof Company, scoresOf: (pick: number) => Record<string, number>): Deed {
  return {
    by, tells: /^$/,
    make: (asked) => {
      const { life, ctx, materialId, pick } = asked;
      const revisionId = revisionOf(asked);
      const mine = and(eq(reviews.revisionId, revisionId), eq(reviews.stage, rowOf(asked)?.stage ?? 0), eq(reviews.personId, ctx.actor.personId), isNull(reviews.setAsideAt));
      const version = life.db.select({ version: reviews.version }).from(reviews).where(mine).get()?.version ?? 0;
      return () => saveReview(ctx, { materialId, revisionId, version, scores: scoresOf(pick), remark: "请看意见。" });
    },
  };
}

/** Every material that waits for the list of this unit's township, as many up as `pick` says. */
function list({ life, ctx, unit, pick }: Asked): () => unknown {
  const waiting = life.db.select({ materialId: materials.id, version: materials.version }).from(materials).innerJoin(units, eq(units.id, materials.unitId))
    .where(and(eq(materials.callId, life.callId), eq(units.parentId, unit.parentId ?? ""), eq(materials.state, "submitted"), isNotNull(materials.qualifiedAt))).orderBy(materials.number).all();
  const rows = (waiting.length > 0 ? waiting : [{ materialId: newId(), version: 0 }]).map((row, index) => ({ ...row, up: index < pick % 3 }));
  const input = { callId: life.callId, unitId: unit.parentId ?? "", rows, meeting: "镇党委会", heldOn: dayOf(ctx.now), documentNumber: "镇发〔2026〕1号", operationId: newId() };
  return () => sendList(ctx, input);
}

function answerNewest(asked: Asked): () => unknown {
  const { life, ctx, materialId, pick } = asked;
  const request = life.db.select({ id: requests.id }).from(requests).where(and(eq(requests.materialId, materialId), isNull(requests.answer))).orderBy(desc(requests.askedAt)).limit(1).get();
  const day = dayOf(ctx.now + days(1 + (pick % 9)));
  const input = { requestId: request?.id ?? newId(), answer: pick % 3 === 0 ? "declined" as const : "granted" as const, words: REASON, unlocked: unlockedOf(asked), day, operationId: newId() };
  return () => answerRequest(ctx, input);
}

function assign(asked: Asked): () => unknown {
  const { life, ctx, materialId, pick } = asked;
  const chosen = [...life.company.scorer, ...life.company.screener].filter((_, index) => (pick >> index) % 2 === 1).map(({ id }) => id);
  return () => assignReviewers(ctx, { materialId, people: chosen, operationId: newId() });
}

/** Somebody who may be recused: mostly a scorer. */
const somebody = ({ life, pick }: Asked) => among([...life.company.scorer, life.screener], pick)?.id ?? "";
const about = (asked: Asked) => ({ materialId: asked.materialId, personId: somebody(asked) });
const told = (asked: Asked) => ({ ...about(asked), reason: REASON, operationId: newId() });

function withdrawOwn({ life, ctx }: Asked): () => unknown {
  const standing = life.db.select({ id: recusals.id, personId: recusals.personId }).from(recusals).where(isNull(recusals.withdrawnAt)).all();
  const row = standing.find(({ personId }) => personId === ctx.actor.personId) ?? standing[0];
  return () => withdrawRecusal(ctx, { recusalId: row?.id ?? newId() });
}

/** Make one of the words the conclusion, or take back the one that is. */
function conclude({ life, ctx, materialId, pick }: Asked): () => unknown {
  const words = life.db.select().from(discussions).where(eq(discussions.materialId, materialId)).all();
  const word = among(words, pick);
  const input = { materialId, wordId: word?.id ?? newId(), pinned: word?.pinned !== true, before: words.find(({ pinned }) => pinned)?.id ?? null };
  return () => concludeDiscussion(ctx, input);
}

/** Other scores than were sent, of one's own newest review. */
function changeOwn({ life, ctx, materialId, pick }: Asked): () => unknown {
  const mine = and(eq(reviews.materialId, materialId), eq(reviews.personId, ctx.actor.personId), isNotNull(reviews.total));
  const review = life.db.select().from(reviews).where(mine).orderBy(desc(reviews.submittedAt)).limit(1).get();
  const input = { materialId, reviewId: review?.id ?? newId(), version: review?.version ?? 0, scores: { work: pick % 41, writing: pick % 21 }, reason: REASON, operationId: newId() };
  return () => changeScore(ctx, input);
}

const draftVersion = (asked: Asked, sheet: "fields" | "figures") => (rowOf(asked) ? draftOf(asked.life.db, asked.materialId).versions[sheet] : 0);

/** Everything that people do in the life of a material. */
export const DEEDS = {
  start: { by: "filler", tells: /^(material\.start )?$/, make: ({ life, ctx, unit }) => () => startMaterial(ctx, { callId: life.callId, unitId: unit.id, operationId: newId() }) },
  writeBasics: { by: "filler", tells: /^$/, make: ({ ctx, materialId, pick }) => () => write(ctx, materialId, "basics", TEXTS.basics + "又添一户。".repeat(pick % 4)) },
  writePractices: { by: "filler", tells: /^$/, make: ({ ctx, materialId, pick }) => () => write(ctx, materialId, "practices", TEXTS.practices + "说到做到。".repeat(pick % 4)) },
  fillFields: { by: "filler", tells: /^$/, make: (asked) => () => saveFields(asked.ctx, { materialId: asked.materialId, version: draftVersion(asked, "fields"), values: FIELDS }) },
  fillFigures: { by: "filler", tells: /^$/, make: (asked) => () => saveFigures(asked.ctx, { materialId: asked.materialId, version: draftVersion(asked, "figures"), values: FIGURES }) },
  scoreSelf: {
    by: "filler", tells: /^$/,
    make: ({ life, ctx, materialId, pick }) => { const { version } = selfScoresOf(life.db, materialId); return () => saveSelfScore(ctx, { materialId, version, values: { work: String((pick % 41) / 2), writing: String(pick % 11) } }); },
  },
  confirm: { by: "filler", tells: /^material\.confirm $/, make: ({ ctx, materialId }) => () => confirmMaterial(ctx, { materialId }) },
  requestSignOff: pressing("filler", "material\\.requestSignOff", requestSignOff),
  sendBack: pressing("signer", "material\\.sendBack", sendBack),
  submit: pressing("filler", "material\\.submit", submitMaterial),
  signAndSubmit: pressing("signer", "material\\.submit", submitMaterial),
  withdraw: pressing("filler", "material\\.withdraw", withdrawMaterial),
  giveUp: pressing("filler", "material\\.giveUp", (ctx, input) => giveUp(ctx, { ...input, reason: REASON })),
  ask: { by: "filler", tells: /^(material\.ask )?$/, make: ({ ctx, materialId, pick }) => () => askFor(ctx, { materialId, kind: among(REQUEST_KINDS, pick) ?? "return", reason: REASON, operationId: newId() }) },
  askVerify: { by: "scorer", tells: /^(material\.ask )?$/, make: ({ ctx, materialId }) => () => askFor(ctx, { materialId, kind: "verify", reason: REASON, operationId: newId() }) },
  answer: { by: "organiser", tells: /^((material\.return |material\.extend )?material\.answer )$/, make: answerNewest },
  begin: { by: "scorer", tells: /^(review\.start )?$/, make: (asked) => { const revisionId = revisionOf(asked); return () => startReview(asked.ctx, { materialId: asked.materialId, revisionId }); } },
  keepScores: keeping("scorer", (pick) => ({ work: pick % 41, writing: pick % 21 })),
  keepRemark: keeping("screener", () => ({})),
  score: verdict("scorer", "score", /^(material\.pass|review\.send) $/),
  abstain: verdict("scorer", "abstain", /^(material\.pass|review\.send) $/),
  pass: verdict("screener", "pass", /^material\.(pass|qualify) $/),
  return: verdict("screener", "return", /^material\.return $/),
  sendDown: verdict("organiser", "sendDown", /^material\.sendDown $/),
  approve: verdict("organiser", "approve", /^material\.approve $/),
  reject: verdict("organiser", "reject", /^material\.reject $/),
  list: { by: "screener", versioned: true, tells: /^(material\.pass |material\.leaveOut )+material\.recommend $/, make: list },
  callUp: pressing("screener", "material\\.callUp", callUp),
  unqualify: pressing("screener", "material\\.unqualify", unqualify),
  reopen: pressing("organiser", "material\\.reopen", (ctx, input) => reopenMaterial(ctx, { ...input, reason: REASON, unlocked: ["basics", "practices"], resumeStage: 0 })),
  say: { by: "scorer", tells: /^discussion\.write $/, make: ({ ctx, materialId }) => { const wordId = newId(); return () => discuss(ctx, { materialId, wordId, body: REASON }); } },
  conclude: { by: "organiser", tells: /^discussion\.(un)?pin $/, make: conclude },
  changeScore: { by: "scorer", tells: /^review\.change $/, make: changeOwn },
  assign: { by: "organiser", tells: new RegExp(`^material\\.assign ${MOVED}$`), make: assign },
  supplement: { by: "organiser", tells: /^material\.supplement $/, make: (asked) => () => askSupplement(asked.ctx, { materialId: asked.materialId, wanted: REASON, day: comingDay(asked), operationId: newId() }) },
  extend: { by: "organiser", tells: /^material\.extend $/, make: (asked) => () => extendUnit(asked.ctx, { callId: asked.life.callId, unitId: asked.unit.id, day: comingDay(asked), reason: REASON, operationId: newId() }) },
  recuse: { by: "scorer", tells: new RegExp(`^(recusal\\.declare ${MOVED})?$`), make: ({ ctx, unit, materialId, pick }) => () => declareRecusal(ctx, { of: pick % 2 === 0 ? "material" : "unit", id: pick % 2 === 0 ? materialId : unit.id, reason: REASON, operationId: newId() }) },
  confirmRecusal: { by: "organiser", tells: new RegExp(`^(recusal\\.confirm ${MOVED})?$`), make: (asked) => () => confirmRecusal(asked.ctx, told(asked)) },
  withdrawRecusal: { by: "scorer", tells: /^recusal\.withdraw $/, make: withdrawOwn },
  askOverride: { by: "organiser", tells: /^override\.ask $/, make: (asked) => () => askOverride(asked.ctx, told(asked)) },
  agreeOverride: { by: "organiser", tells: /^(override\.agree )?$/, make: (asked) => () => agreeOverride(asked.ctx, about(asked)) },
  endOverride: { by: "organiser", tells: new RegExp(`^${MOVED}override\\.end $`), make: (asked) => () => endOverride(asked.ctx, about(asked)) },
} as const satisfies Record<string, Deed>;
export type DeedName = keyof typeof DEEDS;
