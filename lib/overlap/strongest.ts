import { inFormulas, type Formulas } from "./formulas";
import type { Masked } from "./mask";
import { coveredCodes, makeReady, type Ready } from "./runs";
import { LEAST, type Windows } from "./windows";

/** A text of the index that has fingerprints in common with the one compared, and how many codes it can share at most. */
export type Hit = { id: number; atMost: number };

/** However alike all texts are, no more than so many times as are wanted are looked into. */
const TRIED = 3;

/** A text that sources are looked for: ready, and which of its codes stand in formulas. */
export type Target = { ready: Ready; aside: Uint8Array };
/** Make a masked text a target. */
export const targetOf = (masked: Masked, formulas: Formulas): Target => ({ ready: makeReady(masked), aside: inFormulas(masked.codes, formulas) });

/** The codes of a text, outside formulas, that another shares with it; stretches with fewer than 13 such codes count for nothing. */
export function strengthOf({ ready, aside }: Target, other: Windows): number {
  const covered = coveredCodes(ready, other);
  let [strength, plain] = [0, 0];
  for (let at = 0; at <= covered.length; at += 1) {
    if (covered[at] === 1) plain += 1 - (aside[at] ?? 0);
    else {
      if (plain >= LEAST) strength += plain;
      plain = 0;
    }
  }
  return strength;
}

/** Texts are asked for so many at once. */
const CHUNK = 20;

/**
 * The sources a text shares most with, the strongest first: `strength` codes of it, outside formulas. `load` answers
 * the texts of hits, but for those that must not be told of. The likeliest hits are tried first, until none that is
 * left can be among the `most` strongest; with `most` Infinity every text that shares a run is told.
 */
export function strongest<S extends { windows: Windows }>(target: Target, hits: readonly Hit[], load: (ids: readonly number[]) => S[], most: number): (S & { strength: number })[] {
  let kept: (S & { strength: number })[] = [];
  const likeliest = hits.toSorted((a, b) => b.atMost - a.atMost);
  for (let tried = 0; tried < likeliest.length; tried += CHUNK) {
    if (kept.length >= most && (tried >= TRIED * most || (likeliest[tried]?.atMost ?? 0) <= (kept.at(-1)?.strength ?? 0))) break;
    const sources = load(likeliest.slice(tried, tried + CHUNK).map(({ id }) => id));
    const told = sources.map((source) => ({ ...source, strength: strengthOf(target, source.windows) })).filter(({ strength }) => strength > 0);
    kept = [...kept, ...told].toSorted((a, b) => b.strength - a.strength).slice(0, most);
  }
  return kept;
}
