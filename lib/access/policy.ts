import type { StageKind } from "@/lib/call/stages";
import type { Refusal } from "@/lib/errors";
import { isEditable, isUnderReview, startsIn, type State, type Verb } from "@/lib/material/workflow";
import type { Actor, Membership } from "./actor";
import type { Role } from "./roles";

/** What the policy must know of the thing that is asked about; facts only, no rows. */
export type Subject = {
  unitId: string;
  unitPath: string;
  parentUnitId: string | null;
  organiserUnitId: string;
  callOpen: boolean;
  eligible: boolean;
  late: boolean;
  signOffWanted: boolean;
  released: boolean;
  state: State;
  stageKind: StageKind;
  single: boolean;
  last: boolean;
  /** Whether the call has a screen stage, which the covering unit's reviewer holds. */
  screened: boolean;
  /** Whether a revision exists. */
  filed: boolean;
  /** Whether a reviewer has begun on the newest revision. */
  reviewStarted: boolean;
  /** People with work on it at this stage, and at any stage. */
  assignedNow: readonly string[];
  assignedEver: readonly string[];
  /** People whose review of this revision is sent, at this stage and at any stage. */
  reviewedNow: readonly string[];
  reviewedEver: readonly string[];
  /** Whether a sealed scan of the present text stands in for the signer's account. */
  sealed: boolean;
  /** Whether somebody else filled in for the unit and the unit has not confirmed it yet. */
  helped: boolean;
  /** Whether it passed the screening and waits for the list of the recommending unit. */
  qualified: boolean;
  /** Whether its last decision is 未推荐: it may still be called up (递补). */
  leftOut: boolean;
  /** Whether the organiser asked for a supplement whose time is not over. */
  supplementing: boolean;
  /** Whether it stands at the first stage. */
  first: boolean;
  /** People who are recused from it, as far as nobody has lifted that. */
  recused: readonly string[];
  /** Whether its call has those who judge it discuss it in writing (集体评议). */
  discussed: boolean;
  /** Whether its scorers judge blind (盲评), which ends with the release. */
  blind: boolean;
  /** People with work on it at a stage that cannot be blind: a screening, a visit, a decision. */
  assignedOpenly: readonly string[];
};

type Check = (subject: Subject, as: Membership, actor: Actor) => Refusal | null;
const when = (passes: (subject: Subject, as: Membership, actor: Actor) => boolean, refusal: Refusal): Check =>
  (subject, as, actor) => (passes(subject, as, actor) ? null : refusal);

const own = when((s, as) => as.unitId === s.unitId, "not_yours");
const below = when((s, as) => as.unitId !== s.unitId && s.unitPath.startsWith(as.path), "not_covered");
const covered = when((s, as) => s.unitPath.startsWith(as.path), "not_covered");
const organises = when((s, as) => as.unitId === s.organiserUnitId, "not_organiser");
const filed = when((s) => s.filed, "not_filed");
const inTime = when((s) => !s.late, "late");
const callOpen = when((s) => s.callOpen, "call_not_open");
const eligible = when((s) => s.eligible, "not_eligible");
const editable = when((s) => isEditable(s.state), "wrong_state");
const returned = when((s) => s.state === "returned", "wrong_state");
const withUnit = when((s) => isEditable(s.state) || s.state === "signing", "wrong_state");
const helped = when((s) => s.helped, "nothing_to_confirm");
const underReview = when((s) => isUnderReview(s.state), "wrong_state");
const arrow = (verb: Verb) => when((s) => startsIn(verb, s.state), "wrong_state");
const unsigned = when((s) => !s.signOffWanted || s.sealed, "needs_sign_off");
const signs = when((s) => s.signOffWanted, "wrong_state");
const untouched = when((s) => !s.reviewStarted, "review_started");
const unsent = when((s, _, actor) => !s.reviewedNow.includes(actor.personId), "already_sent");
/** Whether one's own scores of this stage are still to be given; a review of an earlier stage does not stand for them. */
const owesScores = (s: Subject, { personId }: Actor) => s.stageKind === "score" && s.assignedNow.includes(personId) && !s.reviewedNow.includes(personId);
const hasSent = (s: Subject, actor: Actor) => s.reviewedEver.includes(actor.personId) && !owesScores(s, actor);
/** Who was named to decide has all scores before them; none is still to be given then. */
const decides = (s: Subject, { personId }: Actor) => s.stageKind === "decide" && s.assignedNow.includes(personId);
const sent = when((s, _, actor) => hasSent(s, actor), "own_review_first");
const unsealed = when((s, _, actor) => hasSent(s, actor) || decides(s, actor), "own_review_first");
const notScoring = when((s, _, actor) => !s.assignedEver.includes(actor.personId) || hasSent(s, actor) || decides(s, actor), "own_review_first");
const single = when((s) => s.single, "not_single");
const last = when((s) => s.last, "not_last");
const several = when((s) => !s.single, "is_single");
const notFirst = when((s) => !s.first, "is_first");
const overdue = when((s) => s.late, "not_late");
const begun = when((s) => s.reviewStarted, "not_begun");
const qualified = when((s) => s.qualified, "not_qualified");
const leftOut = when((s) => s.leftOut, "not_left_out");
const supplementing = when((s) => s.supplementing, "no_supplement");
const notLast = when((s) => !s.last, "is_last");
const approved = when((s) => s.state === "approved", "not_approved");
const unreleased = when((s) => !s.released, "already_released");
const released = when((s) => s.released, "not_released");
const deciding = when((s) => s.stageKind === "decide", "not_assigned");

