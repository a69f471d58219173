import { inFormulas, type Formulas } from "./formulas";
import type { Masked } from "./mask";
import { textsWith, type Postings } from "./postings";
import { fingerprints, gramsOf, K, W, winnow } from "./winnow";

/*
 * The index is kept as a list a text, not a list a hash: a submit writes one row of 7 KB instead of touching a thousand
 * pages. Who compares gathers the many in memory by hash (lib/overlap/postings.ts); what came since is looked through.
 */

/** A text's fingerprints as they are kept: 32 bits each, least significant byte first, ascending. */
export function printsOf({ codes }: Masked, { grams }: Formulas): Buffer {
  const prints = fingerprints(codes, grams);
  return Buffer.from(prints.buffer, prints.byteOffset, prints.byteLength);
}

/** Fingerprints as numbers again. */
export function readPrints(bytes: Buffer): Uint32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Buffer.from(Uint8Array.from(bytes).buffer);
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
}

/** 2^18 bits, 32 KB: small enough to stay in the nearest cache. */
const SIEVE_BITS = 18;
/** What one fingerprint at a place can tell of: the codes of its gram, and W - 1 on either side of it. */
const BESIDE = W - 1;

/** A text's fingerprints made ready to be looked for in others. */
export class Sought {
  private readonly places = new Map<number, number[]>();
  /** Whether a hash with these highest bits is sought at all: nearly every other is turned away here. */
  private readonly sieve = new Uint32Array(1 << (SIEVE_BITS - 5));
  /** For each code the last text in which it was told of, and whether it stands in a formula. */
  private readonly told: Int32Array;
  private readonly aside: Uint8Array;
  private turn = 0;

  constructor({ codes }: Masked, formulas: Formulas) {
    const hashes = gramsOf(codes);
    for (const at of winnow(hashes, formulas.grams)) {
      const hash = hashes[at] ?? 0;
      this.places.set(hash | 0, [...(this.places.get(hash | 0) ?? []), at]);
      const bit = hash >>> (32 - SIEVE_BITS);
      this.sieve[bit >>> 5] = (this.sieve[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
    this.told = new Int32Array(codes.length);
    this.aside = inFormulas(codes, formulas);
  }

  /** How many codes of the sought text, outside formulas, can at most lie in runs that it shares with a text of these fingerprints; with fewer than 13 it shares no run but formulas. */
  atMost(prints: Uint32Array): number {
    const { sieve } = this;
    let sum = 0;
    this.turn += 1;
    for (let nth = 0; nth < prints.length; nth += 1) {
      const hash = prints[nth] ?? 0;
      const bit = hash >>> (32 - SIEVE_BITS);
      if (((sieve[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0) sum += this.tellAll(this.places.get(hash | 0));
    }
    return sum;
  }

  /** The same of every text of postings that has a fingerprint in common, by its number. */
  atMostOf(postings: Postings): Map<number, number> {
    const found = new Map<number, number[]>();
    for (const [hash, places] of this.places) {
      textsWith(postings, hash, (text) => {
        const there = found.get(text);
        if (there) there.push(...places);
        else found.set(text, [...places]);
      });
    }
    const sums = new Map<number, number>();
    for (const [text, places] of found) {
      this.turn += 1;
      sums.set(text, this.tellAll(places));
    }
    return sums;
  }

  private tellAll(places: readonly number[] | undefined): number {
    return places === undefined ? 0 : places.reduce((sum, at) => sum + this.tell(at), 0);
  }

  private tell(at: number): number {
    let fresh = 0;
    const end = Math.min(at + K + BESIDE, this.told.length);
    for (let code = Math.max(at - BESIDE, 0); code < end; code += 1) {
      if (this.told[code] !== this.turn && this.aside[code] !== 1) fresh += 1;
      this.told[code] = this.turn;
    }
    return fresh;
  }
}
