import { configureGlobal } from "fast-check";

const { FUZZ_SEED, FUZZ_RUNS } = process.env;

/** Property tests run on the same examples every time; FUZZ_SEED and FUZZ_RUNS try others and more. */
configureGlobal({ seed: Number(FUZZ_SEED ?? 97_043), ...(FUZZ_RUNS ? { numRuns: Number(FUZZ_RUNS) } : {}) });

/** How many examples a property is tried on that wants a number of its own: never fewer than FUZZ_RUNS asks for. */
export const atLeast = (runs: number) => Math.max(runs, Number(FUZZ_RUNS ?? 0));
