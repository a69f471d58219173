import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type Database from "better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { openDatabase } from "./open";

const FOLDER = path.join(process.cwd(), "db", "migrations");

type Journal = { entries: { idx: number; when: number; tag: string }[] };

function newestMigration(): number {
  const journal = JSON.parse(readFileSync(path.join(FOLDER, "meta", "_journal.json"), "utf8")) as Journal;
  return Math.max(...journal.entries.map((entry) => entry.when));
}

/** Bring an open database to the newest schema. Foreign keys are off meanwhile and checked after. */
export function migrateOpen({ sqlite, db }: ReturnType<typeof openDatabase>): void {
  sqlite.pragma("foreign_keys = OFF");
  migrate(db, { migrationsFolder: FOLDER });
  const broken = sqlite.pragma("foreign_key_check") as unknown[];
  if (broken.length > 0) throw new Error(`${broken.length} rows point to rows that are not there.`);
  sqlite.pragma("foreign_keys = ON");
}

/** Migrate the database in a file; makes the file where there is none. */
export function migrateFile(file: string): void {
  const opened = openDatabase(file);
  migrateOpen(opened);
  opened.sqlite.close();
}

/** Whether the database in use has exactly the schema this code was written for. */
export function isCurrent(sqlite: Database.Database): boolean {
  if (!existsSync(FOLDER)) return false;
  const table = sqlite.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  if (!table) return false;
  return sqlite.prepare("select max(created_at) from __drizzle_migrations").pluck().get() === newestMigration();
}
