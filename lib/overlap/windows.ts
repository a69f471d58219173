import { gramHashes } from "./grams";
import { BORDER, NAME, NUMBER, type Masked } from "./mask";

/** A shared run has at least as many masked characters. */
export const LEAST = 13;
/** So many of them at most are numbers and names: 19场、1685人次，比2024年的1240人次 says nothing of who copied from whom. */
const MOST_MASKS = 2;

/** A masked text by its windows of LEAST codes: the `hash` of each (30 bits), and whether it has words enough that it `counts`. */
export type Windows = { masked: Masked; hash: Int32Array; counts: Uint8Array };

/** Read a masked text's windows. */
export function readWindows(masked: Masked): Windows {
  const { codes } = masked;
  const hashes = gramHashes(codes, LEAST);
  const hash = new Int32Array(hashes.length);
  for (let at = 0; at < hash.length; at += 1) hash[at] = (hashes[at] ?? 0) >>> 2;
  const counts = new Uint8Array(hash.length);
  let masks = 0;
  for (let at = 0; at < codes.length; at += 1) {
    masks += weight(codes[at]);
    if (at >= LEAST) masks -= weight(codes[at - LEAST]);
    if (at >= LEAST - 1) counts[at - LEAST + 1] = masks <= MOST_MASKS ? 1 : 0;
  }
  return { masked, hash, counts };
}

/** A border weighs more than a window may hold, so that no run reaches over it. */
function weight(code: number | undefined): number {
  if (code === BORDER) return MOST_MASKS + 1;
  return code === NUMBER || code === NAME ? 1 : 0;
}

/** Whether the window of one text at `at` is that of another at `there`, code by code. */
export function sameWindow(one: Windows, at: number, other: Windows, there: number): boolean {
  if (one.hash[at] !== other.hash[there]) return false;
  for (let step = 0; step < LEAST; step += 1) if (one.masked.codes[at + step] !== other.masked.codes[there + step]) return false;
  return true;
}

/** A text's windows that count, to be found by their hash: `first` place of each, and from a place the `next` of the same hash, or -1. */
export type Places = { first: Map<number, number>; next: Int32Array };

/** Where each window stands, in the order of the text. */
export function readPlaces({ hash, counts }: Windows): Places {
  const first = new Map<number, number>();
  const next = new Int32Array(hash.length).fill(-1);
  for (let at = hash.length - 1; at >= 0; at -= 1) {
    const key = hash[at] ?? 0;
    if (counts[at] !== 1) continue;
    next[at] = first.get(key) ?? -1;
    first.set(key, at);
  }
  return { first, next };
}
