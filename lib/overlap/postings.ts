/** The highest bits of a hash name its bucket; the others stand beside the number of the text. */
const BUCKET_BITS = 22;
const REST_BITS = 32 - BUCKET_BITS;
const REST = (1 << REST_BITS) - 1;
/** The most texts that postings can number. */
export const MOST_TEXTS = 1 << (32 - REST_BITS);

/** An inverted list (hash to texts) of many texts' fingerprints, held in memory in 4 bytes a fingerprint and 16 MB besides. */
export type Postings = { starts: Uint32Array; packed: Uint32Array };

/** Gather the fingerprints of texts, which are numbered as they come, at most MOST_TEXTS; two turns of counting, no sorting. */
export function gather(lists: readonly Uint32Array[]): Postings {
  const starts = new Uint32Array((1 << BUCKET_BITS) + 1);
  for (const list of lists) for (let nth = 0; nth < list.length; nth += 1) starts[((list[nth] ?? 0) >>> REST_BITS) + 1]! += 1;
  for (let bucket = 1; bucket < starts.length; bucket += 1) starts[bucket]! += starts[bucket - 1] ?? 0;
  const [packed, free] = [new Uint32Array(starts.at(-1) ?? 0), starts.slice()];
  for (const [text, list] of lists.entries()) {
    for (let nth = 0; nth < list.length; nth += 1) {
      const hash = list[nth] ?? 0;
      const at = free[hash >>> REST_BITS]!++;
      packed[at] = ((hash & REST) << BUCKET_BITS) | text;
    }
  }
  return { starts, packed };
}

/** Tell the number of every text that has this fingerprint. */
export function textsWith({ starts, packed }: Postings, hash: number, tell: (text: number) => void): void {
  const bucket = (hash >>> 0) >>> REST_BITS;
  for (let at = starts[bucket] ?? 0; at < (starts[bucket + 1] ?? 0); at += 1) {
    const entry = packed[at] ?? 0;
    if (entry >>> BUCKET_BITS === (hash & REST)) tell(entry & (MOST_TEXTS - 1));
  }
}
