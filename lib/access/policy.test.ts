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
const UNDECIDED = "draft signing submitted returned";

type Rights = Partial<Record<PolicyAction, string>>;

const WRITES = {
  "material.start": ALWAYS, "material.read": ALWAYS, "material.readName": ALWAYS, "material.readDraft": ALWAYS, "material.edit": "draft returned", "material.deliberate": "draft signing returned",
  "material.submit": "draft signing returned", "material.withdraw": "submitted", "comment.answer": "returned", "document.draft": ONCE_FILED, "history.read": ALWAYS,
};

/** Role → action → the states in which it is allowed, at a screen stage, all in good order. */
const RIGHTS: Record<Role, Rights> = {
  filler: { ...WRITES, "material.giveUp": UNDECIDED },
  assistant: WRITES,
  signer: {
    "material.read": ALWAYS, "material.readName": ALWAYS, "material.readDraft": ALWAYS, "material.deliberate": "draft signing returned", "material.sendBack": "signing",
    "material.submit": "draft signing returned", "material.withdraw": "submitted", "material.giveUp": UNDECIDED, "document.draft": ONCE_FILED, "history.read": ALWAYS,
  },
  reviewer: {
    "material.read": ONCE_FILED, "material.readName": ONCE_FILED, "material.pass": "submitted", "material.return": "submitted", "material.answer": "submitted", "material.compareText": ONCE_FILED, "review.write": "submitted",
    "comment.settle": "submitted", "document.draft": ONCE_FILED, "history.read": ONCE_FILED, "review.recuse": ONCE_FILED, "comment.reply": ONCE_FILED,
  },
  organiser: {
    "material.read": ONCE_FILED, "material.readName": ONCE_FILED, "material.return": "submitted", "material.assign": "submitted", "material.answer": "submitted", "material.compareText": ONCE_FILED, "material.reopen": "approved rejected", "material.wantSupplement": "submitted",
    "call.run": ALWAYS, "review.write": "submitted", "review.readOthers": ONCE_FILED,
    "comment.settle": "submitted", "document.draft": ONCE_FILED, "document.final": "approved", "call.release": ALWAYS, "history.read": ONCE_FILED, "review.recuse": ONCE_FILED, "comment.reply": ONCE_FILED,
  },
  admin: {},
  auditor: { "history.read": ALWAYS },
};

const mine = { assignedNow: ["me", "other"], assignedEver: ["me", "other"] };
/** What comes late stays a draft that can be written on; more time may be asked for. */
const asksForTime = { "material.askTime": "draft returned" };
const cannotFile = { "material.start": "", "material.submit": "", "material.withdraw": "", ...asksForTime };
const signsNoMore = { "material.submit": "", "material.withdraw": "", ...asksForTime };
const confirms = { "material.confirm": ALWAYS };
const cannotStart = { filler: { "material.start": "" }, assistant: { "material.start": "" } };
const asksForSignOff = { "material.requestSignOff": "draft returned", "material.submit": "" };
const asksForReturn = { "material.withdraw": "", "material.askReturn": "submitted" };
const cannotTakeBack = { filler: asksForReturn, signer: asksForReturn, assistant: { "material.withdraw": "" } };
/** Whoever is to score sees nobody's scores before giving their own, not even as the organiser. */
const sealed = { "review.readOthers": "" };
const seesOutcome = { "review.readOthers": ALWAYS, "document.final": "approved" };

/** What the discussion of a call gives: read it, say a word, and to some a conclusion or other scores of one's own. */
const discusses = { "review.readDiscussion": ONCE_FILED, "review.discuss": "submitted" };
const organiserDiscusses = { ...discusses, "review.conclude": "submitted" };
const changes = { "review.changeScore": "submitted" };

const ONE_OF_SEVERAL = { "material.pass": "", "material.return": "", "material.answer": "", "material.askVerify": "submitted" };

/** At a stage of several scorers in a call without a screening. */
const SCORED = { stageKind: "score", single: false, screened: false } as const;

/** Recused people judge nothing and see nothing. */
const NOTHING = Object.fromEntries(Object.keys({ ...RIGHTS.reviewer, ...RIGHTS.organiser, ...organiserDiscusses, ...changes }).map((action) => [action, ""])) as Rights;