/** A person of the material's own unit never judges it, whatever else they are; one who is recused, not unless that is lifted. */
const impartial = when((s, _, actor) => actor.memberships.every((m) => m.unitId !== s.unitId) && !s.recused.includes(actor.personId), "recused");

/** At a screen stage without named people the reviewer of the covering unit holds the work. */
const screens = (s: Subject, as: Membership) => s.screened && as.unitId === s.parentUnitId;
const holds = when((s, as, actor) =>
  s.assignedNow.includes(actor.personId) || (s.stageKind === "screen" && s.assignedNow.length === 0 && screens(s, as)), "not_assigned");
const covers = when((s, as) => screens(s, as), "not_assigned");
const everHeld = when((s, as, actor) => s.assignedEver.includes(actor.personId) || screens(s, as), "not_assigned");

const named = when((s, as, actor) => !s.blind || s.released || screens(s, as) || s.assignedOpenly.includes(actor.personId), "blind");

const discussed = when((s) => s.discussed, "no_discussion");

const reviewing = [filed, impartial, holds, underReview] as const;
const organising = [organises, impartial, underReview] as const;
const discussing = [filed, impartial, everHeld, discussed, unsealed] as const;
const overseeing = [organises, filed, impartial, discussed] as const;

/**
 * Who may do what: action → role → the checks that must all pass. A role missing from a row means no.
 * The order of the checks is the order in which reasons are told.
 */
