import type { GlyphName } from "@/components/ui/glyph";
import { Status, type Voice } from "@/components/ui/status";
import { isDecided, type State } from "@/lib/material/workflow";
import type { Words } from "@/lib/words/words";

const MARKS: Record<State, [Voice, GlyphName]> = {
  draft: ["go", "some"], signing: ["info", "some"], submitted: ["quiet", "lock"], returned: ["act", "act"], approved: ["ok", "tick"], rejected: ["plain", "dash"],
};

/** The state of a material. `hidden`: the outcome is not released, so to its unit it is submitted like any other. */
export function StateMark({ state, hidden, words }: { state: State; hidden?: boolean; words: Words }) {
  const told = hidden && isDecided(state) ? "submitted" : state;
  const [voice, glyph] = MARKS[told];
  return <Status voice={voice} glyph={glyph}>{words.material.states[told]}</Status>;
}
