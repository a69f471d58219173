import { expect, test } from "vitest";
import type { State } from "@/lib/material/workflow";
import { answers, personWith, subjectIn } from "@/lib/testing/subject";
import { POLICY_ACTIONS, refusal, type PolicyAction, type Subject } from "./policy";

const elsewhere = { stageKind: "score", single: false, assignedNow: ["other"], assignedEver: ["other"] } as const;

const FILING = "material.start material.read material.readName material.readDraft material.edit material.deliberate material.requestSignOff material.submit material.withdraw";
/** What only the unit may ask or do about its own material, once it is with the reviewers or too late. */
const ASKING = "material.giveUp material.askReturn material.askTime material.supplement";
const VERDICTS = "material.pass material.return material.approve material.reject material.sendDown";
const LISTING = "material.unqualify material.recommend material.callUp";
const RUNNING = "material.reopen material.wantSupplement review.key material.assign call.run call.release";
const DISCUSSION = "review.readDiscussion review.discuss review.conclude review.changeScore";
/** What belongs to reviewers and organisers alone. */
const JUDGING = `${VERDICTS} ${LISTING} material.askVerify material.answer review.write review.recuse comment.settle comment.reply ${DISCUSSION}`;
/** All that a reviewer's role may ever lead to, and an organiser's. */
const REVIEWING = `material.read material.readName material.compareText ${JUDGING} review.readOthers document.draft history.read`;
const ORGANISING = `material.read material.readName material.compareText ${VERDICTS} material.answer material.reopen material.wantSupplement review.key material.assign review.write review.recuse review.readOthers ${DISCUSSION} comment.settle comment.reply document.draft history.read`;

const NOT_FOR_FILLERS = `material.sendBack material.compareText ${JUDGING} ${RUNNING}`;
const NOT_FOR_ASSISTANTS = `material.confirm material.sendBack material.giveUp material.askReturn review.readOthers document.final material.compareText ${JUDGING} ${RUNNING}`;
const NOT_FOR_SIGNERS = `material.start material.edit material.requestSignOff material.supplement comment.answer material.compareText ${JUDGING} ${RUNNING}`;
const NOT_FOR_REVIEWERS = `material.start material.readDraft material.edit material.deliberate material.confirm material.requestSignOff material.sendBack material.submit material.withdraw ${ASKING} comment.answer document.final ${RUNNING}`;
const NOT_FOR_ORGANISERS = `material.start material.readDraft material.edit material.deliberate material.confirm material.requestSignOff material.sendBack material.submit material.withdraw ${ASKING} ${LISTING} material.askVerify comment.answer`;
/** What one may only do who holds the work at this stage; having held it is enough for reading, replying and stepping back. */
const HOLDING = `${VERDICTS} material.unqualify material.askVerify material.answer review.write comment.settle`;
const HELD = "material.read material.readName material.compareText review.recuse comment.reply document.draft history.read";
const EVERYTHING = `${FILING} material.confirm material.sendBack ${ASKING} material.compareText ${JUDGING} ${RUNNING} review.readOthers comment.answer document.draft document.final`;

type Case = [name: string, actor: ReturnType<typeof personWith>, state: State, facts: Partial<Subject>, told: Record<string, string>];

