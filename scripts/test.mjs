import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium } from "./chromium.mjs";
import { build, install, requireNode, ROOT, run, secretsOf, step, stop } from "./steps.mjs";

requireNode();
const work = mkdtempSync(path.join(os.tmpdir(), "exemplar-test-"));
const results = { unit: path.join(work, "unit.json"), e2e: path.join(work, "e2e.json") };
const port = Number(process.env.TEST_PORT ?? 4799);
const url = `http://127.0.0.1:${port}`;
let failed = 0;
let passed = 0;

function show(args, env) {
  return new Promise((resolve) => {
    const child = spawn("npm", ["run", "-s", ...args], { cwd: ROOT, env, stdio: "inherit" });
    child.on("exit", resolve);
  });
}

await step("Install packages", "Check the network, then run npm test again.", install);
const env = {
  ...process.env, ...secretsOf(path.join(work, "data")), DATA_DIR: path.join(work, "data"), PUBLIC_URL: url, NEXTAUTH_URL: url, DEMO: "1",
  NEXT_TELEMETRY_DISABLED: "1", NEXT_DIST: ".next", TEST_PORT: String(port),
};
// The build is the one npm start serves: keep its key, so that both share it.
env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = secretsOf(path.join(ROOT, "data")).NEXT_SERVER_ACTIONS_ENCRYPTION_KEY;
await step("Lint", "Mend what is named above.", () => run("npm", ["run", "-s", "lint"], env).then(() => "clean"));
await step("Build", "Mend what is named above.", () => build(env, ".next"));
await step("Types", "Mend what is named above.", () => run("npm", ["run", "-s", "types"], env).then(() => "clean"));

await show(["unit", "--", "--reporter=default", "--reporter=json", `--outputFile.json=${results.unit}`], env);
if (!existsSync(results.unit)) stop("The unit tests did not run to their end.");
const unit = JSON.parse(readFileSync(results.unit, "utf8"));
passed += unit.numPassedTests;
failed += unit.numFailedTests + unit.numFailedTestSuites - unit.testResults.filter((suite) => suite.status === "failed" && suite.assertionResults.some((test) => test.status === "failed")).length;
failed += unit.numPendingTests + unit.numTodoTests;

await step("Browser", "Install chromium and a Chinese font by hand: apt-get install chromium fonts-noto-cjk", async () => { env.CHROMIUM = await chromium(); return env.CHROMIUM; });
await step("Test world", "Mend what is named above.", async () => { await run("npm", ["run", "-s", "db:migrate"], env); await run("npm", ["run", "-s", "db:seed"], env); });
await show(["e2e"], { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: results.e2e });
if (!existsSync(results.e2e)) stop("The browser journeys did not run to their end.");
const { stats } = JSON.parse(readFileSync(results.e2e, "utf8"));
passed += stats.expected;
failed += stats.unexpected + stats.flaky + stats.skipped;

rmSync(work, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
