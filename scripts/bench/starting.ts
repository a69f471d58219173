import { Caller } from "@/lib/testing/caller";
import type { Prepared } from "./run";
import { bare, freePort, product, start, targetOf, type Recipe } from "./servers";
import { PASSWORD } from "./world";

/** Medians in ms: from spawn to the first good answer, then the queue's first and tenth page. */
export type Started = { answer: number; first: number; tenth: number };

const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;

async function once(recipe: (port: number) => Recipe, at: string, account: string | null): Promise<Started> {
  const port = await freePort();
  const server = await start(recipe(port), port);
  try {
    const caller = new Caller(targetOf(server, new Map()), 1);
    if (account !== null) await caller.signIn(account, PASSWORD);
    const taken: number[] = [];
    for (let page = 0; page < 10; page += 1) {
      const from = performance.now();
      await caller.get(at);
      taken.push(performance.now() - from);
    }
    caller.close();
    return { answer: server.startedIn, first: taken[0] ?? 0, tenth: taken[9] ?? 0 };
  } finally {
    await server.stop();
  }
}

const medians = (all: readonly Started[]): Started =>
  ({ answer: median(all.map((one) => one.answer)), first: median(all.map((one) => one.first)), tenth: median(all.map((one) => one.tenth)) });

/** Starts of the product and of bare Next in turns, each on the place's own data. */
export async function measureStarts(place: Prepared, times: number, say: (words: string) => void): Promise<{ product: Started; bare: Started }> {
  say("starts");
  const [ours, theirs]: [Started[], Started[]] = [[], []];
  for (let time = 0; time < times; time += 1) {
    ours.push(await once((port) => product(place.env, port), "/reviews", "screener"));
    theirs.push(await once((port) => bare(process.env.BENCH_BARE ?? "", `${place.world.folder}/bare.sqlite`, port), "/", null));
  }
  return { product: medians(ours), bare: medians(theirs) };
}
