import { expect, test } from "vitest";
import { after, isDecided, isEditable, isUnderReview, startsIn, STATES, VERBS, type State, type Verb } from "./workflow";

/** Verb × state: where it leads, for a material that came from draft; absent: no arrow. */
const LEADS: Record<Verb, Partial<Record<State, State>>> = {
  requestSignOff: { draft: "signing", returned: "signing" },
  sendBack: { signing: "draft" },
  submit: { draft: "submitted", returned: "submitted", signing: "submitted" },
  withdraw: { submitted: "draft" },
  pass: { submitted: "submitted" },
  return: { submitted: "returned" },
  approve: { submitted: "approved" },
  reject: { submitted: "rejected" },
  sendDown: { submitted: "submitted" },
  leaveOut: { submitted: "rejected" },
  callUp: { rejected: "submitted" },
  giveUp: { draft: "rejected", signing: "rejected", submitted: "rejected", returned: "rejected" },
  reopen: { approved: "returned", rejected: "returned" },
};

test.each(VERBS)("%s leads where it should from every state, and nowhere else", (verb) => {
  const found = STATES.flatMap((state) => {
    const to = after(verb, state, "draft");
    return to === null ? [] : [[state, to]];
  });
  expect(Object.fromEntries(found)).toEqual(LEADS[verb]);
  expect(STATES.filter((state) => startsIn(verb, state))).toEqual(STATES.filter((state) => LEADS[verb][state] !== undefined));
});

test("what is sent back or withdrawn goes where it came from", () => {
  expect([after("sendBack", "signing", "returned"), after("withdraw", "submitted", "returned")]).toEqual(["returned", "returned"]);
});

test("the questions that others ask of a state", () => {
  expect(STATES.map((state) => [state, isEditable(state), isUnderReview(state), isDecided(state)])).toEqual([
    ["draft", true, false, false], ["signing", false, false, false], ["submitted", false, true, false],
    ["returned", true, false, false], ["approved", false, false, true], ["rejected", false, false, true],
  ]);
});
