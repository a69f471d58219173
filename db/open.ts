import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";
import * as schema from "./schema";

/** A handle or a transaction: every query and mutation takes this. Synchronous by design. */
export type Db = BaseSQLiteDatabase<"sync", Database.RunResult, typeof schema>;

/** SQLite before 3.51.3 may corrupt a database in WAL mode (the WAL-reset bug). */
const OLDEST_SQLITE = [3, 51, 3];

function refuseOldRuntime(): void {
  if (Number(process.versions.napi) < 10) {
    throw new Error(`Node ${process.version} is too old for the database driver; start with "npm run …", which brings its own Node 24.`);
  }
}

function refuseOldSqlite(version: string): void {
  const found = version.split(".").map(Number);
  const at = OLDEST_SQLITE.findIndex((wanted, index) => found[index] !== wanted);
  if (at >= 0 && (found[at] ?? 0) < (OLDEST_SQLITE[at] ?? 0)) {
    throw new Error(`SQLite ${version} is too old; ${OLDEST_SQLITE.join(".")} or newer is needed.`);
  }
}

/** Statements that a connection keeps compiled: more than the product has. */
const MOST_STATEMENTS = 500;

/**
 * The connection as Drizzle sees it: each text is compiled once. Drizzle never holds a statement beyond one use of
 * it, but asks for rows as arrays, which whoever comes next with the same text may not want.
 */
function keepingStatements(sqlite: Database.Database): Database.Database {
  const kept = new Map<string, Database.Statement>();
  const prepare = (text: string): Database.Statement => {
    const there = kept.get(text);
    if (there) return there.reader ? there.raw(false) : there;
    const statement = sqlite.prepare(text);
    if (kept.size < MOST_STATEMENTS) kept.set(text, statement);
    return statement;
  };
  return Object.create(sqlite, { prepare: { value: prepare } }) as Database.Database;
}

/**
 * Open the database in a file, ":memory:", or a serialized copy of the latter, with the settings every
 * connection must have, read back and asserted. Throws where the runtime or SQLite is too old.
 */
export function openDatabase(from: string | Buffer) {
  refuseOldRuntime();
  const sqlite = new Database(from);
  sqlite.pragma("busy_timeout = 5000");
  sqlite.pragma("journal_mode = WAL");
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("foreign_keys = ON");
  refuseOldSqlite(sqlite.prepare("select sqlite_version()").pluck().get() as string);
  const durable = sqlite.pragma("synchronous", { simple: true }) === 2;
  const guarded = sqlite.pragma("foreign_keys", { simple: true }) === 1;
  if (!durable || !guarded) throw new Error("SQLite did not take synchronous=FULL and foreign_keys=ON.");
  return { sqlite, db: drizzle(keepingStatements(sqlite), { schema }) };
}
