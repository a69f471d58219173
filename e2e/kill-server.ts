import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

const PATIENCE = 30_000;
const POLL = 20;

/** The product's own server, in a process group that can be killed whole. */
export type KillServer = { spawn: (workers: number) => void; ready: () => Promise<number>; kill: () => Promise<void> };

/** A server of a data folder, not yet spawned. `ready` answers how many milliseconds passed from the spawn to the first good health. */
export function killServer(port: number, folder: string): KillServer {
  const url = `http://127.0.0.1:${port}`;
  let running: ChildProcess | null = null;
  let from = 0;
  const healthy = () => fetch(`${url}/api/health`, { signal: AbortSignal.timeout(PATIENCE) }).then((answer) => answer.ok, () => false);
  return {
    spawn(workers) {
      from = performance.now();
      const env = { ...process.env, NODE_ENV: "production" as const, DATA_DIR: folder, PUBLIC_URL: url, NEXTAUTH_URL: url, HOST: "127.0.0.1", PORT: String(port), WORKERS: String(workers) };
      running = spawn(process.execPath, ["--import", "tsx", "scripts/serve-workers.ts"], { env, stdio: ["ignore", "ignore", "inherit"], detached: true });
    },
    async ready() {
      while (!(await healthy())) {
        if (running?.exitCode !== null || performance.now() - from > PATIENCE) throw new Error("The server did not come back.");
        await sleep(POLL);
      }
      return performance.now() - from;
    },
    async kill() {
      const child = running;
      running = null;
      if (child?.pid === undefined || child.exitCode !== null) return;
      const ended = once(child, "exit");
      process.kill(-child.pid, "SIGKILL");
      await ended;
    },
  };
}
