import { randomInt } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { build, install, requireNode, ROOT, run, step } from "./steps.mjs";
import { conclude, journeys, testSettings, unitTests } from "./steps-test.mjs";

/** One run of a property may take as long as all its examples need. */
const PATIENCE = 20 * 60 * 1000;

requireNode();
const work = mkdtempSync(path.join(os.tmpdir(), "exemplar-fuzz-"));
const { FUZZ_SEED = String(randomInt(2 ** 31)), FUZZ_RUNS = "1000", KILLS = "40", TEST_PORT = "4809" } = process.env;

/** The tests that hold a property against made-up examples. */
const properties = ["app", "db", "lib"].flatMap((folder) => readdirSync(path.join(ROOT, folder), { recursive: true }).map((name) => path.join(folder, name)))
  .filter((file) => file.endsWith(".test.ts") && readFileSync(path.join(ROOT, file), "utf8").includes('from "fast-check"'));

console.log(`Seed ${FUZZ_SEED}: ${FUZZ_RUNS} examples for the properties of ${properties.length} files, then ${KILLS} kills.`);
await step("Install packages", "Check the network, then run npm run fuzz again.", install);
const env = { ...testSettings(path.join(work, "data"), Number(TEST_PORT)), FUZZ_SEED, FUZZ_RUNS, KILLS };
await step("Build", "Mend what is named above.", () => build(env, ".next"));

const unit = await unitTests(env, path.join(work, "unit.json"), [`--testTimeout=${PATIENCE}`, ...properties]);
await step("Database", "Mend what is named above.", () => run("npm", ["run", "-s", "db:migrate"], env).then(() => "ready"));
const killed = await journeys(env, path.join(work, "e2e.json"), ["e2e/kill.spec.ts"]);

rmSync(work, { recursive: true, force: true });
console.log(`The same again: FUZZ_SEED=${FUZZ_SEED} npm run fuzz`);
conclude(unit, killed);
