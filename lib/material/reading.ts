import type { CueRole } from "@/lib/text/cues";

/**
 * The states a text goes through: the unit (basics), a lead-in, honours told in the opening, the work, what came of
 * it at the end, the outlook. Results stand in one of two states, since after the closing ones no work follows.
 */
const STATES = ["basics", "leadIn", "earlyResults", "practices", "results", "next"] as const;
export type State = (typeof STATES)[number];

/** How a stretch follows on the one before: at a heading, as a paragraph, in mid-paragraph, or in mid-sentence. */
export type Joint = "section" | "paragraph" | "sentence" | "broken";
/**
 * A stretch of text to be read: what it may be, how strongly it speaks for each, how it follows, and to what it turns.
 * `settled` when a heading says what it is; `begins` are the states that may begin in it.
 */
export type Stretch = {
  may: readonly State[];
  begins: readonly State[];
  weight: Readonly<Record<CueRole, number>>;
  joint: Joint;
  turns: readonly CueRole[];
  /** How far a text of this build tells of work here even where no cue shows. */
  leans: number;
  settled: boolean;
};

const NEVER = 50;
/** What it costs to go from one state (row) to another (column) where a new section or paragraph begins. */
const COST: Readonly<Record<State | "start", Readonly<Record<State, number>>>> = {
  start: { basics: 1, leadIn: 0, earlyResults: 2, practices: 1.5, results: 4, next: 6 },
  basics: { basics: 0, leadIn: 0.5, earlyResults: 1, practices: 1.5, results: 3, next: 1 },
  leadIn: { basics: 1, leadIn: 0, earlyResults: 1, practices: 1.5, results: 6, next: 1 },
  earlyResults: { basics: 3, leadIn: 0.5, earlyResults: 0, practices: 0.5, results: NEVER, next: 1 },
  practices: { basics: NEVER, leadIn: 4, earlyResults: NEVER, practices: 0, results: 3, next: 1 },
  results: { basics: NEVER, leadIn: 3, earlyResults: NEVER, practices: 8, results: 0, next: 0.5 },
  next: { basics: NEVER, leadIn: 6, earlyResults: NEVER, practices: 8, results: NEVER, next: 0 },
};
/** What a border in mid-paragraph costs besides, unless the sentence turns (近年来，… 先后… 今后，…). */
const IN_PARAGRAPH = 1.5;

/** The part that a state stands for; null for a lead-in, which goes nowhere. */
export function roleOf(state: State): Exclude<CueRole, "leadIn"> | null {
  if (state === "leadIn") return null;
  return state === "earlyResults" ? "results" : state;
}

type Way = { score: number; state: State | null; before: Way | null };

/**
 * Reads a text as the sequence of states that its cues speak for most, less what the changes cost (Viterbi 1967).
 * Answers one state for each stretch.
 */
export function readStates(stretches: readonly Stretch[]): State[] {
  let ways: Way[] = [{ score: 0, state: null, before: null }];
  for (const stretch of stretches) {
    ways = stretch.may.map((state) => {
      const ranked = ways.map((way) => ({ way, score: way.score - change(way.state, state, stretch) }));
      const best = ranked.reduce((a, b) => (b.score > a.score ? b : a));
      return { score: best.score + evidence(state, stretch), state, before: best.way };
    });
  }
  const states: State[] = [];
  for (let way: Way | null = ways.reduce((a, b) => (b.score > a.score ? b : a)); way?.state; way = way.before) states.push(way.state);
  return states.toReversed();
}

/** What speaks for a state; several cues of one role in a single stretch count up to five. */
function evidence(state: State, { weight, leans }: Stretch): number {
  return Math.min(weight[state === "earlyResults" ? "results" : state], 5) + (state === "practices" ? leans : 0);
}

function change(from: State | null, to: State, { joint, turns, settled, begins }: Stretch): number {
  if (settled) return 0;
  if (from === to) return to === "basics" && joint === "section" ? COST.start.basics : 0;
  if (from !== null && (joint === "broken" || !begins.includes(to))) return NEVER;
  const turned = turns.includes(to === "earlyResults" ? "results" : to);
  if (to === "next" && !turned) return NEVER;
  return COST[from ?? "start"][to] + (joint === "sentence" && !turned ? IN_PARAGRAPH : 0);
}
