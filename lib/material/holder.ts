import type { Stage } from "@/lib/call/stages";
import type { State } from "./workflow";

/** Who holds a material: its unit, the head of the unit, the screening unit, a person or panel of a stage, the organiser, nobody. */
export type HolderKind = "unit" | "signer" | "screen" | "panel" | "organiser" | "none";
/** Who holds it, at which stage, since when and until when it is due; `waiting`: for the list of its unit. */
export type Holder = { kind: HolderKind; stage: string; since: number; due: number | null; waiting: boolean };

type Standing = { state: State; stage: number; stateAt: number; qualifiedAt: number | null };

/** Who holds a material, since when and until when. `filingDue`: when the unit must have filed; `named`: people are named for the stage. */
export function holderOf({ state, stage: index, stateAt, qualifiedAt }: Standing, stages: readonly Stage[], filingDue: number, named: boolean): Holder {
  const stage = stages[index];
  const at = { stage: stage?.label ?? "", since: stateAt, due: stage?.dueAt ?? null, waiting: false };
  switch (state) {
    case "draft":
    case "returned":
      return { ...at, kind: "unit", stage: "", due: filingDue };
    case "signing":
      return { ...at, kind: "signer", stage: "", due: filingDue };
    case "approved":
    case "rejected":
      return { ...at, kind: "none", due: null };
    case "submitted":
      if (qualifiedAt !== null) return { ...at, kind: "screen", since: qualifiedAt, waiting: true };
      if (stage?.kind === "screen" && !named) return { ...at, kind: "screen" };
      return { ...at, kind: stage?.kind === "decide" && !named ? "organiser" : "panel" };
  }
}
