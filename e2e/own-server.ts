import { spawn, type ChildProcess } from "node:child_process";

export type OwnServer = { url: string; stop: (signal: NodeJS.Signals) => Promise<void>; start: () => Promise<void> };

async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/api/health`).then((answer) => answer.ok, () => false);
}

/** A second server on the world under test, so that a journey may kill it and start it again. */
export async function ownServer(port: number): Promise<OwnServer> {
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  async function start() {
    child = spawn("npx", ["--no-install", "next", "start", "-H", "127.0.0.1", "-p", String(port)], {
      env: { ...process.env, PUBLIC_URL: url, NEXTAUTH_URL: url }, stdio: ["ignore", "ignore", "inherit"], detached: true,
    });
    for (let tries = 0; !(await answers(url)); tries += 1) {
      if (tries > 200) throw new Error("The second server did not answer.");
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
  }
  async function stop(signal: NodeJS.Signals) {
    const running = child;
    child = null;
    if (!running?.pid) return;
    const ended = new Promise((resolve) => { running.once("exit", resolve); });
    if (running.exitCode !== null) return;
    process.kill(-running.pid, signal);
    await ended;
  }
  await start();
  return { url, start, stop };
}
