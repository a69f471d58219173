import { fork, type ChildProcess } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadDump, OLDER } from "./fixtures/load";
import { ageOf, migrateFile } from "./migrate";
import { openDatabase } from "./open";
import { verify } from "./verify";

const folder = mkdtempSync(path.join(tmpdir(), "upgrade-"));
const older = path.join(folder, "older.sqlite");
beforeAll(() => loadDump(OLDER["0001"], older));
afterAll(() => rmSync(folder, { recursive: true }));

const TABLES = ["units", "people", "memberships", "calls", "materials", "parts", "part_versions", "fields", "figures", "sheets", "revisions", "revision_parts", "assignments", "reviews", "scores", "comments", "comment_places", "decisions", "events", "operations"];

function copyOf(name: string): string {
  const file = path.join(folder, `${name}.sqlite`);
  copyFileSync(older, file);
  return file;
}

/** Every row of the tables that the older release had, in the columns it had. */
function content(file: string): Record<string, unknown[]> {
  const [{ sqlite }, { sqlite: first }] = [openDatabase(file), openDatabase(older)];
  const columns = (table: string) => (first.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => `"${name}"`).join(", ");
  const rows = Object.fromEntries(TABLES.map((table) => [table, sqlite.prepare(`select ${columns(table)} from ${table} order by rowid`).all()]));
  for (const each of [sqlite, first]) each.close();
  return rows;
}

function ageAndFaults(file: string) {
  const { sqlite, db } = openDatabase(file);
  const found = { age: ageOf(sqlite), faults: ageOf(sqlite) === "current" ? verify(db) : [], sound: sqlite.pragma("integrity_check", { simple: true }) };
  sqlite.close();
  return found;
}

const running = new Set<ChildProcess>();
afterAll(() => { for (const child of running) child.kill("SIGKILL"); });

const inPairs = (numbers: readonly number[]) => numbers.flatMap((_, index) => (index % 2 === 0 ? [numbers.slice(index, index + 2)] : []));

/** Run the migration in a process of its own that is killed; answers what it said and after how long it began. */
function upgradeKilled(file: string, at: { call: number } | { milliseconds: number }): Promise<unknown[]> {
  const child = fork(path.join(import.meta.dirname, "upgrader-for-tests.ts"), [file, String("call" in at ? at.call : 0)], { execArgv: ["--import", "tsx"] });
  const said: unknown[] = [];
  running.add(child);
  child.on("message", (words) => {
    said.push(words);
    if (words === "begun" && "milliseconds" in at) setTimeout(() => child.kill("SIGKILL"), at.milliseconds);
  });
  return new Promise((resolve) => { child.on("exit", (_, signal) => { running.delete(child); resolve([...said, signal]); }); });
}

test("the database of the first release comes through with every row and text it had", () => {
  const file = copyOf("whole");
  expect(ageAndFaults(file)).toEqual({ age: "older", faults: [], sound: "ok" });
  const before = content(file);
  migrateFile(file);
  expect(content(file)).toEqual(before);
  expect(Object.values(before).map((rows) => rows.length)).toEqual([29, 49, 49, 3, 14, 65, 67, 182, 77, 28, 12, 59, 14, 25, 62, 22, 26, 5, 92, 36]);
  expect(ageAndFaults(file)).toEqual({ age: "current", faults: [], sound: "ok" });
});

test("people keep the ordinary contrast, and no invitation is made", () => {
  const file = copyOf("new");
  migrateFile(file);
  const { sqlite } = openDatabase(file);
  const found = [sqlite.prepare("select distinct contrast from people").pluck().all(), sqlite.prepare("select count(*) from invitations").pluck().get()];
  sqlite.close();
  expect(found).toEqual([[0], 0]);
});

test("killed before any of its statements it leaves the old schema, whole; run again it ends at the new", { timeout: process.env.FUZZ_RUNS ? 600_000 : 120_000 }, async () => {
  const calls = (await upgradeKilled(copyOf("counted"), { call: 0 }))[1] as number;
  expect(calls).toBeGreaterThan(8);
  const before = content(older);
  // `npm run fuzz` goes through them all; here the first, the last two, and every sixteenth between.
  const all = Array.from({ length: calls }, (_, index) => index + 1);
  const numbers = process.env.FUZZ_RUNS ? all : all.filter((call) => call === 1 || call > calls - 2 || call % 32 === 0);
  for (const pair of inPairs(numbers)) {
    const said = await Promise.all(pair.map((call) => upgradeKilled(copyOf(`call-${call}`), { call })));
    expect(said).toEqual(pair.map(() => ["begun", "SIGKILL"]));
  }
  for (const call of numbers) {
    const file = path.join(folder, `call-${call}.sqlite`);
    // The last call only puts the guards on again: by then everything is kept.
    expect({ call, ...ageAndFaults(file) }).toEqual({ call, age: call === calls ? "current" : "older", faults: [], sound: "ok" });
    migrateFile(file);
    expect({ call, ...ageAndFaults(file) }).toEqual({ call, age: "current", faults: [], sound: "ok" });
    expect(content(file)).toEqual(before);
  }
});

test("killed at any moment it is old or new and never between", { timeout: 120_000 }, async () => {
  const before = content(older);
  const ages: string[] = [];
  for (const milliseconds of [0, 1, 2, 3, 4, 6, 8, 12]) {
    const file = copyOf(`moment-${milliseconds}`);
    await upgradeKilled(file, { milliseconds });
    const { age, faults, sound } = ageAndFaults(file);
    ages.push(age);
    expect({ milliseconds, faults, sound }).toEqual({ milliseconds, faults: [], sound: "ok" });
    expect(content(file)).toEqual(before);
    migrateFile(file);
    expect({ milliseconds, ...ageAndFaults(file) }).toEqual({ milliseconds, age: "current", faults: [], sound: "ok" });
  }
  expect(ages.every((age) => age === "older" || age === "current")).toBe(true);
});
