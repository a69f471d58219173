import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { serveSettings } from "./serve-settings.mjs";
import { build, install, requireNode, ROOT, run, step, stop } from "./steps.mjs";
import { answers, requireFree } from "./steps-server.mjs";

requireNode();
const { env, url, folder, host, port, workers, unencrypted } = serveSettings();
await requireFree(host, port, "npm run serve");

await step("Install packages", "Check the network and the disk, then run npm run serve again.", install);
/** The project's own Node, where it brings one for this system. */
const own = path.join(ROOT, "node_modules", ".bin", "node");
const node = existsSync(own) ? own : process.execPath;
const script = (name) => run(node, ["--import", "tsx", `scripts/${name}.ts`], env).then((said) => said.trim());

await step("Build", "The message above names the file; mend it and run npm run serve again.", () => build(env, ".next"));
await step("Database", "Nothing was changed. Mend what is said above, then run npm run serve again.", () => script("migrate"));
let link = "";
await step("Checks", "Mend what is said above, then run npm run serve again.", async () => { link = await script("ready"); return "passed"; });

const server = spawn(node, ["--import", "tsx", "scripts/serve-workers.ts"], { cwd: ROOT, env, stdio: ["ignore", "inherit", "inherit"] });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 1));
if (!(await answers(host, port))) {
  server.kill("SIGTERM");
  stop("The server did not answer within 20 seconds. Its own message stands above.");
}

console.log(`
  先进单位材料申报与评审    ${url.origin}
  Listening on ${host}:${port} · ${workers} ${workers === 1 ? "process" : "processes"} · data: ${folder}`);
if (unencrypted) console.log("  局域网模式 office-network mode: passwords and texts travel unencrypted. Use https where you can.");
if (link) console.log(`\n  首次启用 first use: nobody is in the database yet. Open this link within 24 hours; it works once:\n\n    ${link}`);
const seen = await fetch(`${url.origin}/api/health`, { signal: AbortSignal.timeout(5000) }).catch(() => null);
if (!seen?.ok) console.log(`\n  ! ${url.origin} does not answer from this computer. If people cannot open it, look at the proxy, the name and the firewall.`);
console.log();
