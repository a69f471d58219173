/** One request, to the end of its answer. */
export type Visit = () => Promise<unknown>;

/** Milliseconds of requests one at a time. */
export type Times = { p50: number; p95: number };

const at = (sorted: readonly number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** Median and 95th percentile of milliseconds. */
export function timesOf(all: readonly number[]): Times {
  const sorted = all.toSorted((a, b) => a - b);
  return { p50: at(sorted, 0.5), p95: at(sorted, 0.95) };
}

/** One at a time, in turns: each round one request to every target, so that what disturbs one disturbs all. */
export async function inTurns(targets: readonly Visit[], rounds: number, warmUp: number): Promise<Times[]> {
  const taken: number[][] = targets.map(() => []);
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [index, visit] of targets.entries()) {
      const from = performance.now();
      await visit();
      if (round >= 0) taken[index]?.push(performance.now() - from);
    }
  }
  return taken.map(timesOf);
}

async function slice(lanes: readonly Visit[], milliseconds: number): Promise<number> {
  const end = performance.now() + milliseconds;
  let done = 0;
  await Promise.all(lanes.map(async (visit) => {
    while (performance.now() < end) {
      await visit();
      done += 1;
    }
  }));
  return done;
}

/**
 * All lanes of a target at once, each sending its next request when it has the answer to the last; the targets
 * take turns slice by slice. Answers requests per second for each; `between` is called within every slice.
 */
export async function atOnce(targets: readonly (readonly Visit[])[], slices: number, milliseconds: number, between: (target: number) => void): Promise<number[]> {
  const done = targets.map(() => 0);
  const spent = targets.map(() => 0);
  for (let turn = -1; turn < slices; turn += 1) {
    for (const [index, lanes] of targets.entries()) {
      const from = performance.now();
      const count = await slice(lanes, turn < 0 ? milliseconds / 2 : milliseconds);
      between(index);
      if (turn < 0) continue;
      done[index] = (done[index] ?? 0) + count;
      spent[index] = (spent[index] ?? 0) + performance.now() - from;
    }
  }
  return done.map((count, index) => (count * 1000) / (spent[index] ?? 1));
}
