import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { build, install, requireNode, ROOT, run, secretsOf, step } from "./steps.mjs";

requireNode();
const work = mkdtempSync(path.join(os.tmpdir(), "exemplar-bench-"));
const dist = process.env.NEXT_DIST ?? ".next";
/** The bare app is built in a hidden folder of the repository, where it finds the same packages. */
const bare = path.join(ROOT, ".next-bench-bare");
/** What is measured without a server, by its own script: npm run bench -- NAME. */
const ALONE = ["anchors", "assigning", "overlap", "results"];
const alone = ALONE.find((name) => name === process.argv[2]);

await step("Install packages", "Check the network, then run npm run bench again.", install);
const env = {
  ...process.env, ...secretsOf(work), NEXT_DIST: dist, NEXT_TELEMETRY_DISABLED: "1", BENCH_FOLDER: work, BENCH_BARE: bare,
  // The build is the one npm start serves: keep its key, so that both share it.
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secretsOf(path.join(ROOT, "data")).NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
};
if (!alone) {
  await step("Build", "Mend what is named above.", () => build(env, dist));
  await step("Bare Next", "Mend what is named above.", () => {
    rmSync(bare, { recursive: true, force: true });
    cpSync(path.join(ROOT, "scripts", "bench", "bare"), bare, { recursive: true });
    return run("npx", ["--no-install", "next", "build", bare], env).then(() => "built");
  });
}

const own = path.join(ROOT, "node_modules", ".bin", "node");
const node = existsSync(own) ? own : process.execPath;
const child = spawn(node, ["--import", "tsx", `scripts/bench/${alone ?? "run"}.ts`, ...process.argv.slice(2)], { cwd: ROOT, env, stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => {
  rmSync(work, { recursive: true, force: true });
  process.exitCode = code ?? 1;
});