const POLICY = {
  "material.start": { filler: [own, callOpen, eligible, inTime], assistant: [below, callOpen, eligible, inTime] },
  "material.read": { filler: [own], signer: [own], assistant: [below], reviewer: [filed, impartial, everHeld], organiser: [organises, filed, impartial] },
  "material.readName": { filler: [own], signer: [own], assistant: [below], reviewer: [filed, impartial, everHeld, named], organiser: [organises, filed, impartial] },
  "material.readDraft": { filler: [own], signer: [own], assistant: [below] },
  "material.edit": { filler: [own, editable], assistant: [below, editable] },
  "material.deliberate": { filler: [own, withUnit], signer: [own, withUnit], assistant: [below, withUnit] },
  "material.confirm": { filler: [own, helped], signer: [own, helped] },
  "material.requestSignOff": { filler: [own, arrow("requestSignOff"), signs, inTime], assistant: [below, arrow("requestSignOff"), signs, inTime] },
  "material.sendBack": { signer: [own, arrow("sendBack")] },
  "material.submit": { filler: [own, arrow("submit"), unsigned, inTime], signer: [own, arrow("submit"), inTime], assistant: [below, arrow("submit"), unsigned, inTime] },
  "material.withdraw": { filler: [own, untouched, arrow("withdraw"), inTime], signer: [own, untouched, arrow("withdraw"), inTime], assistant: [below, untouched, arrow("withdraw"), inTime] },
  "material.pass": { reviewer: [...reviewing, single, notLast, unsent], organiser: [...organising, deciding, notLast, unsent] },
  "material.return": { reviewer: [...reviewing, single, unsent], organiser: [...organising] },
  "material.approve": { reviewer: [...reviewing, single, last, unsent], organiser: [...organising, deciding, last, unsent] },
  "material.reject": { reviewer: [...reviewing, single, last, unsent], organiser: [...organising, deciding, last, unsent] },
  "material.sendDown": { reviewer: [...reviewing, single, notFirst, unsent], organiser: [...organising, notFirst] },
  "material.unqualify": { reviewer: [filed, impartial, holds, underReview, qualified] },
  "material.recommend": { reviewer: [filed, impartial, covers, underReview, qualified] },
  "material.callUp": { reviewer: [filed, impartial, covers, arrow("callUp"), leftOut] },
  "material.giveUp": { filler: [own, arrow("giveUp")], signer: [own, arrow("giveUp")] },
  "material.reopen": { organiser: [organises, filed, impartial, arrow("reopen")] },
  "material.askReturn": { filler: [own, underReview, begun], signer: [own, underReview, begun] },
  "material.askTime": { filler: [own, editable, overdue], signer: [own, editable, overdue], assistant: [below, editable, overdue] },
  "material.askVerify": { reviewer: [...reviewing, several] },
  "material.compareText": { reviewer: [filed, impartial, everHeld], organiser: [organises, filed, impartial] },
  "material.answer": { reviewer: [...reviewing, single], organiser: [...organising] },
  "material.wantSupplement": { organiser: [...organising] },
  "material.supplement": { filler: [own, underReview, supplementing], assistant: [below, underReview, supplementing] },
  "material.assign": { organiser: [...organising] },
  "review.write": { reviewer: [...reviewing, unsent], organiser: [...organising, unsent] },
  "review.key": { organiser: [...organising, several, notScoring] },
  "review.recuse": { reviewer: [filed, impartial, everHeld], organiser: [organises, filed, impartial] },
  "review.readOthers": { reviewer: [filed, impartial, everHeld, unsealed], organiser: [organises, filed, impartial, notScoring], filler: [own, released], signer: [own, released] },
  "review.readDiscussion": { reviewer: [...discussing], organiser: [...overseeing, notScoring] },
  "review.discuss": { reviewer: [...discussing, underReview], organiser: [...overseeing, notScoring, underReview] },
  "review.conclude": { reviewer: [...discussing, underReview, last, holds], organiser: [...overseeing, notScoring, underReview] },
  "review.changeScore": { reviewer: [filed, impartial, everHeld, discussed, sent, underReview], organiser: [...overseeing, sent, underReview] },
  "comment.answer": { filler: [own, returned], assistant: [below, returned] },
  "comment.settle": { reviewer: [...reviewing], organiser: [...organising] },
  "comment.reply": { reviewer: [filed, impartial, everHeld], organiser: [organises, filed, impartial] },
  "document.draft": { filler: [own, filed], signer: [own, filed], assistant: [below, filed], reviewer: [filed, impartial, everHeld], organiser: [organises, filed, impartial] },
  "document.final": { filler: [own, released, approved], signer: [own, released, approved], organiser: [organises, approved, impartial] },
  "history.read": { filler: [own], signer: [own], assistant: [below], reviewer: [filed, impartial, everHeld], organiser: [organises, filed, impartial], auditor: [covered] },
  "call.run": { organiser: [organises] },
  "call.release": { organiser: [organises, unreleased] },
} as const satisfies Record<string, Partial<Record<Role, readonly Check[]>>>;

export type PolicyAction = keyof typeof POLICY;
/** All that is asked of the policy, for tests that go through the whole of it. */
export const POLICY_ACTIONS = Object.keys(POLICY) as PolicyAction[];

function walk(checks: readonly Check[], subject: Subject, as: Membership, actor: Actor): { passed: number; refusal: Refusal | null } {
  for (const [passed, check] of checks.entries()) {
    const refusal = check(subject, as, actor);
    if (refusal) return { passed, refusal };
  }
  return { passed: checks.length, refusal: null };
}

/**
 * Why this person may not do this here, or null where they may. Of several roles the one that came
 * furthest gives the reason.
 */
export function refusal(actor: Actor, action: PolicyAction, subject: Subject): Refusal | null {
  const row: Partial<Record<Role, readonly Check[]>> = POLICY[action];
  let nearest: { passed: number; refusal: Refusal } = { passed: -1, refusal: "role" };
  for (const membership of actor.memberships) {
    const checks = row[membership.role];
    if (!checks) continue;
    const result = walk(checks, subject, membership, actor);
    if (result.refusal === null) return null;
    if (result.passed > nearest.passed) nearest = { passed: result.passed, refusal: result.refusal };
  }
  return nearest.refusal;
}

/** Whether this person may do this here; `refusal` says why not. */
export const can = (actor: Actor, action: PolicyAction, subject: Subject) => refusal(actor, action, subject) === null;
