import { assign, isTitleBetween, moveBorder, splitAt, splitIntoParts, type Split } from "./split";
import type { Target } from "./place";

/** A split in hand: the text it is of, how it stands, and how it stood before each step, oldest first. */
export type SplitState = { text: string; split: Split; past: readonly Split[] };

/** What a person does to a split. `index` counts its pieces; `start` is where a paragraph or a sentence starts, in code points. */
export type SplitStep =
  | { kind: "move"; index: number; direction: "up" | "down" }
  | { kind: "assign"; index: number; to: string | null }
  | { kind: "cut"; start: number }
  | { kind: "join"; index: number }
  | { kind: "undo" };

/** The proposal for a normalised text, with nothing done to it yet. */
export function beginSplit(text: string, parts: readonly Target[]): SplitState {
  return { text, split: splitIntoParts(text, parts), past: [] };
}

/** Takes one step; a step that changes nothing answers the same state, so that undo never stands still. */
export function takeStep(state: SplitState, step: SplitStep): SplitState {
  if (step.kind === "undo") {
    const before = state.past.at(-1);
    return before ? { ...state, split: before, past: state.past.slice(0, -1) } : state;
  }
  const split = changed(state, step);
  return split === state.split ? state : { ...state, split, past: [...state.past, state.split] };
}

function changed({ text, split }: SplitState, step: Exclude<SplitStep, { kind: "undo" }>): Split {
  if (step.kind === "move") return moveBorder(text, split, step.index, step.direction);
  if (step.kind === "assign") return assign(split, step.index, step.to);
  return step.kind === "cut" ? splitAt(text, split, step.start) : join(split, step.index);
}

/** Piece `index` goes where the one above goes; a heading it had set aside comes back into the text. */
function join(split: Split, index: number): Split {
  const [above, piece] = [split.pieces[index - 1], split.pieces[index]];
  if (!above || !piece || isTitleBetween(split, above, piece)) return split;
  return { ...split, pieces: split.pieces.toSpliced(index - 1, 2, { ...above, end: piece.end }) };
}
