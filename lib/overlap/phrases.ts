/** Phrases that are looked for in codes: for each code the phrases that go on with it. */
export type Phrases = { next: Map<number, Phrases>; ends: boolean };

/** No phrases yet. */
export const noPhrases = (): Phrases => ({ next: new Map(), ends: false });

/** Add a phrase, as codes. */
export function addPhrase(root: Phrases, codes: Iterable<number>): void {
  let at = root;
  for (const code of codes) {
    const next = at.next.get(code) ?? noPhrases();
    at.next.set(code, next);
    at = next;
  }
  at.ends = true;
}

/** How many codes the longest phrase takes that begins at `from`; 0 where none does. */
export function phraseAt(codes: Int32Array, from: number, root: Phrases): number {
  let longest = 0;
  let at: Phrases | undefined = root;
  for (let length = 0; at; length += 1) {
    if (at.ends) longest = length;
    at = from + length < codes.length ? at.next.get(codes[from + length] ?? 0) : undefined;
  }
  return longest;
}
