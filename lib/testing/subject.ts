import type { Actor } from "@/lib/access/actor";
import { POLICY_ACTIONS, refusal, type PolicyAction, type Subject } from "@/lib/access/policy";
import type { Role } from "@/lib/access/roles";
import { STATES, type State } from "@/lib/material/workflow";

/** Units by name and path: state, county, two townships, two villages of the first, and another county. */
export const PATHS = { P: "P/", C: "P/C/", T: "P/C/T/", V: "P/C/T/V/", W: "P/C/T/W/", U: "P/C/U/", D: "P/D/" } as const;
export type UnitName = keyof typeof PATHS;

/** A person with these roles, written "role unit"; its id is "me". */
export function personWith(...roles: `${Role} ${UnitName}`[]): Actor {
  const memberships = roles.map((words) => {
    const [role, unitId] = words.split(" ") as [Role, UnitName];
    return { unitId, unitName: unitId, path: PATHS[unitId], role };
  });
  return { personId: "me", sessionId: "", account: "me", name: "", locale: "zh-CN", textSize: "s", contrast: false, mustChangePassword: false, memberships };
}

/** The material of village V in a call of county C, in good order and at a screen stage that is not the last. */
export function subjectIn(state: State, facts: Partial<Subject> = {}): Subject {
  return {
    unitId: "V", unitPath: PATHS.V, parentUnitId: "T", organiserUnitId: "C", callOpen: true, eligible: true, late: false, signOffWanted: false,
    released: false, state, stageKind: "screen", single: true, last: false, screened: true, filed: state !== "draft" && state !== "signing",
    reviewStarted: false, assignedNow: [], assignedEver: [], reviewedNow: [], reviewedEver: facts.reviewedNow ?? [], sealed: false, helped: false, recused: [], blind: false, discussed: false, assignedOpenly: [],
    qualified: false, leftOut: false, supplementing: false, first: true, ...facts,
  };
}

/** For each action, the states in which this person may do it, in the order of the states; actions never allowed are absent. */
export function allowed(actor: Actor, facts: Partial<Subject>): Partial<Record<PolicyAction, string>> {
  const rows = POLICY_ACTIONS.map((action) => [action, STATES.filter((state) => refusal(actor, action, subjectIn(state, facts)) === null).join(" ")] as const);
  return Object.fromEntries(rows.filter(([, states]) => states !== ""));
}

/** All actions by what this person is told of them in this state: a refusal, or "yes". */
export function answers(actor: Actor, state: State, facts: Partial<Subject> = {}): Record<string, string> {
  const told = Object.groupBy(POLICY_ACTIONS, (action) => refusal(actor, action, subjectIn(state, facts)) ?? "yes");
  return Object.fromEntries(Object.entries(told).map(([why, actions]) => [why, (actions ?? []).join(" ")]));
}
