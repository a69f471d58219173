import { configureGlobal } from "fast-check";

/** Property tests run on the same examples every time; FUZZ_SEED and FUZZ_RUNS try others and more. */
configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 97_043), ...(process.env.FUZZ_RUNS ? { numRuns: Number(process.env.FUZZ_RUNS) } : {}) });
