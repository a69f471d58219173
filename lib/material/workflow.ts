/** draft 填写中 · signing 待审签 · submitted 已提交 · returned 已退回修改 · approved 已通过 · rejected 未入选 */
export const STATES = ["draft", "signing", "submitted", "returned", "approved", "rejected"] as const;
export type State = (typeof STATES)[number];

type Arrow = { from: readonly State[]; to: State | "origin" };

/**
 * The life of a material: every verb that changes its state, where it may start and where it leads.
 * "origin" is the state the material stood in before it was signed for or submitted.
 */
const ARROWS = {
  requestSignOff: { from: ["draft", "returned"], to: "signing" },
  sendBack: { from: ["signing"], to: "origin" },
  submit: { from: ["draft", "returned", "signing"], to: "submitted" },
  withdraw: { from: ["submitted"], to: "origin" },
  pass: { from: ["submitted"], to: "submitted" },
  return: { from: ["submitted"], to: "returned" },
  approve: { from: ["submitted"], to: "approved" },
  reject: { from: ["submitted"], to: "rejected" },
  sendDown: { from: ["submitted"], to: "submitted" },
  leaveOut: { from: ["submitted"], to: "rejected" },
  callUp: { from: ["rejected"], to: "submitted" },
  giveUp: { from: ["draft", "signing", "submitted", "returned"], to: "rejected" },
  reopen: { from: ["approved", "rejected"], to: "returned" },
} as const satisfies Record<string, Arrow>;
export type Verb = keyof typeof ARROWS;
/** Every verb that changes a state. */
export const VERBS = Object.keys(ARROWS) as Verb[];

/** Whether a verb has an arrow that starts in this state. */
export function startsIn(verb: Verb, state: State): boolean {
  return (ARROWS[verb].from as readonly State[]).includes(state);
}

/**
 * The state a verb leads to, or null where it has no arrow from here.
 * `origin` is where the material came from: draft or returned.
 */
export function after(verb: Verb, state: State, origin: State): State | null {
  if (!startsIn(verb, state)) return null;
  const { to } = ARROWS[verb];
  return to === "origin" ? origin : to;
}

/** Whether the unit may change text, fields and figures in this state (as far as parts are unlocked). */
export const isEditable = (state: State) => state === "draft" || state === "returned";

/** Whether the material is before its reviewers. */
export const isUnderReview = (state: State) => state === "submitted";

/** Whether the last word has been said. */
export const isDecided = (state: State) => state === "approved" || state === "rejected";
