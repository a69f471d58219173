import { actionIds } from "@/lib/testing/caller";
import type { Prepared } from "./run";
import { freePort, memoryOf, product, start, targetOf } from "./servers";
import { atOnce } from "./timing";
import { LANES, productVisits, type RowName } from "./visits";

/** The rows that are asked eight at once. */
export const LOADED = ["queue", "material", "save", "edit"] as const satisfies readonly RowName[];
/** Requests per second: the product with one process and with two behind npm run serve, bare Next, the floor. */
export type Loaded = { row: RowName; product: number; two: number; bare: number; floor: number };
/** Megabytes of the product's processes; null where the system does not tell. */
export type Memory = { idle: number | null; busy: number | null; twoIdle: number | null; twoBusy: number | null; bareIdle: number | null; bareBusy: number | null };

const most = (a: number | null, b: number | null) => (a === null || b === null ? (b ?? a) : Math.max(a, b));
const lanes = Array.from({ length: LANES }, (_, lane) => lane);

/** Eight at once, and what the memory is idle (a fresh start) and meanwhile. */
export async function measureLoad(place: Prepared, { slices, milliseconds }: { slices: number; milliseconds: number }, say: (words: string) => void): Promise<{ rows: Loaded[]; memory: Memory }> {
  const ports = [await freePort(), await freePort()] as const;
  const one = await start(product(place.env, ports[0]), ports[0]);
  const two = await start(product(place.env, ports[1], 2), ports[1]);
  try {
    const memory: Memory = { idle: memoryOf(one.pid), twoIdle: memoryOf(two.pid), bareIdle: place.bareIdle, busy: null, twoBusy: null, bareBusy: null };
    const ids = actionIds(process.env.NEXT_DIST ?? ".next");
    const visits = [await productVisits(place.world, targetOf(one, ids)), await productVisits(place.world, targetOf(two, ids), LANES), place.visits.bare, place.visits.floor];
    const rows: Loaded[] = [];
    for (const row of LOADED) {
      say(`eight at once: ${row}`);
      const [product = 0, second = 0, bare = 0, floor = 0] = await atOnce(visits.map((each) => lanes.map((lane) => each[row](lane))), slices, milliseconds, (target) => {
        if (target === 0) memory.busy = most(memory.busy, memoryOf(one.pid));
        if (target === 1) memory.twoBusy = most(memory.twoBusy, memoryOf(two.pid));
        if (target === 2) memory.bareBusy = most(memory.bareBusy, memoryOf(place.servers.bare.pid));
      });
      rows.push({ row, product, two: second, bare, floor });
    }
    return { rows, memory };
  } finally {
    await one.stop();
    await two.stop();
  }
}
