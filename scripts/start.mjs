import { spawn } from "node:child_process";
import path from "node:path";
import { build, install, requireNode, ROOT, run, secretsOf, step, stop } from "./steps.mjs";
import { answers, isEverywhere, officeAddress, portOf, requireFree } from "./steps-server.mjs";

requireNode();

const host = process.env.HOST ?? "127.0.0.1";
const port = portOf(process.env.PORT);
const folder = path.resolve(ROOT, process.env.DATA_DIR ?? "data");
/** Listening to the whole office network, people type this computer's own address, not 0.0.0.0. */
const url = process.env.PUBLIC_URL ?? `http://${isEverywhere(host) ? (officeAddress() ?? "127.0.0.1") : host}:${port}`;
await requireFree(host, port, "npm start");

await step("Install packages", "Check the network and the disk, then run npm start again.", install);
const env = { ...process.env, ...secretsOf(folder), DATA_DIR: folder, PUBLIC_URL: url, NEXTAUTH_URL: url, DEMO: "1", NEXT_TELEMETRY_DISABLED: "1", NEXT_DIST: ".next" };
await step("Build", "The message above names the file; mend it and run npm start again.", () => build(env, ".next"));
await step("Database", "Make sure nothing else uses the data folder and the disk has room.", () => run("npm", ["run", "-s", "db:migrate"], env).then(() => "ready"));
await step("Demo world", "Move the data folder away and run npm start again.", () => run("npm", ["run", "-s", "db:seed"], env).then((said) => said.trim().split("\n").at(-1)));

const from = Date.now();
const server = spawn("npx", ["--no-install", "next", "start", "-H", host, "-p", String(port), "--keepAliveTimeout", "5000"], { cwd: ROOT, env, stdio: ["ignore", "ignore", "inherit"] });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 0));

if (!(await answers(host, port))) stop("The server did not answer within 20 seconds. Its own message stands above.");
console.log(`· Server … ready (${((Date.now() - from) / 1000).toFixed(1)} s)

  先进单位材料申报与评审    ${url}

  演示账号 demo accounts, password demo-2026-demo:
    填报人 shi-filler · 负责人 teng-signer · 评审人 deng-reviewer · 经办人 qin-organiser
    代填人 feng-assistant · 管理员 lu-admin · 审计员 tan-auditor

  Ctrl+C stops it. Data: ${folder}
`);
