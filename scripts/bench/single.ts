import { inTurns, type Times, type Visit } from "./timing";
import { ROWS, type RowName, type Visits } from "./visits";

/** One world's three servers, as far as single requests go. */
export type Place = { size: number; visits: { product: Visits; bare: Visits; floor: Visits } };
/** Times of one row in one world. */
export type Single = { row: RowName; size: number; product: Times; bare: Times; floor: Times };

const KINDS = ["product", "bare", "floor"] as const;

/** Every row one at a time, the servers of all worlds in turns within a round. */
export async function measureRows(places: readonly Place[], { rounds, warmUp }: { rounds: number; warmUp: number }, say: (words: string) => void): Promise<Single[]> {
  const all: Single[] = [];
  for (const row of ROWS) {
    say(`one at a time: ${row}`);
    const visits: Visit[] = places.flatMap((place) => KINDS.map((kind) => place.visits[kind][row](0)));
    const times = await inTurns(visits, rounds, warmUp);
    for (const [index, { size }] of places.entries()) {
      const [product, bare, floor] = times.slice(index * KINDS.length) as [Times, Times, Times];
      all.push({ row, size, product, bare, floor });
    }
  }
  return all;
}
