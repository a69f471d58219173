import { describe, expect, test } from "vitest";
import { allowed, personWith } from "@/lib/testing/subject";
import type { PolicyAction, Subject } from "./policy";
import { ROLES, type Role } from "./roles";

/** The person of each role whom the material of village V naturally concerns. */
const NATURAL = {
  filler: personWith("filler V"), signer: personWith("signer V"), assistant: personWith("assistant T"), reviewer: personWith("reviewer T"),
  organiser: personWith("organiser C"), admin: personWith("admin P"), auditor: personWith("auditor P"),
} as const;

const ALWAYS = "draft signing submitted returned approved rejected";
const ONCE_FILED = "submitted returned approved rejected";

type Rights = Partial<Record<PolicyAction, string>>;

const WRITES = {
  "material.start": ALWAYS, "material.read": ALWAYS, "material.readDraft": ALWAYS, "material.edit": "draft returned", "material.deliberate": "draft signing returned",
  "material.submit": "draft signing returned", "material.withdraw": "submitted", "comment.answer": "returned", "document.draft": ONCE_FILED, "history.read": ALWAYS,
};

/** Role → action → the states in which it is allowed, at a screen stage, all in good order. */
const RIGHTS: Record<Role, Rights> = {
  filler: WRITES,
  assistant: WRITES,
  signer: {
    "material.read": ALWAYS, "material.readDraft": ALWAYS, "material.deliberate": "draft signing returned", "material.sendBack": "signing",
    "material.submit": "draft signing returned", "material.withdraw": "submitted", "document.draft": ONCE_FILED, "history.read": ALWAYS,
  },
  reviewer: {
    "material.read": ONCE_FILED, "material.pass": "submitted", "material.return": "submitted", "review.write": "submitted",
    "comment.settle": "submitted", "document.draft": ONCE_FILED, "history.read": ONCE_FILED,
  },
  organiser: {
    "material.read": ONCE_FILED, "material.return": "submitted", "material.assign": "submitted", "review.write": "submitted", "review.readOthers": ONCE_FILED,
    "comment.settle": "submitted", "document.draft": ONCE_FILED, "document.final": "approved", "call.release": ALWAYS, "history.read": ONCE_FILED,
  },
  admin: {},
  auditor: { "history.read": ALWAYS },
};

const mine = { assignedNow: ["me", "other"], assignedEver: ["me", "other"] };
const cannotFile = { "material.start": "", "material.edit": "", "material.deliberate": "", "material.submit": "", "material.withdraw": "" };
const signsNoMore = { "material.deliberate": "", "material.submit": "", "material.withdraw": "" };
const confirms = { "material.confirm": ALWAYS };
const cannotStart = { filler: { "material.start": "" }, assistant: { "material.start": "" } };
const asksForSignOff = { "material.requestSignOff": "draft returned", "material.submit": "" };
const cannotTakeBack = { filler: { "material.withdraw": "" }, signer: { "material.withdraw": "" }, assistant: { "material.withdraw": "" } };
/** Whoever is to score sees nobody's scores before giving their own, not even as the organiser. */
const sealed = { "review.readOthers": "" };
const seesOutcome = { "review.readOthers": ALWAYS, "document.final": "approved" };

