import "server-only";
import { fork, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { JobStopped, type Bounds, type JobAnswer, type JobFailure, type JobRequest } from "./kinds";

const LOOK_EVERY = 100;
const IDLE = 120_000;
/** What the child is told of its surroundings; no secret is among it. */
const PASSED_ON = ["PATH", "HOME", "LANG", "TZ", "TMPDIR", "NODE_ENV", "DATA_DIR", "SystemRoot"] as const;

type Waiting = { request: JobRequest; bounds: Bounds; done: (output: unknown) => void; failed: (error: Error) => void };

function residentMegabytes(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0; // Gone already, or a system without /proc, where only time bounds the job.
  }
}

/**
 * A child process for heavy or risky work: one job at a time, the others wait in line; killed at a job's
 * bounds and started anew for the next. `script` is run by this project's own Node, with tsx, unbundled.
 */
export function childProcess(script: string) {
  let child: ChildProcess | null = null;
  let current: Waiting | null = null;
  let deadline: NodeJS.Timeout | undefined;
  let watch: NodeJS.Timeout | undefined;
  let idle: NodeJS.Timeout | undefined;
  let nextId = 1;
  const line: Waiting[] = [];

  function settle(act: (waiting: Waiting) => void) {
    clearTimeout(deadline);
    clearInterval(watch);
    const waiting = current;
    current = null;
    if (waiting) act(waiting);
    startNext();
  }

  function kill(why: JobFailure) {
    const doomed = child;
    child = null;
    doomed?.removeAllListeners();
    doomed?.kill("SIGKILL");
    settle(({ request, failed }) => failed(new JobStopped(request.job, why)));
  }

  function started(): ChildProcess {
    if (child) return child;
    const env = Object.fromEntries(PASSED_ON.flatMap((name): [string, string][] => (process.env[name] ? [[name, process.env[name]]] : []))) as NodeJS.ProcessEnv;
    child = fork(path.join(/* turbopackIgnore: true */ process.cwd(), script), {
      serialization: "advanced", env, execArgv: ["--import", "tsx", "--max-old-space-size=128", "--max-semi-space-size=4"], stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    child.on("message", (answer: JobAnswer) => {
      if (answer.id !== current?.request.id) return;
      settle(({ done, failed }) => ("error" in answer ? failed(new Error(answer.error)) : done(answer.output)));
    });
    child.on("exit", () => kill("ended"));
    child.on("error", () => kill("ended"));
    return child;
  }

  /** With nothing to do the child keeps neither this process alive nor, after a while, its own memory. */
  function rest() {
    child?.unref();
    child?.channel?.unref();
    idle = setTimeout(() => {
      child?.removeAllListeners();
      child?.disconnect();
      child = null;
    }, IDLE).unref();
  }

  function startNext() {
    clearTimeout(idle);
    current = line.shift() ?? null;
    if (!current) return rest();
    const { request, bounds } = current;
    const running = started();
    running.ref();
    running.channel?.ref();
    deadline = setTimeout(() => kill("time"), bounds.milliseconds);
    watch = setInterval(() => { if (residentMegabytes(running.pid ?? 0) > bounds.megabytes) kill("memory"); }, LOOK_EVERY);
    running.send(request, (error) => { if (error) kill("ended"); });
  }

  return {
    /** Run one job; rejects with JobStopped at its bounds, or with an Error of what the job threw. */
    run(job: string, input: unknown, bounds: Bounds): Promise<unknown> {
      return new Promise((done, failed) => {
        line.push({ request: { id: nextId, job, input }, bounds, done, failed });
        nextId += 1;
        if (!current) startNext();
      });
    },
    /** Let the child go; a later job starts another. */
    end() {
      child?.removeAllListeners();
      child?.kill("SIGKILL");
      child = null;
    },
  };
}
