import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium } from "./chromium.mjs";
import { answers } from "./steps-server.mjs";
import { build, install, requireNode, ROOT, run, secretsOf, step, stop } from "./steps.mjs";

requireNode();
const USE = "Use: npm run journey -- FILE --out DIR, where FILE is a .docx or .txt with one material.";
const [file, flag, out, more] = process.argv.slice(2);
if (!file || flag !== "--out" || !out || more !== undefined) stop(USE);
const [text, folder] = [path.resolve(file), path.resolve(out)];
if (!existsSync(text)) stop(`There is no file ${text}. ${USE}`);
mkdirSync(folder, { recursive: true });

const work = mkdtempSync(path.join(os.tmpdir(), "exemplar-journey-"));
const port = Number(process.env.JOURNEY_PORT ?? 4797);
const url = `http://127.0.0.1:${port}`;
await step("Install packages", "Check the network, then run the same command again.", install);
const env = { ...process.env, ...secretsOf(work), DATA_DIR: work, PUBLIC_URL: url, NEXTAUTH_URL: url, DEMO: "1", NEXT_TELEMETRY_DISABLED: "1", NEXT_DIST: ".next" };
// The build is the one npm start serves: keep its key, so that both share it.
env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = secretsOf(path.join(ROOT, "data")).NEXT_SERVER_ACTIONS_ENCRYPTION_KEY;
await step("Build", "The message above names the file; mend it.", () => build(env, ".next"));
await step("World of its own", "Make sure the disk has room.", async () => {
  for (const script of ["db:migrate", "db:seed"]) await run("npm", ["run", "-s", script], env);
  await run("npx", ["--no-install", "tsx", "scripts/journey-world.ts"], env);
});
await step("Browser", "Install chromium and a Chinese font by hand.", async () => { env.CHROMIUM = await chromium(); });

const server = spawn("npx", ["--no-install", "next", "start", "-H", "127.0.0.1", "-p", String(port)], { cwd: ROOT, env, stdio: ["ignore", "ignore", "inherit"], detached: true });
const ended = (code) => {
  process.kill(-server.pid, "SIGTERM");
  rmSync(work, { recursive: true, force: true });
  process.exit(code);
};
if (!(await answers("127.0.0.1", port))) { console.error("The server did not answer."); ended(1); }
const journey = spawn("npx", ["--no-install", "tsx", "e2e/journey.ts", text, folder], { cwd: ROOT, env, stdio: "inherit" });
journey.on("exit", (code) => ended(code ?? 1));
