import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium } from "./chromium.mjs";
import { build, install, requireNode, run, step } from "./steps.mjs";
import { conclude, journeys, testSettings, testWorlds, unitTests } from "./steps-test.mjs";

requireNode();
const work = mkdtempSync(path.join(os.tmpdir(), "exemplar-test-"));

await step("Install packages", "Check the network, then run npm test again.", install);
const env = testSettings(path.join(work, "data"), Number(process.env.TEST_PORT ?? 4799));
await step("Lint", "Mend what is named above.", () => run("npm", ["run", "-s", "lint"], env).then(() => "clean"));
await step("Build", "Mend what is named above.", () => build(env, ".next"));
await step("Types", "Mend what is named above.", () => run("npm", ["run", "-s", "types"], env).then(() => "clean"));

const unit = await unitTests(env, path.join(work, "unit.json"));
await step("Browser", "Install chromium and a Chinese font by hand: apt-get install chromium fonts-noto-cjk", async () => { env.CHROMIUM = await chromium(); return env.CHROMIUM; });
let worlds = env;
await step("Test worlds", "Mend what is named above.", async () => { worlds = await testWorlds(env); });
const browser = await journeys(worlds, path.join(work, "e2e.json"));

rmSync(work, { recursive: true, force: true });
conclude(unit, browser);
