import { LEAST, readPlaces, readWindows, sameWindow, type Places, type Windows } from "./windows";
import type { Masked } from "./mask";

/** A run that two texts share: where it begins in the codes of each, and how many codes it has. */
export type Shared = { a: number; b: number; length: number };

/** A text made ready to be compared with many. */
export type Ready = { windows: Windows; places: Places };
/** Make a masked text ready. */
export function makeReady(masked: Masked): Ready {
  const windows = readWindows(masked);
  return { windows, places: readPlaces(windows) };
}

/** Which codes of a text lie in runs that it shares with another: what sharedRuns covers, without telling the runs. */
export function coveredCodes({ windows, places }: Ready, other: Windows): Uint8Array {
  const covered = new Uint8Array(windows.masked.codes.length);
  const done = new Uint8Array(windows.hash.length);
  for (let at = 0; at < other.hash.length; at += 1) {
    if (other.counts[at] !== 1) continue;
    for (let place = places.first.get(other.hash[at] ?? 0) ?? -1; place >= 0; place = places.next[place] ?? -1) {
      if (!sameWindow(windows, place, other, at)) continue;
      if (done[place] === 1) break;
      done[place] = 1;
      covered.fill(1, place, place + LEAST);
    }
  }
  return covered;
}

/** Of a passage that stands many times in a text as many are tried for the longest run: with any of them nothing is missed. */
const MOST_TRIED = 24;

/** How many windows on from a pair are the same and count; negative steps go to the left. */
function reach(a: Windows, b: Windows, at: number, there: number, step: 1 | -1): number {
  let length = 0;
  const edge = step === 1 ? LEAST - 1 : 0;
  for (let [x, y] = [at + step, there + step]; x >= 0 && y >= 0 && a.counts[x] === 1 && b.counts[y] === 1; x += step, y += step) {
    if (a.masked.codes[x + edge] !== b.masked.codes[y + edge]) break;
    length += 1;
  }
  return length;
}

/** The maximal run through a pair of windows that are the same. */
function runThrough(a: Windows, b: Windows, at: number, there: number): Shared {
  const [left, right] = [reach(a, b, at, there, -1), reach(a, b, at, there, 1)];
  return { a: at - left, b: there - left, length: left + LEAST + right };
}

/** The place in b's text from which the window of `walked` at `at` goes on longest, or -1 where it does not stand there. */
function longest({ windows, places }: Ready, walked: Windows, at: number): number {
  let best = { place: -1, length: -1 };
  let place = places.first.get(walked.hash[at] ?? 0) ?? -1;
  for (let tried = 0; place >= 0 && tried < MOST_TRIED; place = places.next[place] ?? -1) {
    if (!sameWindow(walked, at, windows, place)) continue;
    tried += 1;
    const length = reach(walked, windows, at, place, 1);
    if (length > best.length) best = { place, length };
  }
  return best.place;
}

/** Runs of `walked` that stand in the text that is ready: every window of it that does lies in one. */
function walk(ready: Ready, walked: Windows, skip: (at: number) => boolean, found: (run: Shared) => void): void {
  for (let at = 0; at < walked.hash.length; at += 1) {
    if (walked.counts[at] !== 1 || skip(at)) continue;
    const place = longest(ready, walked, at);
    if (place < 0) continue;
    const run = runThrough(walked, ready.windows, at, place);
    found(run);
    at = run.a + run.length - LEAST;
  }
}

/**
 * The runs of at least LEAST codes that two texts share, numbers and names being alike, in the order of a. Each is
 * maximal on both sides. Where a passage stands many times in both, each of its places lies in a run, but not each
 * pair of places is one: near linear in the length of both.
 */
export function sharedRuns(a: Ready, b: Ready): Shared[] {
  const runs: Shared[] = [];
  walk(b, a.windows, () => false, (run) => runs.push(run));
  const covered = coveredWindows(runs, b.windows.hash.length);
  if (runs.length > 0) walk(a, b.windows, (at) => covered[at] === 1, (run) => runs.push({ a: run.b, b: run.a, length: run.length }));
  const seen = new Set<string>();
  return runs.filter(({ a: x, b: y, length }) => seen.size < seen.add(`${x} ${y} ${length}`).size).toSorted((one, other) => one.a - other.a || one.b - other.b);
}

function coveredWindows(runs: readonly Shared[], length: number): Uint8Array {
  const covered = new Uint8Array(length);
  for (const { b, length: codes } of runs) covered.fill(1, b, b + codes - LEAST + 1);
  return covered;
}