/** What each circumstance changes in the table above; "" takes a right away. Everything else stays. */
const CIRCUMSTANCES: [name: string, facts: Partial<Subject>, changes: Partial<Record<Role, Rights>>][] = [
  ["a screen stage without named people", {}, {}],
  ["a screen stage with named people", mine, { organiser: sealed }],
  ["a screen stage that is the last", { last: true }, { reviewer: { "material.pass": "", "material.approve": "submitted", "material.reject": "submitted" } }],
  ["a stage of several scorers", { ...mine, stageKind: "score", single: false }, { organiser: sealed, reviewer: ONE_OF_SEVERAL }],
  ["several scorers at the last stage", { ...mine, stageKind: "score", single: false, last: true }, { organiser: sealed, reviewer: ONE_OF_SEVERAL }],
  ["a stage of one scorer", { ...mine, stageKind: "score" }, { organiser: sealed }],
  ["one scorer who decides as well", { ...mine, stageKind: "score", last: true, screened: false },
    { organiser: sealed, reviewer: { "material.pass": "", "material.approve": "submitted", "material.reject": "submitted" } }],
  ["the organiser decides", { stageKind: "decide", last: true }, {
    reviewer: { "material.pass": "", "material.return": "", "material.answer": "", "review.write": "", "comment.settle": "" },
    organiser: { "material.approve": "submitted", "material.reject": "submitted" },
  }],
  ["the organiser decides, and another stage follows", { stageKind: "decide" }, {
    reviewer: { "material.pass": "", "material.return": "", "material.answer": "", "review.write": "", "comment.settle": "" },
    organiser: { "material.pass": "submitted" },
  }],
  ["named people decide", { ...mine, stageKind: "decide", last: true }, {
    reviewer: { "material.pass": "", "material.approve": "submitted", "material.reject": "submitted", "review.readOthers": ONCE_FILED },
    organiser: { "material.approve": "submitted", "material.reject": "submitted" },
  }],
  ["own review is sent, several scorers", { ...mine, stageKind: "score", single: false, reviewStarted: true, reviewedNow: ["me"] }, {
    ...cannotTakeBack, organiser: { "review.write": "", "review.key": "submitted" },
    reviewer: { ...ONE_OF_SEVERAL, "review.write": "", "review.readOthers": ONCE_FILED },
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
    reviewer: { "material.pass": "", "material.return": "", "material.answer": "", "review.write": "", "comment.settle": "", "review.readOthers": ONCE_FILED },
  }],
  ["own review is sent, and the stage has moved on", { stageKind: "score", single: false, assignedNow: ["other"], assignedEver: ["me", "other"], reviewedEver: ["me"] }, {
    organiser: { "review.key": "submitted" },
    reviewer: { "material.pass": "", "material.return": "", "material.answer": "", "review.write": "", "comment.settle": "", "review.readOthers": ONCE_FILED },
  }],
  ["there is a discussion, and nobody has scored", { discussed: true }, { organiser: organiserDiscusses }],
  ["there is a discussion, and the own review of several is due", { ...mine, discussed: true, stageKind: "score", single: false }, { organiser: sealed, reviewer: ONE_OF_SEVERAL }],
  ["there is a discussion, and the own review of several is sent", { ...mine, discussed: true, stageKind: "score", single: false, reviewStarted: true, reviewedNow: ["me"] }, {
    ...cannotTakeBack, organiser: { ...organiserDiscusses, ...changes, "review.write": "", "review.key": "submitted" },
    reviewer: { ...ONE_OF_SEVERAL, ...discusses, ...changes, "review.write": "", "review.readOthers": ONCE_FILED },
  }],
  ["there is a discussion, and the stage of the own review is over", { discussed: true, stageKind: "decide", last: true, assignedEver: ["me", "other"], reviewedEver: ["me"] }, {
    organiser: { ...organiserDiscusses, ...changes, "material.approve": "submitted", "material.reject": "submitted" },
    reviewer: { ...discusses, ...changes, "material.pass": "", "material.return": "", "material.answer": "", "review.write": "", "comment.settle": "", "review.readOthers": ONCE_FILED },
  }],
  ["there is a discussion, and who scored decides as well", { ...mine, discussed: true, stageKind: "decide", last: true, reviewedEver: ["me"] }, {
    organiser: { ...organiserDiscusses, ...changes, "material.approve": "submitted", "material.reject": "submitted" },
    reviewer: { ...organiserDiscusses, ...changes, "material.pass": "", "material.approve": "submitted", "material.reject": "submitted", "review.readOthers": ONCE_FILED },
  }],
  ["there is a discussion, and the outcome is released", { discussed: true, released: true }, { filler: seesOutcome, signer: seesOutcome, organiser: { ...organiserDiscusses, "call.release": "" } }],
  ["who screened it is one of several scorers now, and has not sent that", { ...mine, stageKind: "score", single: false, reviewedEver: ["me"] }, { organiser: sealed, reviewer: ONE_OF_SEVERAL }],
  ["another's review is sent", { ...mine, reviewedNow: ["other"] }, { organiser: sealed }],
  ["a review has begun", { reviewStarted: true }, cannotTakeBack],
  ["it stands further than the first stage", { first: false }, { reviewer: { "material.sendDown": "submitted" }, organiser: { "material.sendDown": "submitted" } }],
  ["it waits for the list of its township", { qualified: true, reviewedNow: ["me"] }, {
    organiser: { "review.write": "" },
    reviewer: { "material.pass": "", "material.return": "", "review.write": "", "review.readOthers": ONCE_FILED, "material.recommend": "submitted", "material.unqualify": "submitted" },
  }],
  ["it waits for the list, and others were named for the screening", { qualified: true, assignedNow: ["other"], assignedEver: ["other"] }, {
    reviewer: { "material.pass": "", "material.return": "", "material.answer": "", "review.write": "", "comment.settle": "", "material.recommend": "submitted" },
  }],
  ["it was left out of the list", { leftOut: true }, { reviewer: { "material.callUp": "rejected" } }],
  ["it was left out, in a call whose screening is no longer its own", { leftOut: true, screened: false, assignedNow: ["me"], assignedEver: ["me"] }, { organiser: sealed }],
  ["a supplement is wanted", { supplementing: true }, { filler: { "material.supplement": "submitted" }, assistant: { "material.supplement": "submitted" } }],
  ["the head of the unit signs off", { signOffWanted: true }, { filler: asksForSignOff, assistant: asksForSignOff }],
  ["a sealed scan of the text stands in for the signer", { signOffWanted: true, sealed: true }, { filler: { "material.requestSignOff": "draft returned" }, assistant: { "material.requestSignOff": "draft returned" } }],
  ["somebody filled in for the unit", { helped: true }, { filler: confirms, signer: confirms }],
  ["sign-off and late", { signOffWanted: true, late: true }, { filler: cannotFile, assistant: cannotFile, signer: signsNoMore }],
  ["late", { late: true }, { filler: cannotFile, assistant: cannotFile, signer: signsNoMore }],
  ["this person is recused from it", { ...mine, recused: ["me"] }, { reviewer: NOTHING, organiser: { ...NOTHING, "call.release": ALWAYS, "call.run": ALWAYS } }],
  ["this person is recused from what is discussed", { ...mine, discussed: true, reviewedNow: ["me"], recused: ["me"] }, { reviewer: NOTHING, organiser: { ...NOTHING, "call.release": ALWAYS, "call.run": ALWAYS } }],
  ["somebody else is recused from it", { recused: ["other"] }, {}],
  ["scorers judge blind", { ...mine, ...SCORED, blind: true }, { organiser: sealed, reviewer: { ...ONE_OF_SEVERAL, "material.readName": "" } }],
  ["scorers judge blind, but this one had the material at a visit or a screening too", { ...mine, ...SCORED, blind: true, assignedOpenly: ["me"] }, { organiser: sealed, reviewer: ONE_OF_SEVERAL }],
  ["scorers judge blind, and the township's reviewer screened it", { stageKind: "score", single: false, assignedNow: ["other"], assignedEver: ["other"], blind: true, assignedOpenly: ["other"] },
    { organiser: { "review.key": "submitted" }, reviewer: { "material.pass": "", "material.return": "", "material.answer": "", "review.write": "", "comment.settle": "" } }],
  ["scorers judged blind until the release", { ...mine, ...SCORED, blind: true, released: true }, { filler: seesOutcome, signer: seesOutcome, organiser: { ...sealed, "call.release": "" }, reviewer: ONE_OF_SEVERAL }],
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
