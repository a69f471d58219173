import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type Database from "better-sqlite3";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { openDatabase } from "./open";

const FOLDER = path.join(process.cwd(), "db", "migrations");
const TABLE = "__drizzle_migrations";

type Journal = { entries: { idx: number; when: number; tag: string }[] };
/** Where a database stands against this code: nothing in it yet, of an older version, its own, of a newer one. */
export type Age = "empty" | "older" | "current" | "newer";

function newestMigration(): { when: number; tag: string } {
  const { entries } = JSON.parse(readFileSync(path.join(FOLDER, "meta", "_journal.json"), "utf8")) as Journal;
  const newest = entries.at(-1);
  if (!newest) throw new Error(`${FOLDER} names no migration.`);
  return newest;
}

/** The name of the newest schema this code knows, for instance "0002_invitations". */
export const schemaName = () => newestMigration().tag;

function lastApplied(sqlite: Database.Database): number {
  if (!sqlite.prepare("select 1 from sqlite_master where name = ?").get(TABLE)) return 0;
  return (sqlite.prepare(`select max(created_at) from ${TABLE}`).pluck().get() as number | null) ?? 0;
}

/** Whether the schema in use is older or newer than the one this code was written for. */
export function ageOf(sqlite: Database.Database): Age {
  const [found, wanted] = [lastApplied(sqlite), newestMigration().when];
  if (found === 0) return "empty";
  if (found === wanted) return "current";
  return found < wanted ? "older" : "newer";
}

function applyMissing(sqlite: Database.Database): void {
  sqlite.exec(`create table if not exists ${TABLE} (id integer primary key, hash text not null, created_at numeric)`);
  const last = lastApplied(sqlite);
  for (const { sql, hash, folderMillis } of readMigrationFiles({ migrationsFolder: FOLDER })) {
    if (folderMillis <= last) continue;
    for (const statement of sql) sqlite.exec(statement);
    sqlite.prepare(`insert into ${TABLE} (hash, created_at) values (?, ?)`).run(hash, folderMillis);
  }
  const broken = sqlite.pragma("foreign_key_check") as unknown[];
  if (broken.length > 0) throw new Error(`${broken.length} rows point to rows that are not there.`);
}

/**
 * Bring an open database to the newest schema in one transaction: wholly, or not at all. Foreign keys are off
 * meanwhile and checked before the commit. Throws where rows point nowhere or the schema is a newer version's.
 */
export function migrateOpen({ sqlite }: ReturnType<typeof openDatabase>): void {
  if (ageOf(sqlite) === "newer") throw new Error("The database was made by a newer version of Exemplar. Run that version, or restore an older backup.");
  sqlite.pragma("foreign_keys = OFF");
  try {
    sqlite.transaction(applyMissing).immediate(sqlite);
  } finally {
    sqlite.pragma("foreign_keys = ON");
  }
}

/** Migrate the database in a file; makes the file where there is none. */
export function migrateFile(file: string): void {
  const opened = openDatabase(file);
  try {
    migrateOpen(opened);
  } finally {
    opened.sqlite.close();
  }
}

/** Whether the database in use has exactly the schema this code was written for. */
export const isCurrent = (sqlite: Database.Database): boolean => existsSync(FOLDER) && ageOf(sqlite) === "current";
