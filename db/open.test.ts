import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { units } from "@/db/schema";
import { inTransaction } from "@/lib/context";
import { makeWorld } from "@/lib/testing/world";
import { openDatabase } from "./open";

const folder = mkdtempSync(path.join(tmpdir(), "open-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a file is opened with the journal, the durability and the guards that every connection must have", () => {
  const { sqlite } = openDatabase(path.join(folder, "a.sqlite"));
  const settings = ["journal_mode", "synchronous", "foreign_keys", "busy_timeout"].map((name) => sqlite.pragma(name, { simple: true }));
  sqlite.close();
  expect(settings).toEqual(["wal", 2, 1, 5000]);
});

test("foreign keys are enforced, and not only switched on", () => {
  const { sqlite } = makeWorld();
  expect(() => sqlite.exec("insert into sessions (id, person_id, created_at, seen_at, device) values ('s', 'nobody', 1, 1, '')")).toThrow("FOREIGN KEY constraint failed");
});

test("a serialized copy is a database of its own", () => {
  const first = makeWorld();
  const copy = openDatabase(first.sqlite.serialize());
  copy.sqlite.exec("delete from memberships");
  expect([copy.sqlite, first.sqlite].map((sqlite) => sqlite.prepare("select count(*) from memberships").pluck().get())).toEqual([0, 7]);
});

test("of two connections to one file, one writes while the other waits its turn and then sees what was written", () => {
  const file = path.join(folder, "b.sqlite");
  const [one, other] = [openDatabase(file), openDatabase(file)];
  one.sqlite.exec("create table t (n integer)");
  other.sqlite.pragma("busy_timeout = 50");
  one.sqlite.exec("begin immediate; insert into t values (1)");
  expect(() => other.sqlite.exec("begin immediate")).toThrow("database is locked");
  one.sqlite.exec("commit");
  expect(other.sqlite.prepare("select n from t").pluck().all()).toEqual([1]);
  one.sqlite.close();
  other.sqlite.close();
});

test("a mutation's transaction takes the write lock at its beginning, so that check and write see the same", () => {
  const world = makeWorld();
  const seen = inTransaction(world.as(world.filler), () => world.sqlite.inTransaction);
  expect([seen, world.sqlite.inTransaction]).toEqual([true, false]);
});

test("a text that was compiled once serves rows as arrays and as objects, in turns", () => {
  const { db, county } = makeWorld();
  const built = db.select({ name: units.name }).from(units).where(eq(units.id, county.id));
  const plain = () => db.all(sql`select "name" from "units" where "units"."id" = ${county.id}`);
  expect(built.toSQL().sql).toBe('select "name" from "units" where "units"."id" = ?');
  expect([built.all(), plain(), built.all(), plain()]).toEqual(Array.from({ length: 4 }, () => [{ name: county.name }]));
});
