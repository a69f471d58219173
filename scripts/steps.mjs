import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

export const ROOT = path.resolve(import.meta.dirname, "..");

/** Say one clear sentence with its remedy, and stop. */
export function stop(sentence) {
  console.error(`\n✗ ${sentence}\n`);
  process.exit(1);
}

/** Run a command; its output is shown only where it fails. Rejects with that output. */
export function run(command, args, env = {}, show = false) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: show ? "inherit" : ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout?.on("data", (chunk) => { output += chunk; });
    child.stderr?.on("data", (chunk) => { output += chunk; });
    child.on("error", reject);
    child.on("exit", (code) => (code === 0 ? resolve(output) : reject(new Error(output.trim() || `${command} ended with ${code}`))));
  });
}

/** The beginning and the end of a long output: causes stand first, sums stand last. */
function gist(output) {
  const lines = output.split("\n").filter((line) => !line.startsWith("npm warn"));
  return lines.length <= 50 ? lines.join("\n") : [...lines.slice(0, 30), "…", ...lines.slice(-20)].join("\n");
}

/** One step with its time; where it fails, the output and a remedy are printed and the script ends. */
export async function step(name, remedy, work) {
  const from = Date.now();
  process.stdout.write(`· ${name} … `);
  try {
    const note = await work();
    console.log(`${note ?? "done"} (${((Date.now() - from) / 1000).toFixed(1)} s)`);
  } catch (error) {
    console.log("failed");
    console.error(error instanceof Error ? gist(error.message) : error);
    stop(`${name} failed. ${remedy}`);
  }
}

const hashOf = (text) => createHash("sha256").update(text).digest("hex");

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1)).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(full) : [full];
  });
}

const BUILT_FROM = ["app", "components", "db", "lib", "instrumentation.ts", "next.config.js", "postcss.config.mjs", "proxy.ts", "tsconfig.json", "package-lock.json"];

/** A hash of everything the build is made from; tests do not change it. */
function sourcesHash() {
  const files = BUILT_FROM.map((name) => path.join(ROOT, name)).flatMap((place) => (statSync(place).isDirectory() ? filesUnder(place) : [place]));
  const told = files.filter((file) => !file.endsWith(".test.ts")).map((file) => `${path.relative(ROOT, file)} ${hashOf(readFileSync(file))}`);
  return hashOf(told.join("\n"));
}

const noted = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "");

/** Install what the lock file names, unless just that is installed. */
export async function install() {
  const note = path.join(ROOT, "node_modules", ".installed");
  const hash = hashOf(readFileSync(path.join(ROOT, "package-lock.json")));
  if (noted(note) === hash) return "already there";
  await run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"]);
  writeFileSync(note, hash);
  return "done";
}

/** The server's secrets, made once and kept with the data, readable by its owner only. */
export function secretsOf(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, "secrets.json");
  if (!existsSync(file)) {
    const secret = () => randomBytes(32).toString("base64");
    writeFileSync(file, JSON.stringify({ NEXTAUTH_SECRET: secret(), NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secret() }, null, 2), { mode: 0o600, flag: "wx" });
  }
  chmodSync(file, 0o600);
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return stop(`${file} cannot be read as JSON. Put it back from a backup; without the old secrets everyone must sign in again.`);
  }
}

const alive = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
};

/** Let only one build run at a time. The folder that says so is taken over where its process is gone. */
async function alone(dist, work) {
  const lock = path.join(ROOT, `${dist}-building`);
  const owner = Number(noted(path.join(lock, "pid")));
  if (existsSync(lock) && owner > 0 && !alive(owner)) rmSync(lock, { recursive: true, force: true });
  try {
    mkdirSync(lock);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    throw new Error(`Another build is running${owner > 0 ? ` (process ${owner})` : ""}. Wait for it; if there is none, remove ${lock}.`, { cause: error });
  }
  try {
    writeFileSync(path.join(lock, "pid"), String(process.pid));
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

const MONTH = 30 * 24 * 60 * 60 * 1000;

/** Pages that are open since before the upgrade still ask for the old build's files: keep those of the last month. */
function keepOldFiles(from, to) {
  if (!existsSync(from)) return;
  const young = (place) => statSync(place).isDirectory() || Date.now() - statSync(place).mtimeMs < MONTH;
  cpSync(from, to, { recursive: true, force: false, preserveTimestamps: true, filter: young });
}

/** Put the whole new build in the old one's place. */
function swap(aside, dist) {
  const [fresh, used, old] = [aside, dist, `${dist}-old`].map((name) => path.join(ROOT, name));
  keepOldFiles(path.join(used, "static"), path.join(fresh, "static"));
  rmSync(old, { recursive: true, force: true });
  if (existsSync(used)) renameSync(used, old);
  renameSync(fresh, used);
  rmSync(old, { recursive: true, force: true });
}

/** Build unless the sources are the ones last built; a new build takes the old one's place only when whole. */
export async function build(env, dist) {
  const note = path.join(ROOT, dist, "built-from");
  const hash = hashOf(sourcesHash() + env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY);
  if (noted(note) === hash) return "already built";
  return alone(dist, async () => {
    const aside = `${dist}-new`;
    rmSync(path.join(ROOT, aside), { recursive: true, force: true });
    await run("npm", ["run", "-s", "build"], { ...env, NEXT_DIST: aside });
    writeFileSync(path.join(ROOT, aside, "built-from"), hash);
    swap(aside, dist);
    return "done";
  });
}

/** Refuse a Node that cannot even run npm's newest lock format. */
export function requireNode() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 20) stop(`Node ${process.versions.node} is too old. Install Node 20 or newer, then run the same command again.`);
  const known = ["linux-x64", "linux-arm64", "win32-x64"].includes(`${process.platform}-${process.arch}`);
  if (!known && major < 22) stop(`On this system Node 22.14 or newer is needed; found ${process.versions.node}.`);
}
