import "server-only";
import { database } from "@/db/client";
import { now } from "@/lib/clock";
import { comparisonWaits, indexLags } from "@/lib/overlap/waiting.queries";
import { runJob } from "./run";

const LOOK_EVERY = 5000;
const held = globalThis as typeof globalThis & { exemplarComparing?: NodeJS.Timeout };

/** One piece after the other in a child process, until none is left. */
async function workOff(): Promise<void> {
  while (await runJob("compareNext", null));
}

/**
 * Look every few seconds, as long as this server process lives, whether a revision waits to be compared (查重), and
 * work it off; at first whether the index is whole. Several processes may look: only one gets what waits.
 */
export function startComparing(): void {
  let [busy, first] = [false, true];
  async function look(): Promise<void> {
    if (busy) return;
    busy = true;
    try {
      const db = database();
      if (comparisonWaits(db, now()) || (first && indexLags(db))) await workOff();
      first = false;
    } catch (error) {
      console.error(error);
    } finally {
      busy = false;
    }
  }
  held.exemplarComparing ??= setInterval(() => void look(), LOOK_EVERY).unref();
}
