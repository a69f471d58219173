import type { PartRole } from "@/lib/call/form";
import { findOwnText, type Block } from "./own";
import { readStates, roleOf } from "./reading";
import { readStretches } from "./stretches";

/** What placing needs to know of a part of the form. */
export type Target = { key: string; role: PartRole; label: string };
/** Where a stretch belongs and what told so; `to` null is 未归类. */
export type Place = { to: string | null; why: "heading" | "content" | "position" | "none" };
/** A sentence with its place; code points of the text. */
export type Placed = { start: number; end: number } & Place;

const NOWHERE: Place = { to: null, why: "none" };

/**
 * The place of every sentence, in order. A section goes where its heading says; all else goes where its words show,
 * whole paragraphs unless one plainly turns to another matter, and a whole section unless its end does.
 */
export function placeBlocks(blocks: readonly Block[], targets: readonly Target[]): Placed[] {
  const own = findOwnText(blocks);
  const body = placeBody(blocks.filter((_, index) => own[index]), targets);
  const rest = blocks.filter((_, index) => !own[index]).map(({ start, end }): Placed => ({ start, end, ...NOWHERE }));
  return [...body, ...rest].toSorted((a, b) => a.start - b.start);
}

function placeBody(body: readonly Block[], targets: readonly Target[]): Placed[] {
  const sentences = readStretches(body, targets.map(({ label }) => label));
  const states = readStates(sentences.map(({ stretch }) => stretch));
  const roles = states.map(roleOf);
  const told = new Set(sentences.flatMap(({ group, stretch }, index) => {
    const role = roles[index] ?? null;
    return role !== null && stretch.weight[role] > 0 ? [`${group} ${role}`] : [];
  }));
  return sentences.map(({ start, end, group, label, stretch }, index): Placed => {
    const role = roles[index] ?? null;
    const target = targets.find((target) => (label === null ? target.role === role : target.label === label));
    if (!target) return { start, end, ...NOWHERE };
    const why = label !== null || stretch.settled ? "heading" : told.has(`${group} ${role}`) ? "content" : "position";
    return { start, end, to: target.key, why };
  });
}