/** Strangers and the unlucky: everything that they are told, action by action. */
const CASES: Case[] = [
  ["a filler of the next village", personWith("filler W"), "draft", {}, {
    not_yours: `${FILING} ${ASKING} material.confirm review.readOthers comment.answer document.draft document.final history.read`, role: NOT_FOR_FILLERS,
  }],
  ["a signer of the next village", personWith("signer W"), "signing", {}, {
    not_yours: "material.read material.readName material.readDraft material.deliberate material.confirm material.sendBack material.submit material.withdraw material.giveUp material.askReturn material.askTime review.readOthers document.draft document.final history.read",
    role: NOT_FOR_SIGNERS,
  }],
  ["an assistant of another township", personWith("assistant U"), "draft", {}, {
    not_covered: `${FILING} material.askTime material.supplement comment.answer document.draft history.read`, role: NOT_FOR_ASSISTANTS,
  }],
  ["an assistant of the village itself, who is no filler there", personWith("assistant V"), "draft", {}, {
    not_covered: `${FILING} material.askTime material.supplement comment.answer document.draft history.read`, role: NOT_FOR_ASSISTANTS,
  }],
  ["a reviewer of another township", personWith("reviewer U"), "submitted", {}, { not_assigned: REVIEWING, role: NOT_FOR_REVIEWERS }],
  ["the township's reviewer where others were named for the screening", personWith("reviewer T"), "submitted", { assignedNow: ["other"], assignedEver: ["other"] }, {
    yes: HELD, not_assigned: HOLDING, not_qualified: "material.recommend", wrong_state: "material.callUp", own_review_first: "review.readOthers", no_discussion: DISCUSSION, role: NOT_FOR_REVIEWERS,
  }],
  ["the township's reviewer at a later stage", personWith("reviewer T"), "submitted", elsewhere, {
    yes: HELD, not_assigned: HOLDING, not_qualified: "material.recommend", wrong_state: "material.callUp", own_review_first: "review.readOthers", no_discussion: DISCUSSION, role: NOT_FOR_REVIEWERS,
  }],
  ["the township's reviewer in a call without a screening", personWith("reviewer T"), "submitted", { ...elsewhere, screened: false }, { not_assigned: REVIEWING, role: NOT_FOR_REVIEWERS }],
  ["another township's reviewer, of a village that was left out", personWith("reviewer U"), "rejected", { leftOut: true }, { not_assigned: REVIEWING, role: NOT_FOR_REVIEWERS }],
  ["a reviewer who was assigned at an earlier stage", personWith("reviewer C"), "submitted", { ...elsewhere, assignedEver: ["me", "other"] }, {
    yes: HELD, not_assigned: `${HOLDING} material.recommend material.callUp`, own_review_first: "review.readOthers", no_discussion: DISCUSSION, role: NOT_FOR_REVIEWERS,
  }],
  ["the township's reviewer before anything is filed", personWith("reviewer T"), "draft", {}, { not_filed: REVIEWING, role: NOT_FOR_REVIEWERS }],
  ["the organiser before anything is filed", personWith("organiser C"), "draft", {}, {
    yes: "call.run call.release", not_filed: `material.read material.readName material.compareText material.reopen review.recuse review.readOthers comment.reply document.draft history.read ${DISCUSSION}`, not_approved: "document.final",
    wrong_state: `${VERDICTS} material.answer material.wantSupplement review.key material.assign review.write comment.settle`, role: NOT_FOR_ORGANISERS,
  }],
  ["an organiser of another county", personWith("organiser D"), "submitted", {}, { not_organiser: `${ORGANISING} document.final call.run call.release`, role: NOT_FOR_ORGANISERS }],
  ["a reviewer with any post in the village is recused", personWith("reviewer T", "auditor V"), "submitted", {}, {
    recused: REVIEWING.replace(" history.read", ""), yes: "history.read", role: NOT_FOR_REVIEWERS,
  }],
  ["an assigned reviewer with a post in the village is recused", personWith("reviewer C", "admin V"), "submitted",
    { stageKind: "score", assignedNow: ["me"], assignedEver: ["me"], reviewedNow: ["me"] }, { recused: REVIEWING, role: NOT_FOR_REVIEWERS }],
  ["a recused reviewer of the township neither lists nor calls up", personWith("reviewer T"), "submitted", { qualified: true, reviewedNow: ["me"], recused: ["me"] }, { recused: REVIEWING, role: NOT_FOR_REVIEWERS }],
  ["an organiser who signs for the village keeps what the signer may, and is recused", personWith("organiser C", "signer V"), "submitted", { stageKind: "decide", last: true }, {
    yes: "material.read material.readName material.readDraft material.withdraw material.giveUp document.draft history.read call.run call.release",
    wrong_state: "material.deliberate material.sendBack material.submit material.askTime", nothing_to_confirm: "material.confirm", not_begun: "material.askReturn",
    recused: `material.compareText ${VERDICTS} material.answer material.reopen material.wantSupplement review.key material.assign review.write review.recuse review.readOthers ${DISCUSSION} comment.settle comment.reply`,
    not_approved: "document.final", role: `material.start material.edit material.requestSignOff material.supplement ${LISTING} material.askVerify comment.answer`,
  }],
  ["a recused organiser after the approval", personWith("organiser C", "admin V"), "approved", { stageKind: "decide", last: true }, {
    recused: `${ORGANISING} document.final`, yes: "call.run call.release", role: NOT_FOR_ORGANISERS,
  }],
  ["an auditor of another county", personWith("auditor D"), "submitted", {}, { not_covered: "history.read", role: EVERYTHING }],
  ["an administrator", personWith("admin P"), "submitted", {}, { role: `${EVERYTHING} history.read` }],
  ["someone without any role", personWith(), "submitted", {}, { role: `${EVERYTHING} history.read` }],
];

