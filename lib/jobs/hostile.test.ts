import * as fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { hostileText, mutatedWord } from "@/lib/testing/hostile";
import type { Survived } from "@/lib/testing/hostile-worker";
import { childProcess } from "./child";

/** A tenth here; all of them with `npm run fuzz`. */
const HOW_MANY = process.env.FUZZ_RUNS ? 2000 : 200;
const SEED = Number(process.env.FUZZ_SEED ?? 97_043);
const BOUNDS = { milliseconds: 5000, megabytes: 256 };

const { run, end } = childProcess("lib/testing/hostile-worker.ts");
afterAll(end);

async function survive(name: string, files: readonly Uint8Array[]): Promise<void> {
  let [slowest, largest] = [0, 0];
  for (const bytes of files) {
    const { sentences, milliseconds, megabytes } = (await run("any", { name, bytes }, BOUNDS)) as Survived;
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.filter((sentence) => sentence.trim() === "" || /undefined|NaN|\[object/.test(sentence))).toEqual([]);
    [slowest, largest] = [Math.max(slowest, milliseconds), Math.max(largest, megabytes)];
  }
  console.info(`${files.length} of ${name}: the slowest ${Math.round(slowest)} ms, the largest child ${Math.round(largest)} MB.`);
}

test("mutated Word files go through import and check: no crash, no hang, bounded memory, always a sentence", async () => {
  await survive("材料.docx", fc.sample(mutatedWord, { seed: SEED, numRuns: HOW_MANY }));
}, HOW_MANY * BOUNDS.milliseconds);

test("so do hostile texts", async () => {
  await survive("材料.txt", fc.sample(hostileText, { seed: SEED, numRuns: HOW_MANY }).map((text) => new TextEncoder().encode(text)));
}, HOW_MANY * BOUNDS.milliseconds);
