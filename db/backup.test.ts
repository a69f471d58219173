import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { backup, DATABASE } from "./backup";
import { holdTogether, UNFINISHED } from "./lock";
import { loadDump, OLDER } from "./fixtures/load";
import { openDatabase } from "./open";
import { restore } from "./restore";
import { upgrade } from "./upgrade";
import { verifyFolder } from "./verify-folder";

const AT = Date.UTC(2026, 10, 21, 2, 20, 30, 123);
let work = "";
let data = "";
let kept = "";
beforeEach(() => {
  work = mkdtempSync(path.join(tmpdir(), "backup-"));
  [data, kept] = [path.join(work, "data"), path.join(work, "kept")];
  mkdirSync(data);
  loadDump(OLDER["0001"], path.join(data, DATABASE));
  upgrade(data, AT);
  writeFileSync(path.join(data, "secrets.json"), "the old secrets", { mode: 0o600 });
});
afterEach(() => rmSync(work, { recursive: true }));

/** Do something to the data folder's database over a connection of its own. */
function change(sql: string): void {
  const { sqlite } = openDatabase(path.join(data, DATABASE));
  sqlite.exec(sql);
  sqlite.close();
}

function names(folder = data): unknown[] {
  const { sqlite } = openDatabase(path.join(folder, DATABASE));
  const found = sqlite.prepare("select name from units where kind in ('县', '州') order by name").pluck().all();
  sqlite.close();
  return found;
}
const NAMES = ["岑坪县", "棠垭县", "汀岚州"];

test("an older database is copied whole before it is migrated, and a current one is left alone", () => {
  const [copy = ""] = readdirSync(path.join(data, "before-upgrade"));
  expect(copy).toBe("exemplar-2026-11-21T02-20-30-123Z.sqlite");
  expect(openDatabase(path.join(data, "before-upgrade", copy)).sqlite.prepare("select count(*) from __drizzle_migrations").pluck().get()).toBe(2);
  const release = holdTogether(data, "server");
  expect(upgrade(data, AT + 1)).toEqual({ found: "current", copy: null });
  release();
});

test("a backup made while a server writes holds one moment of the database, and the secrets for their owner only", () => {
  const release = holdTogether(data, "server");
  const server = openDatabase(path.join(data, DATABASE));
  server.sqlite.exec("begin immediate; update units set name = '半路县' where name = '棠垭县'");
  const { place, bytes } = backup(data, kept, AT);
  server.sqlite.exec("commit");
  server.sqlite.close();
  release();
  expect(place).toBe(path.join(kept, "exemplar-2026-11-21T02-20-30-123Z"));
  expect(readdirSync(kept)).toEqual([path.basename(place)]);
  expect(readdirSync(place).toSorted()).toEqual([DATABASE, "secrets.json"]);
  expect([statSync(path.join(place, "secrets.json")).mode & 0o777, statSync(place).mode & 0o777]).toEqual([0o600, 0o700]);
  expect(bytes).toBe(statSync(path.join(place, DATABASE)).size + 15);
  expect(names(place)).toEqual(NAMES);
});

test("files are copied with the database", () => {
  mkdirSync(path.join(data, "files", "aa"), { recursive: true });
  writeFileSync(path.join(data, "files", "aa", "aabb"), "a photo");
  const { place } = backup(data, kept, AT);
  expect(readFileSync(path.join(place, "files", "aa", "aabb"), "utf8")).toBe("a photo");
});

test("what was backed up comes back, and what it replaced is kept", () => {
  const { place } = backup(data, kept, AT);
  change("update units set name = '改名县' where name = '棠垭县'");
  writeFileSync(path.join(data, "secrets.json"), "newer secrets");
  const { kept: replaced } = restore(data, place, AT + 1);
  expect(names()).toEqual(NAMES);
  expect(readFileSync(path.join(data, "secrets.json"), "utf8")).toBe("the old secrets");
  expect(names(replaced)).toContain("改名县");
  expect(readFileSync(path.join(replaced, "secrets.json"), "utf8")).toBe("newer secrets");
  expect(existsSync(path.join(data, UNFINISHED))).toBe(false);
  expect(names(place)).toEqual(NAMES);
});

