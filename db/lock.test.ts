import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FolderInUse, holdAlone, holdTogether } from "./lock";

let folder = "";
const children: ChildProcess[] = [];
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), "lock-")); });
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

/** Another process that takes the lock; what it says: "held", or why not. */
async function another(how: "together" | "alone"): Promise<{ child: ChildProcess; said: string }> {
  const child = fork(path.join(import.meta.dirname, "holder-for-tests.ts"), [how, folder], { execArgv: ["--import", "tsx"] });
  children.push(child);
  const [said] = await once(child, "message");
  return { child, said: String(said) };
}

async function ended(child: ChildProcess, how: "kill" | "release"): Promise<void> {
  const gone = once(child, "exit");
  if (how === "kill") child.kill("SIGKILL");
  else child.send("release");
  await gone;
}

test("servers share the folder, and whoever wants it alone is told which process has it and since when", { timeout: 60_000 }, async () => {
  const [one, two] = [await another("together"), await another("together")];
  expect([one.said, two.said]).toEqual(["held", "held"]);
  expect(() => holdAlone(folder, "restore")).toThrow(FolderInUse);
  expect(() => holdAlone(folder, "restore")).toThrow(new RegExp(`in use by .*server \\(process ${two.child.pid}, since 20.*Z\\).*restore cannot begin`));
  await ended(one.child, "release");
  expect(() => holdAlone(folder, "restore")).toThrow(`process ${two.child.pid}`);
  await ended(two.child, "release");
  holdAlone(folder, "restore")();
  expect(readdirSync(path.join(folder, "holders"))).toEqual([]);
});

test("no server begins while the schema is being changed, nor a second change", { timeout: 60_000 }, async () => {
  const migrating = await another("alone");
  expect(() => holdTogether(folder, "server")).toThrow(`migrate (process ${migrating.child.pid}`);
  expect((await another("alone")).said).toContain("migrate cannot begin");
  await ended(migrating.child, "release");
  expect((await another("together")).said).toBe("held");
});

test("a process that is killed keeps nothing, and the note it leaves misleads nobody", { timeout: 60_000 }, async () => {
  const [killed, other] = [await another("alone"), await another("alone")];
  expect([killed.said, other.said]).toEqual(["held", expect.stringContaining(`process ${killed.child.pid}`)]);
  await ended(killed.child, "kill");
  const server = await another("together");
  expect(server.said).toBe("held");
  expect(() => holdAlone(folder, "migrate")).toThrow(`in use by server (process ${server.child.pid}`);
});