/** What each circumstance changes in the table above; "" takes a right away. Everything else stays. */
const CIRCUMSTANCES: [name: string, facts: Partial<Subject>, changes: Partial<Record<Role, Rights>>][] = [
  ["a screen stage without named people", {}, {}],
  ["a screen stage with named people", mine, { organiser: sealed }],
  ["a screen stage that is the last", { last: true }, { reviewer: { "material.pass": "", "material.approve": "submitted", "material.reject": "submitted" } }],
  ["a stage of several scorers", { ...mine, stageKind: "score", single: false }, { organiser: sealed, reviewer: { "material.pass": "", "material.return": "" } }],
  ["several scorers at the last stage", { ...mine, stageKind: "score", single: false, last: true }, { organiser: sealed, reviewer: { "material.pass": "", "material.return": "" } }],
  ["a stage of one scorer", { ...mine, stageKind: "score" }, { organiser: sealed }],
  ["one scorer who decides as well", { ...mine, stageKind: "score", last: true, screened: false },
    { organiser: sealed, reviewer: { "material.pass": "", "material.approve": "submitted", "material.reject": "submitted" } }],
  ["the organiser decides", { stageKind: "decide", last: true }, {
    reviewer: { "material.pass": "", "material.return": "", "review.write": "", "comment.settle": "" },
    organiser: { "material.approve": "submitted", "material.reject": "submitted" },
  }],
  ["the organiser decides, and another stage follows", { stageKind: "decide" }, {
    reviewer: { "material.pass": "", "material.return": "", "review.write": "", "comment.settle": "" },
    organiser: { "material.pass": "submitted" },
  }],
  ["named people decide", { ...mine, stageKind: "decide", last: true }, {
    reviewer: { "material.pass": "", "material.approve": "submitted", "material.reject": "submitted" },
    organiser: { ...sealed, "material.approve": "submitted", "material.reject": "submitted" },
  }],
  ["own review is sent, several scorers", { ...mine, stageKind: "score", single: false, reviewStarted: true, reviewedNow: ["me"] }, {
    ...cannotTakeBack, organiser: { "review.write": "" },
    reviewer: { "material.pass": "", "material.return": "", "review.write": "", "review.readOthers": ONCE_FILED },
  }],
  ["own review is sent, one scorer", { ...mine, stageKind: "score", reviewedNow: ["me"] }, {
    organiser: { "review.write": "" },
    reviewer: { "material.pass": "", "material.return": "", "review.write": "", "review.readOthers": ONCE_FILED },
  }],
  ["own review is sent, one scorer at the last stage", { ...mine, stageKind: "decide", last: true, reviewedNow: ["me"] }, {
    organiser: { "review.write": "" },
    reviewer: { "material.pass": "", "material.return": "", "review.write": "", "review.readOthers": ONCE_FILED },
  }],
  ["own review is sent, the organiser before another stage", { stageKind: "decide", reviewedNow: ["me"] }, {
    organiser: { "review.write": "" },
    reviewer: { "material.pass": "", "material.return": "", "review.write": "", "comment.settle": "", "review.readOthers": ONCE_FILED },
  }],
  ["own review is sent, and the stage has moved on", { stageKind: "score", single: false, assignedNow: ["other"], assignedEver: ["me", "other"], reviewedEver: ["me"] }, {
    reviewer: { "material.pass": "", "material.return": "", "review.write": "", "comment.settle": "", "review.readOthers": ONCE_FILED },
  }],
  ["another's review is sent", { ...mine, reviewedNow: ["other"] }, { organiser: sealed }],
  ["a review has begun", { reviewStarted: true }, cannotTakeBack],
  ["the head of the unit signs off", { signOffWanted: true }, { filler: asksForSignOff, assistant: asksForSignOff }],
  ["a sealed scan of the text stands in for the signer", { signOffWanted: true, sealed: true }, { filler: { "material.requestSignOff": "draft returned" }, assistant: { "material.requestSignOff": "draft returned" } }],
  ["somebody filled in for the unit", { helped: true }, { filler: confirms, signer: confirms }],
  ["sign-off and late", { signOffWanted: true, late: true }, { filler: cannotFile, assistant: cannotFile, signer: signsNoMore }],
  ["late", { late: true }, { filler: cannotFile, assistant: cannotFile, signer: signsNoMore }],
  ["the outcome is released", { released: true }, { filler: seesOutcome, signer: seesOutcome, organiser: { "call.release": "" } }],
  ["the call is not open", { callOpen: false }, cannotStart],
  ["the unit is not eligible", { eligible: false }, cannotStart],
];

function expected(role: Role, changes: Partial<Record<Role, Rights>>): Rights {
  return Object.fromEntries(Object.entries({ ...RIGHTS[role], ...changes[role] }).filter(([, states]) => states !== ""));
}

describe.each(CIRCUMSTANCES)("%s", (_, facts, changes) => {
  test.each(ROLES)("what the %s may do in each state", (role) => {
    expect(allowed(NATURAL[role], facts)).toEqual(expected(role, changes));
  });
});

test("the rights of two roles are their union", () => {
  const both = allowed(personWith("filler V", "signer V"), {});
  expect(both).toEqual({ ...RIGHTS.filler, ...RIGHTS.signer });
});