test("a log that the replaced database still had is kept with it and never read into the new one", () => {
  const { place } = backup(data, kept, AT);
  const killed = path.join(work, "killed");
  const server = openDatabase(path.join(data, DATABASE));
  server.sqlite.exec("update units set name = '日志县' where name = '棠垭县'");
  mkdirSync(killed);
  for (const end of ["", "-wal"]) copyFileSync(path.join(data, DATABASE + end), path.join(killed, DATABASE + end));
  server.sqlite.close();
  const { kept: replaced } = restore(killed, place, AT);
  expect(names(killed)).toEqual(NAMES);
  expect(names(replaced)).toContain("日志县");
});

test("nothing is restored while a server runs", () => {
  const { place } = backup(data, kept, AT);
  const release = holdTogether(data, "server");
  expect(() => restore(data, place, AT)).toThrow("restore cannot begin");
  release();
  expect(existsSync(path.join(data, "replaced"))).toBe(false);
});

test("an older release's backup is brought up to date on the way; the backup stays as it was", () => {
  const older = path.join(kept, "older");
  mkdirSync(older, { recursive: true });
  loadDump(OLDER["0001"], path.join(older, DATABASE));
  const before = readFileSync(path.join(older, DATABASE));
  restore(data, older, AT);
  expect(verifyFolder(data).faults).toEqual([]);
  expect(readFileSync(path.join(older, DATABASE)).equals(before)).toBe(true);
});

test("a backup that breaks a rule, is cut, or is none at all is refused, and nothing is changed", () => {
  const { place } = backup(data, kept, AT);
  const bad = openDatabase(path.join(place, DATABASE));
  bad.sqlite.exec("drop trigger events_keep; update events set hash = 'forged' where seq = 50");
  bad.sqlite.close();
  expect(() => restore(data, place, AT)).toThrow("does not pass its checks, and nothing was changed:\nThe event chain breaks at event 50.");
  writeFileSync(path.join(place, DATABASE), readFileSync(path.join(place, DATABASE)).subarray(0, 40_000));
  expect(() => restore(data, place, AT)).toThrow("cannot be read");
  writeFileSync(path.join(place, DATABASE), "this is a letter");
  expect(() => restore(data, place, AT)).toThrow("cannot be read");
  expect(() => restore(data, path.join(kept, "nowhere"), AT)).toThrow("There is no backup in");
  expect([names(), existsSync(path.join(data, "replaced")), existsSync(path.join(data, UNFINISHED))]).toEqual([NAMES, false, false]);
});

test("a restore that was cut short keeps everyone out until it is run again", () => {
  const { place } = backup(data, kept, AT);
  writeFileSync(path.join(data, UNFINISHED), "");
  rmSync(path.join(data, DATABASE));
  expect(() => holdTogether(data, "server")).toThrow("was cut short. Run it again");
  expect(() => upgrade(data, AT)).toThrow("was cut short. Run it again");
  restore(data, place, AT);
  expect(names()).toEqual(NAMES);
  holdTogether(data, "server")();
});

test("a folder is asked every rule and its rows are counted; a damaged file is one fault; a stray file another", () => {
  const found = verifyFolder(data);
  expect(found).toEqual({ faults: [], rules: 34, rows: expect.any(Number) });
  expect(found.rows).toBeGreaterThan(900);
  mkdirSync(path.join(data, "files"));
  writeFileSync(path.join(data, "files", "left"), "");
  expect(verifyFolder(data).faults).toEqual([`The file ${path.join(data, "files", "left")} belongs to no row.`]);
  writeFileSync(path.join(data, DATABASE), "this is a letter");
  expect(verifyFolder(data).faults).toEqual([expect.stringContaining("cannot be read: file is not a database.")]);
  expect(() => verifyFolder(work)).toThrow("There is no database in");
});

test("there is nothing to back up where there is no database", () => {
  expect(() => backup(work, kept, AT)).toThrow("There is no database in");
});
