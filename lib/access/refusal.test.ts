import { expect, test } from "vitest";
import type { State } from "@/lib/material/workflow";
import { answers, personWith } from "@/lib/testing/subject";
import type { Subject } from "./policy";

const elsewhere = { stageKind: "score", single: false, assignedNow: ["other"], assignedEver: ["other"] } as const;

const FILING = "material.start material.read material.readDraft material.edit material.deliberate material.requestSignOff material.submit material.withdraw";
const NOT_FOR_FILLERS = "material.sendBack material.pass material.return material.approve material.reject material.assign review.write comment.settle call.release";
const NOT_FOR_ASSISTANTS = "material.confirm material.sendBack material.pass material.return material.approve material.reject material.assign review.write review.readOthers comment.settle document.final call.release";
const NOT_FOR_SIGNERS = "material.start material.edit material.requestSignOff material.pass material.return material.approve material.reject material.assign review.write comment.answer comment.settle call.release";
const NOT_FOR_REVIEWERS = "material.start material.readDraft material.edit material.deliberate material.confirm material.requestSignOff material.sendBack material.submit material.withdraw material.assign comment.answer document.final call.release";
const NOT_FOR_ORGANISERS = "material.start material.readDraft material.edit material.deliberate material.confirm material.requestSignOff material.sendBack material.submit material.withdraw comment.answer";
const HOLDING = "material.pass material.return material.approve material.reject review.write comment.settle";
const EVERYTHING = `${FILING.replace("material.submit", "material.confirm material.sendBack material.submit")} material.pass material.return material.approve material.reject material.assign review.write review.readOthers comment.answer comment.settle document.draft document.final`;

type Case = [name: string, actor: ReturnType<typeof personWith>, state: State, facts: Partial<Subject>, told: Record<string, string>];

/** Strangers and the unlucky: everything that they are told, action by action. */
const CASES: Case[] = [
  ["a filler of the next village", personWith("filler W"), "draft", {}, {
    not_yours: `${FILING} material.confirm review.readOthers comment.answer document.draft document.final history.read`, role: NOT_FOR_FILLERS,
  }],
  ["a signer of the next village", personWith("signer W"), "signing", {}, {
    not_yours: "material.read material.readDraft material.deliberate material.confirm material.sendBack material.submit material.withdraw review.readOthers document.draft document.final history.read",
    role: NOT_FOR_SIGNERS,
  }],
  ["an assistant of another township", personWith("assistant U"), "draft", {}, {
    not_covered: `${FILING} comment.answer document.draft history.read`, role: NOT_FOR_ASSISTANTS,
  }],
  ["an assistant of the village itself, who is no filler there", personWith("assistant V"), "draft", {}, {
    not_covered: `${FILING} comment.answer document.draft history.read`, role: NOT_FOR_ASSISTANTS,
  }],
  ["a reviewer of another township", personWith("reviewer U"), "submitted", {}, {
    not_assigned: "material.read material.pass material.return material.approve material.reject review.write review.readOthers comment.settle document.draft history.read",
    role: NOT_FOR_REVIEWERS,
  }],
  ["the township's reviewer where others were named for the screening", personWith("reviewer T"), "submitted", { assignedNow: ["other"], assignedEver: ["other"] }, {
    yes: "material.read document.draft history.read", not_assigned: HOLDING, own_review_first: "review.readOthers", role: NOT_FOR_REVIEWERS,
  }],
  ["the township's reviewer at a later stage", personWith("reviewer T"), "submitted", elsewhere, {
    yes: "material.read document.draft history.read", not_assigned: HOLDING, own_review_first: "review.readOthers", role: NOT_FOR_REVIEWERS,
  }],
  ["the township's reviewer in a call without a screening", personWith("reviewer T"), "submitted", { ...elsewhere, screened: false }, {
    not_assigned: "material.read material.pass material.return material.approve material.reject review.write review.readOthers comment.settle document.draft history.read",
    role: NOT_FOR_REVIEWERS,
  }],
  ["a reviewer who was assigned at an earlier stage", personWith("reviewer C"), "submitted", { ...elsewhere, assignedEver: ["me", "other"] }, {
    yes: "material.read document.draft history.read", not_assigned: HOLDING, own_review_first: "review.readOthers", role: NOT_FOR_REVIEWERS,
  }],
  ["the township's reviewer before anything is filed", personWith("reviewer T"), "draft", {}, {
    not_filed: "material.read material.pass material.return material.approve material.reject review.write review.readOthers comment.settle document.draft history.read",
    role: NOT_FOR_REVIEWERS,
  }],
  ["the organiser before anything is filed", personWith("organiser C"), "draft", {}, {
    yes: "call.release", not_filed: "material.read review.readOthers document.draft history.read", not_approved: "document.final",
    wrong_state: "material.pass material.return material.approve material.reject material.assign review.write comment.settle", role: NOT_FOR_ORGANISERS,
  }],
  ["an organiser of another county", personWith("organiser D"), "submitted", {}, {
    not_organiser: "material.read material.pass material.return material.approve material.reject material.assign review.write review.readOthers comment.settle document.draft document.final history.read call.release",
    role: NOT_FOR_ORGANISERS,
  }],
  ["a reviewer with any post in the village is recused", personWith("reviewer T", "auditor V"), "submitted", {}, {
    recused: "material.read material.pass material.return material.approve material.reject review.write review.readOthers comment.settle document.draft",
    yes: "history.read", role: NOT_FOR_REVIEWERS,
  }],
  ["an assigned reviewer with a post in the village is recused", personWith("reviewer C", "admin V"), "submitted",
    { stageKind: "score", assignedNow: ["me"], assignedEver: ["me"], reviewedNow: ["me"] }, {
      recused: "material.read material.pass material.return material.approve material.reject review.write review.readOthers comment.settle document.draft history.read",
      role: NOT_FOR_REVIEWERS,
    }],
  ["an organiser who signs for the village keeps what the signer may, and is recused", personWith("organiser C", "signer V"), "submitted", { stageKind: "decide", last: true }, {
    yes: "material.read material.readDraft material.withdraw document.draft history.read call.release", wrong_state: "material.deliberate material.sendBack material.submit", nothing_to_confirm: "material.confirm",
    recused: "material.pass material.return material.approve material.reject material.assign review.write review.readOthers comment.settle",
    not_approved: "document.final", role: "material.start material.edit material.requestSignOff comment.answer",
  }],
  ["a recused organiser after the approval", personWith("organiser C", "admin V"), "approved", { stageKind: "decide", last: true }, {
    recused: "material.read material.pass material.return material.approve material.reject material.assign review.write review.readOthers comment.settle document.draft document.final history.read",
    yes: "call.release", role: NOT_FOR_ORGANISERS,
  }],
  ["an auditor of another county", personWith("auditor D"), "submitted", {}, { not_covered: "history.read", role: `${EVERYTHING} call.release` }],
  ["an administrator", personWith("admin P"), "submitted", {}, { role: `${EVERYTHING} history.read call.release` }],
  ["someone without any role", personWith(), "submitted", {}, { role: `${EVERYTHING} history.read call.release` }],
];

