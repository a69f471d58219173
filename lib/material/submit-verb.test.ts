import { describe, expect, test } from "vitest";
import type { Subject } from "@/lib/access/policy";
import { personWith, subjectIn } from "@/lib/testing/subject";
import { nextVerb } from "./submit-verb";
import { STATES, type State } from "./workflow";

const [FILLER, SIGNER, ASSISTANT, REVIEWER] = [personWith("filler V"), personWith("signer V"), personWith("assistant T"), personWith("reviewer T")];

function next(actor: typeof FILLER, state: State, facts: Partial<Subject> = {}): string {
  const { verb, refusal } = nextVerb(actor, subjectIn(state, facts));
  return `${verb ?? "-"} ${refusal ?? "-"}`;
}
const inEveryState = (actor: typeof FILLER, facts: Partial<Subject> = {}) => Object.fromEntries(STATES.map((state) => [state, next(actor, state, facts)]));
const OVER = { submitted: "- wrong_state", approved: "- wrong_state", rejected: "- wrong_state" };

describe("where no signature is wanted", () => {
  test.each([["filler", FILLER], ["assistant", ASSISTANT]])("the %s submits", (_, actor) => {
    expect(inEveryState(actor)).toEqual({ draft: "submit -", returned: "submit -", signing: "signSubmit -", ...OVER });
  });
});

describe("where the head of the unit signs", () => {
  const facts = { signOffWanted: true };

  test.each([["filler", FILLER], ["assistant", ASSISTANT]])("the %s asks for it, and then waits", (_, actor) => {
    expect(inEveryState(actor, facts)).toEqual({ draft: "requestSignOff -", returned: "requestSignOff -", signing: "- needs_sign_off", ...OVER });
  });

  test("the head signs and submits, also without being asked", () => {
    expect(inEveryState(SIGNER, facts)).toEqual({ draft: "submit -", returned: "submit -", signing: "signSubmit -", ...OVER });
  });

  test("late, the filler is told that it is late and not that it needs a signature", () => {
    expect(next(FILLER, "draft", { ...facts, late: true })).toBe("- late");
  });
});

test("late it is refused as late, and to who has no part in it by the role", () => {
  expect([next(FILLER, "draft", { late: true }), next(SIGNER, "returned", { late: true })]).toEqual(["- late", "- late"]);
  expect([next(REVIEWER, "draft"), next(personWith("filler W"), "draft")]).toEqual(["- role", "- not_yours"]);
});
