import type { Masked } from "./mask";

const BASE = 0x01000193;

/** The highest power of the base that a rolling hash over `length` codes holds. */
function powerOf(length: number): number {
  let power = 1;
  for (let step = 1; step < length; step += 1) power = Math.imul(power, BASE);
  return power;
}

/** Spreads the bits of a hash (the finisher of MurmurHash3), so that small and great hashes are as likely anywhere. */
function spread(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

/** For every place of the codes the hash, 32 bits, of the `length` codes from there on. */
export function gramHashes(codes: Masked["codes"], length: number): Uint32Array {
  const hashes = new Uint32Array(Math.max(codes.length - length + 1, 0));
  const power = powerOf(length);
  let rolling = 0;
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? 0;
    if (at >= length) rolling = (rolling - Math.imul(codes[at - length] ?? 0, power)) | 0;
    rolling = (Math.imul(rolling, BASE) + code) | 0;
    if (at >= length - 1) hashes[at - length + 1] = spread(rolling);
  }
  return hashes;
}