const sorted = (lists: Record<string, string>) => Object.fromEntries(Object.entries(lists).map(([why, actions]) => [why, actions.split(" ").toSorted()]));

test.each(CASES)("%s", (_, actor, state, facts, told) => {
  expect(sorted(answers(actor, state, facts))).toEqual(sorted(told));
});

const FILLER_IS_TOLD: [name: string, state: State, facts: Partial<Subject>, action: string, why: string][] = [
  ["too late", "draft", { late: true }, "material.edit", "late"],
  ["too late, and not eligible, and the call closed", "draft", { late: true, eligible: false, callOpen: false }, "material.start", "call_not_open"],
  ["too late, and not eligible", "draft", { late: true, eligible: false }, "material.start", "not_eligible"],
  ["with the head of the unit", "signing", { signOffWanted: true }, "material.submit", "needs_sign_off"],
  ["no sign-off in this call", "draft", {}, "material.requestSignOff", "wrong_state"],
  ["a reviewer has begun", "submitted", { reviewStarted: true }, "material.withdraw", "review_started"],
  ["the deadline is over, so that it could not come back", "submitted", { late: true }, "material.withdraw", "late"],
  ["not filed yet", "draft", {}, "document.draft", "not_filed"],
  ["approved, but nothing is published", "approved", {}, "document.final", "not_released"],
  ["rejected, and the answer before publication is the same", "rejected", {}, "document.final", "not_released"],
  ["rejected and published", "rejected", { released: true }, "document.final", "not_approved"],
];

test.each(FILLER_IS_TOLD)("the filler is told why not: %s", (_, state, facts, action, why) => {
  const told = answers(personWith("filler V"), state, facts);
  expect(Object.entries(told).find(([, actions]) => actions.split(" ").includes(action))?.[0]).toBe(why);
});
