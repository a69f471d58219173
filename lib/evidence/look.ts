/** How many of 64 bits two pictures of one scene may differ in: scaling and another JPEG quality stay within it. */
const ALIKE = 6;

/** The difference hash of a picture (dHash): `grey` holds 9 × 8 levels row by row; answers 16 hexadecimal digits. */
export function lookOf(grey: Uint8Array): string {
  if (grey.length !== 72) throw new Error(`A look is read from 9 × 8 levels, not from ${grey.length}.`);
  const bits = Array.from({ length: 64 }, (_, at) => {
    const left = Math.floor(at / 8) * 9 + (at % 8);
    return (grey[left] ?? 0) > (grey[left + 1] ?? 0) ? "1" : "0";
  });
  return BigInt(`0b${bits.join("")}`).toString(16).padStart(16, "0");
}

/** In how many of their 64 bits two looks differ. */
export function lookDistance(a: string, b: string): number {
  let differing = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  let count = 0;
  for (; differing > 0n; differing &= differing - 1n) count += 1;
  return count;
}

/** A picture of one tone (a blank page, a black photo) has no look by which it could be known. */
const isPlain = (look: string) => lookDistance(look, "0".repeat(16)) < 4 || lookDistance(look, "f".repeat(16)) < 4;

/** Whether two photos show the same picture, shrunk or saved anew perhaps. */
export const looksAlike = (a: string, b: string) => !isPlain(a) && !isPlain(b) && lookDistance(a, b) <= ALIKE;
