import { isEditable, type State } from "./workflow";

/** Whether a call still asks something of a unit: a material begun past its date only stays to be read. Times in ms UTC. */
export const waitsForUnit = (call: { state: string; dueAt: number }, material: { state: State; ownDueAt: number | null } | null, now: number): boolean =>
  call.state === "open" && (!material || (isEditable(material.state) && (material.ownDueAt ?? call.dueAt) >= now));
