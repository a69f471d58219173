import { gramHashes } from "./grams";
import type { Masked } from "./mask";

/**
 * Codes of a gram, and grams of a window: K + W - 1 = 13. On 16 real materials (120 pairs, 15 of which share a run) K = 8
 * keeps 28 % of the codes and names 38 pairs, K = 10 39 % and 19, K = 12 66 % and 16: a text looked into in vain costs most.
 */
export const K = 12;
export const W = 2;

/** The hashes of a text's grams, in their order. */
export const gramsOf = (codes: Masked["codes"]): Uint32Array => gramHashes(codes, K);

/**
 * The places of a text's fingerprints among its grams, ascending: of every W grams that follow one another the one of
 * least hash. Of two texts that share 13 codes the same gram is taken in both. Grams in `passed` are passed over: a
 * shared run that has one beside them is met all the same. (Schleimer, Wilkerson, Aiken: Winnowing, SIGMOD 2003.)
 */
export function winnow(hashes: Uint32Array, passed: ReadonlySet<number>): number[] {
  const places: number[] = [];
  for (let from = 0; from + W <= hashes.length; from += 1) {
    let least = -1;
    for (let at = from; at < from + W; at += 1) {
      const hash = hashes[at] ?? 0;
      if ((least < 0 || hash <= (hashes[least] ?? 0)) && !passed.has(hash)) least = at;
    }
    if (least >= 0 && least !== places.at(-1)) places.push(least);
  }
  return places;
}

/** The fingerprints of a text, each once, ascending. */
export function fingerprints(codes: Masked["codes"], passed: ReadonlySet<number>): Uint32Array {
  const hashes = gramsOf(codes);
  return Uint32Array.from(new Set(winnow(hashes, passed).map((at) => hashes[at] ?? 0))).toSorted();
}
