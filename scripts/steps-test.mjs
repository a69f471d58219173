import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { ROOT, secretsOf, stop } from "./steps.mjs";

/** The settings of a run of tests: a data folder and a port of its own, on the build that npm start serves. */
export function testSettings(folder, port) {
  const url = `http://127.0.0.1:${port}`;
  return {
    ...process.env, ...secretsOf(folder), DATA_DIR: folder, PUBLIC_URL: url, NEXTAUTH_URL: url, DEMO: "1",
    NEXT_TELEMETRY_DISABLED: "1", NEXT_DIST: ".next", TEST_PORT: String(port),
    // To share the build, its key is kept.
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secretsOf(path.join(ROOT, "data")).NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
  };
}

function show(args, env) {
  return new Promise((resolve) => {
    const child = spawn("npm", ["run", "-s", ...args], { cwd: ROOT, env, stdio: "inherit" });
    child.on("exit", resolve);
  });
}

function reported(file, sentence) {
  if (!existsSync(file)) stop(sentence);
  return JSON.parse(readFileSync(file, "utf8"));
}

/** Run unit tests, all or those that `args` name; a skipped one counts as failed. `file` is where the report goes. */
export async function unitTests(env, file, args = []) {
  await show(["unit", "--", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`, ...args], env);
  const unit = reported(file, "The unit tests did not run to their end.");
  const broken = unit.numFailedTestSuites - unit.testResults.filter((suite) => suite.status === "failed" && suite.assertionResults.some((test) => test.status === "failed")).length;
  return { passed: unit.numPassedTests, failed: unit.numFailedTests + broken + unit.numPendingTests + unit.numTodoTests };
}

/** Run browser journeys, all or those that `args` name; a flaky or skipped one counts as failed. `file` is where the report goes. */
export async function journeys(env, file, args = []) {
  await show(["e2e", "--", ...args], { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  const { stats } = reported(file, "The browser journeys did not run to their end.");
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped };
}

/** Print the sum of all runs as the last line, and set the exit code by it. */
export function conclude(...tallies) {
  const [passed, failed] = ["passed", "failed"].map((name) => tallies.reduce((sum, tally) => sum + tally[name], 0));
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}
