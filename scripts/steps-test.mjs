import { spawn } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ROOT, run, secretsOf, stop } from "./steps.mjs";

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

/** How many worlds the journeys run in at the same time: they wait more than they work. */
const WORLDS = 2;

/** The test world, made once and copied, so that each half of the journeys has a server and a database of its own. Answers what tells the journeys so. */
export async function testWorlds(env) {
  for (const script of ["db:migrate", "db:seed"]) await run("npm", ["run", "-s", script], env);
  for (let world = 1; world < WORLDS; world += 1) cpSync(env.DATA_DIR, `${env.DATA_DIR}-${world}`, { recursive: true });
  return { ...env, TEST_WORLDS: String(WORLDS) };
}

/** Run browser journeys, all or those that `args` name; a flaky or skipped one counts as failed, and a file of them that did not run. `file` is where the report goes. */
export async function journeys(env, file, args = []) {
  await show(["e2e", "--", ...args], { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  const { stats, suites } = reported(file, "The browser journeys did not run to their end.");
  const ran = new Set(suites.map((suite) => path.basename(suite.file)));
  const left = args.length > 0 ? [] : readdirSync(path.join(ROOT, "e2e")).filter((name) => name.endsWith(".spec.ts") && !ran.has(name));
  for (const name of left) console.error(`e2e/${name} did not run.`);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + left.length };
}

/** Print the sum of all runs as the last line, and set the exit code by it. */
export function conclude(...tallies) {
  const [passed, failed] = ["passed", "failed"].map((name) => tallies.reduce((sum, tally) => sum + tally[name], 0));
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}
