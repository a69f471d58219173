const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a over the code units of a text, as 32 bits without sign. */
function hashOf(text: string): number {
  let hash = OFFSET;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash >>> 0;
}

/** The same things in an order that only the seed and their ids decide, however they come. */
export function shuffled<T extends { id: string }>(things: readonly T[], seed: string): T[] {
  const keyed = things.map((thing) => ({ thing, key: hashOf(`${seed}\n${thing.id}`) }));
  return keyed.toSorted((a, b) => a.key - b.key || (a.thing.id < b.thing.id ? -1 : 1)).map(({ thing }) => thing);
}
