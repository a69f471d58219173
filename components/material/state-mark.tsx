import type { GlyphName } from "@/components/ui/glyph";
import { Status, type Voice } from "@/components/ui/status";
import type { State } from "@/lib/material/workflow";
import type { Words } from "@/lib/words/words";

const MARKS: Record<State, [Voice, GlyphName]> = {
  draft: ["go", "some"], signing: ["info", "some"], submitted: ["quiet", "lock"], returned: ["act", "act"], approved: ["ok", "tick"], rejected: ["plain", "dash"],
};

/** The state of a material. `hidden`: the outcome is not released, so its unit still reads 评审中. */
export function StateMark({ state, hidden, words }: { state: State; hidden?: boolean; words: Words }) {
  if (hidden && (state === "approved" || state === "rejected")) return <Status voice="info" glyph="some">{words.material.inReview}</Status>;
  const [voice, glyph] = MARKS[state];
  return <Status voice={voice} glyph={glyph}>{words.material.states[state]}</Status>;
}
