import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { Caller, NoAnswer, type Target } from "@/lib/testing/caller";

const NEXT = path.resolve("node_modules/next/dist/bin/next");

/** A server under measurement; `startedIn` is ms from its spawn to its first good answer. */
export type Server = { pid: number; base: string; startedIn: number; stop: () => Promise<void> };

/** What a server is started as: its arguments to node, its settings, and an address that answers 200 when it is up. */
export type Recipe = { args: readonly string[]; env: Record<string, string>; health: string; cwd?: string };

/** A port that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function untilAnswers(base: string, at: string, died: () => string | null): Promise<void> {
  const caller = new Caller({ base, origin: base, ids: new Map() }, 1);
  for (let tries = 0; tries < 4000; tries += 1) {
    const failure = died();
    if (failure !== null) throw new Error(`${base} ended before it answered: ${failure}`);
    try {
      await caller.get(at);
      return caller.close();
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
    }
    await new Promise((resolve) => { setTimeout(resolve, 5); });
  }
  throw new Error(`${base}${at} did not answer within 20 seconds.`);
}

/** Start a server and wait for its first good answer. */
export async function start({ args, env, health, cwd }: Recipe, port: number): Promise<Server> {
  const base = `http://127.0.0.1:${port}`;
  const from = performance.now();
  const child = spawn(process.execPath, [...args], { cwd, env: { ...process.env, ...env, NODE_ENV: "production" }, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => { said = `${said}${chunk.toString()}`.slice(-2000); });
  let ended = false;
  const exit = new Promise<void>((resolve) => { child.on("exit", () => { ended = true; resolve(); }); });
  await untilAnswers(base, health, () => (ended ? said : null));
  const stop = () => { child.kill("SIGTERM"); return exit; };
  return { pid: child.pid ?? 0, base, startedIn: performance.now() - from, stop };
}

/** The product: Next's own server, or with `workers` the processes that npm run serve runs. */
export function product(env: Record<string, string>, port: number, workers = 0): Recipe {
  const own = { ...env, PUBLIC_URL: `http://127.0.0.1:${port}`, NEXTAUTH_URL: `http://127.0.0.1:${port}`, DEMO: "0", HOST: "127.0.0.1", PORT: String(port), WORKERS: String(workers) };
  const args = workers > 0 ? ["--import", "tsx", "scripts/serve-workers.ts"] : [NEXT, "start", "-H", "127.0.0.1", "-p", String(port), "--keepAliveTimeout", "60000"];
  return { args, env: own, health: "/api/health" };
}

/** The bare Next app of the measuring over a copy of the database. */
export const bare = (folder: string, file: string, port: number): Recipe =>
  ({ args: [NEXT, "start", folder, "-H", "127.0.0.1", "-p", String(port), "--keepAliveTimeout", "60000"], env: { BARE_DATABASE: file }, health: "/" });

/** The floor over a copy of the database. */
export const floor = (file: string, port: number): Recipe =>
  ({ args: ["--import", "tsx", "scripts/bench/floor.ts"], env: { BARE_DATABASE: file, PORT: String(port) }, health: "/" });

function childrenOf(parents: ReadonlyMap<number, number>, pid: number): number[] {
  const own = [...parents].filter(([, parent]) => parent === pid).map(([child]) => child);
  return [pid, ...own.flatMap((child) => childrenOf(parents, child))];
}

/** Megabytes (10^6 bytes) of memory that a process and all below it hold in their own share (PSS); null off Linux. */
export function memoryOf(pid: number): number | null {
  if (process.platform !== "linux") return null;
  const parents = new Map(readdirSync("/proc").filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      return [[Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1])] as const];
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT" || (error as NodeJS.ErrnoException).code === "ESRCH") return [];
      throw error;
    }
  }));
  const kilobytes = childrenOf(parents, pid).map((one) => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/smaps_rollup`, "utf8"))?.[1] ?? 0));
  return (kilobytes.reduce((sum, one) => sum + one, 0) * 1024) / 1e6;
}

/** Where callers of a server go; `ids` are the actions of its build. */
export const targetOf = (server: Server, ids: Target["ids"]): Target => ({ base: server.base, origin: server.base, ids });
