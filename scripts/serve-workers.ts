import cluster, { type Worker } from "node:cluster";
import path from "node:path";
import { holdTogether } from "@/db/lock";
import { command } from "./settings";

const GRACE = 18_000;
const STEADY = 10_000;
const LONGEST_DELAY = 30_000;

/** Serve with as many of Next's own processes as WORKERS says: a dead one is replaced, a signal ends them in peace. */
await command(() => {
  const { HOST = "127.0.0.1", PORT = "3000", WORKERS = "1", DATA_DIR = "data" } = process.env;
  const release = holdTogether(DATA_DIR, "server");
  let stopping = false;
  let deaths = 0;
  let forced = false;

  function start() {
    const from = Date.now();
    cluster.fork().on("exit", (code, signal) => {
      if (stopping) return;
      deaths = Date.now() - from > STEADY ? 1 : deaths + 1;
      const delay = Math.min(500 * 2 ** deaths, LONGEST_DELAY);
      console.error(`A server process ended (${signal ?? code}); another starts in ${delay / 1000} s.`);
      setTimeout(() => { if (!stopping) start(); }, delay);
    });
  }

  const everyone = () => Object.values(cluster.workers ?? {}).filter((worker): worker is Worker => worker !== undefined);
  function finish() {
    if (everyone().length > 0) return;
    release();
    process.exit(forced ? 1 : 0);
  }
  function stop() {
    if (stopping) return;
    stopping = true;
    for (const worker of everyone()) worker.process.kill("SIGTERM");
    setTimeout(() => {
      forced = true;
      for (const worker of everyone()) worker.process.kill("SIGKILL");
    }, GRACE).unref();
    cluster.on("exit", finish);
    finish();
  }

  cluster.setupPrimary({
    exec: path.resolve("node_modules/next/dist/bin/next"), execArgv: [],
    args: ["start", "-H", HOST, "-p", PORT, "--keepAliveTimeout", "5000"], stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
  for (let worker = 0; worker < Number(WORKERS); worker += 1) start();
});
