import { fork } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { backup, DATABASE } from "./backup";
import { loadDump, OLDER } from "./fixtures/load";
import { holdTogether } from "./lock";
import { openDatabase } from "./open";
import { restore } from "./restore";
import { upgrade } from "./upgrade";
import { verifyFolder } from "./verify-folder";

const AT = Date.UTC(2026, 10, 21);
const work = mkdtempSync(path.join(tmpdir(), "restore-"));
const data = path.join(work, "data");
let from = "";
beforeAll(() => {
  mkdirSync(data);
  loadDump(OLDER["0001"], path.join(data, DATABASE));
  upgrade(data, AT);
  writeFileSync(path.join(data, "secrets.json"), "old");
  from = backup(data, path.join(work, "kept"), AT).place;
  const { sqlite } = openDatabase(path.join(data, DATABASE));
  sqlite.exec("update units set name = '新县' where name = '棠垭县'");
  sqlite.close();
});
afterAll(() => rmSync(work, { recursive: true }));

/** Whether the database in a folder has the unit that was renamed after the backup. */
function isNewer(folder: string): boolean {
  const { sqlite } = openDatabase(path.join(folder, DATABASE));
  const found = sqlite.prepare("select 1 from units where name = '新县'").get() !== undefined;
  sqlite.close();
  return found;
}

function restoreKilled(folder: string, change: number): Promise<unknown> {
  const child = fork(path.join(import.meta.dirname, "restorer-for-tests.ts"), [folder, from, String(change)], { execArgv: ["--import", "tsx"] });
  return new Promise((resolve) => {
    child.on("message", resolve);
    child.on("exit", (_, signal) => resolve(signal));
  });
}

function copyOf(name: string): string {
  const folder = path.join(work, name);
  cpSync(data, folder, { recursive: true });
  return folder;
}

/** What a server meets that is started now: the untouched database, the restored one, or that it may not begin. */
function met(folder: string): "untouched" | "restored" | "kept out" {
  try {
    holdTogether(folder, "server")();
  } catch (error) {
    expect(String(error)).toContain("was cut short. Run it again");
    return "kept out";
  }
  return isNewer(folder) ? "untouched" : "restored";
}

test("killed before any of its steps, a server meets the old database, the restored one, or a closed door; nothing is lost", { timeout: 240_000 }, async () => {
  const changes = Number(await restoreKilled(copyOf("whole"), 0));
  expect(changes).toBeGreaterThan(20);
  const all = Array.from({ length: changes }, (_, index) => index + 1);
  const numbers = process.env.FUZZ_RUNS ? all : all.filter((change) => change % 2 === 1 || change === changes);
  for (let at = 0; at < numbers.length; at += 4) {
    const killed = await Promise.all(numbers.slice(at, at + 4).map((change) => restoreKilled(copyOf(`change-${change}`), change)));
    expect(new Set(killed)).toEqual(new Set(["SIGKILL"]));
  }
  const order: string[] = [];
  for (const change of numbers) {
    const folder = path.join(work, `change-${change}`);
    order.push(met(folder));
    const replaced = path.join(folder, "replaced");
    const aside = existsSync(replaced) ? readdirSync(replaced).map((name) => path.join(replaced, name)).filter((kept) => existsSync(path.join(kept, DATABASE))) : [];
    const still = existsSync(path.join(folder, DATABASE)) && isNewer(folder);
    expect({ change, kept: still || aside.some(isNewer) }).toEqual({ change, kept: true });
    restore(folder, from, AT + change);
    expect({ change, met: met(folder), faults: verifyFolder(folder).faults }).toEqual({ change, met: "restored", faults: [] });
  }
  const [shut, open] = [order.indexOf("kept out"), order.indexOf("restored")];
  expect(order).toEqual(order.map((_, at) => (at < shut ? "untouched" : at < open ? "kept out" : "restored")));
});