const sorted = (lists: Record<string, string>) => Object.fromEntries(Object.entries(lists).map(([why, actions]) => [why, actions.split(" ").toSorted()]));

test.each(CASES)("%s", (_, actor, state, facts, told) => {
  expect(sorted(answers(actor, state, facts))).toEqual(sorted(told));
});

const [FILLER, REVIEWER, ORGANISER] = [personWith("filler V"), personWith("reviewer T"), personWith("organiser C")];
const mine = { assignedNow: ["me", "other"], assignedEver: ["me", "other"] };
const talked = { discussed: true } as const;
const oneOfSeveral = { ...mine, stageKind: "score", single: false, first: false } as const;

/** Those whom the material does concern: of several reasons the one that they are told first. */
const TOLD: [name: string, actor: ReturnType<typeof personWith>, state: State, facts: Partial<Subject>, action: PolicyAction, why: string][] = [
  ["too late", FILLER, "draft", { late: true }, "material.submit", "late"],
  ["too late, and not eligible, and the call closed", FILLER, "draft", { late: true, eligible: false, callOpen: false }, "material.start", "call_not_open"],
  ["too late, and not eligible", FILLER, "draft", { late: true, eligible: false }, "material.start", "not_eligible"],
  ["too late to begin", FILLER, "draft", { late: true }, "material.start", "late"],
  ["too late to hand it to the head of the unit", FILLER, "draft", { late: true, signOffWanted: true }, "material.requestSignOff", "late"],
  ["with the head of the unit", FILLER, "signing", { signOffWanted: true }, "material.submit", "needs_sign_off"],
  ["no sign-off in this call", FILLER, "draft", {}, "material.requestSignOff", "wrong_state"],
  ["a reviewer has begun", FILLER, "submitted", { reviewStarted: true }, "material.withdraw", "review_started"],
  ["the deadline is over, so that it could not come back", FILLER, "submitted", { late: true }, "material.withdraw", "late"],
  ["not filed yet", FILLER, "draft", {}, "document.draft", "not_filed"],
  ["approved, but nothing is published", FILLER, "approved", {}, "document.final", "not_released"],
  ["rejected, and the answer before publication is the same", FILLER, "rejected", {}, "document.final", "not_released"],
  ["rejected and published", FILLER, "rejected", { released: true }, "document.final", "not_approved"],
  ["nobody has begun, so it can simply be taken back", FILLER, "submitted", {}, "material.askReturn", "not_begun"],
  ["returned already", FILLER, "returned", { reviewStarted: true }, "material.askReturn", "wrong_state"],
  ["still in time", FILLER, "draft", {}, "material.askTime", "not_late"],
  ["more time for what is filed", FILLER, "submitted", { late: true }, "material.askTime", "wrong_state"],
  ["nobody asked for a supplement", FILLER, "submitted", {}, "material.supplement", "no_supplement"],
  ["the supplement came to nothing by a return", FILLER, "returned", { supplementing: true }, "material.supplement", "wrong_state"],
  ["given up when all is said", FILLER, "approved", {}, "material.giveUp", "wrong_state"],
  ["nobody else filled it in", FILLER, "draft", {}, "material.confirm", "nothing_to_confirm"],
  ["one of several does not pass it on alone", REVIEWER, "submitted", oneOfSeveral, "material.pass", "not_single"],
  ["one of several does not return it", REVIEWER, "submitted", oneOfSeveral, "material.return", "not_single"],
  ["one of several does not send it down", REVIEWER, "submitted", oneOfSeveral, "material.sendDown", "not_single"],
  ["one of several does not answer the unit", REVIEWER, "submitted", oneOfSeveral, "material.answer", "not_single"],
  ["who holds it alone returns it and asks nobody", REVIEWER, "submitted", {}, "material.askVerify", "is_single"],
  ["nothing lies below the first stage", REVIEWER, "submitted", {}, "material.sendDown", "is_first"],
  ["the own review is sent", REVIEWER, "submitted", { reviewedNow: ["me"], first: false }, "material.sendDown", "already_sent"],
  ["nothing passes further than the last stage", REVIEWER, "submitted", { last: true }, "material.pass", "is_last"],
  ["approving is for the last stage", REVIEWER, "submitted", {}, "material.approve", "not_last"],
  ["not qualified, so not on the list", REVIEWER, "submitted", {}, "material.recommend", "not_qualified"],
  ["not qualified, so nothing to take back", REVIEWER, "submitted", {}, "material.unqualify", "not_qualified"],
  ["rejected for another reason than the list", REVIEWER, "rejected", {}, "material.callUp", "not_left_out"],
  ["the others' scores before the own", REVIEWER, "submitted", { ...oneOfSeveral, reviewedEver: ["other"] }, "review.readOthers", "own_review_first"],
  ["who scores alone at the last stage concludes nothing before the own scores", REVIEWER, "submitted", { ...mine, assignedNow: ["me"], stageKind: "score", last: true, discussed: true }, "review.conclude", "own_review_first"],
  ["who only decides has no scores to change", REVIEWER, "submitted", { ...mine, stageKind: "decide", last: true, discussed: true }, "review.changeScore", "own_review_first"],
  ["nothing lies below the first stage for the organiser either", ORGANISER, "submitted", {}, "material.sendDown", "is_first"],
  ["others hold the stage", ORGANISER, "submitted", {}, "material.pass", "not_assigned"],
  ["not decided, so nothing to open again", ORGANISER, "submitted", {}, "material.reopen", "wrong_state"],
  ["no discussion in this call", REVIEWER, "submitted", { reviewedNow: ["me"] }, "review.discuss", "no_discussion"],
  ["the discussion before the own scores", REVIEWER, "submitted", { ...oneOfSeveral, ...talked }, "review.readDiscussion", "own_review_first"],
  ["a word before the own scores", REVIEWER, "submitted", { ...oneOfSeveral, ...talked, reviewedEver: ["other"] }, "review.discuss", "own_review_first"],
  ["a word after the decision", REVIEWER, "approved", { ...oneOfSeveral, ...talked, reviewedNow: ["me"] }, "review.discuss", "wrong_state"],
  ["other scores after the decision", REVIEWER, "rejected", { ...oneOfSeveral, ...talked, reviewedNow: ["me"] }, "review.changeScore", "wrong_state"],
  ["other scores while it is with the unit", REVIEWER, "returned", { ...oneOfSeveral, ...talked, reviewedNow: ["me"] }, "review.changeScore", "wrong_state"],
  ["one of several is not who concludes", REVIEWER, "submitted", { ...oneOfSeveral, ...talked, reviewedNow: ["me"] }, "review.conclude", "not_last"],
  ["who scored before the last stage does not conclude there", REVIEWER, "submitted", { ...elsewhere, ...talked, single: true, last: true, assignedEver: ["me", "other"], reviewedEver: ["me"] }, "review.conclude", "not_assigned"],
  ["an organiser who still has to score", ORGANISER, "submitted", { ...oneOfSeveral, ...talked }, "review.discuss", "own_review_first"],
  ["an organiser who scored nothing has nothing to change", ORGANISER, "submitted", talked, "review.changeScore", "own_review_first"],
  ["the organiser after the decision", ORGANISER, "approved", talked, "review.conclude", "wrong_state"],
  ["a recused organiser", ORGANISER, "submitted", { ...talked, recused: ["me"] }, "review.readDiscussion", "recused"],
  ["the unit, also after the release", FILLER, "approved", { ...talked, released: true }, "review.readDiscussion", "role"],
  ["published already", ORGANISER, "approved", { released: true }, "call.release", "already_released"],
  ["a single holder needs no paper", ORGANISER, "submitted", {}, "review.key", "is_single"],
  ["an organiser who scores as well keys in nobody's paper before their own is sent", ORGANISER, "submitted", oneOfSeveral, "review.key", "own_review_first"],
  ["an organiser who scores as well waits with the others", ORGANISER, "submitted", oneOfSeveral, "review.readOthers", "own_review_first"],
];

test.each(TOLD)("one is told why not: %s", (_, actor, state, facts, action, why) => {
  expect(refusal(actor, action, subjectIn(state, facts))).toBe(why);
});

test("every action stands in the table of those who have no role", () => {
  expect(`${EVERYTHING} history.read`.split(" ").toSorted()).toEqual(POLICY_ACTIONS.toSorted());
});
