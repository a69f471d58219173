import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { freshDatabase } from "@/lib/testing/world";
import { isCurrent, migrateFile, migrateOpen } from "./migrate";
import { openDatabase } from "./open";

const folder = mkdtempSync(path.join(tmpdir(), "migrate-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("an empty database is not current, a migrated one is, and one of an older or newer schema is not", () => {
  const empty = openDatabase(":memory:").sqlite;
  const { sqlite } = freshDatabase();
  const found = [isCurrent(empty), isCurrent(sqlite)];
  sqlite.exec("update __drizzle_migrations set created_at = created_at + 1");
  found.push(isCurrent(sqlite));
  sqlite.exec("update __drizzle_migrations set created_at = created_at - 2");
  expect([...found, isCurrent(sqlite)]).toEqual([false, true, false, false]);
});

test("a file is made, migrated, and migrated again without a change", () => {
  const file = path.join(folder, "a.sqlite");
  const schema = () => {
    migrateFile(file);
    const { sqlite } = openDatabase(file);
    const rows = sqlite.prepare("select name, sql from sqlite_master order by name").all();
    sqlite.close();
    return rows;
  };
  const first = schema();
  expect(first.length).toBeGreaterThan(40);
  expect(schema()).toEqual(first);
});

test("a database whose rows point nowhere is refused, and the guards are on again after a good one", () => {
  const broken = openDatabase(":memory:");
  broken.sqlite.exec("create table parent (id integer primary key); create table child (p integer references parent (id))");
  broken.sqlite.pragma("foreign_keys = OFF");
  broken.sqlite.exec("insert into child values (1)");
  expect(() => migrateOpen(broken)).toThrow("1 rows point to rows that are not there.");
  const good = openDatabase(":memory:");
  migrateOpen(good);
  expect(good.sqlite.pragma("foreign_keys", { simple: true })).toBe(1);
});

test("the check constraints stand in the database itself", () => {
  const { sqlite } = freshDatabase();
  sqlite.exec("insert into units (id, name, level, kind, path) values ('u', '县', 'county', '县', 'u/')");
  const wrong = [
    "insert into units (id, name, level, kind, path) values ('v', '村', 'hamlet', '村', 'v/')",
    "insert into units (id, name, level, kind, path) values ('v', '村', 'grassroots', '村', 'elsewhere/')",
    "insert into people (id, account, name, phone, password_hash, must_change_password, locale, text_size) values ('p', 'Upper', '', '', '', 0, 'zh-CN', 's')",
    "insert into people (id, account, name, phone, password_hash, must_change_password, locale, text_size) values ('p', 'lower', '', '', '', 2, 'zh-CN', 's')",
  ];
  for (const statement of wrong) expect(() => sqlite.exec(statement), statement).toThrow("CHECK constraint failed");
});
