import { existsSync, linkSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { BESIDE, copyBeside, DATABASE, stampOf } from "./backup";
import { copyDatabase, flush } from "./copy";
import { holdAlone, UNFINISHED, writeUnfinished } from "./lock";
import { migrateFile } from "./migrate";
import { openDatabase } from "./open";
import { verify } from "./verify";

/** Every fault of the database in a file; a file that is no database has that one. */
function faultsOf(file: string): string[] {
  const { sqlite, db } = openDatabase(file);
  const faults = verify(db);
  sqlite.close();
  return faults;
}

/** What SQLite says of a file that it cannot read, as a sentence. */
function readable(from: string, read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    throw new Error(`The backup ${from} cannot be read (${error.message}), and nothing was changed.`, { cause: error });
  }
}

/** The backup's own copy in the data folder, at this code's schema and without a fault. */
function prepare(from: string, aside: string): void {
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { mode: 0o700 });
  const file = path.join(aside, DATABASE);
  readable(from, () => copyDatabase(path.join(from, DATABASE), file));
  migrateFile(file);
  const faults = faultsOf(file);
  if (faults.length > 0) throw new Error(`The backup ${from} does not pass its checks, and nothing was changed:\n${faults.join("\n")}`);
  for (const name of BESIDE) copyBeside(from, aside, name);
}

/** Put what lies aside in the place of what is there, which is kept in `kept`. */
function swap(folder: string, aside: string, kept: string): void {
  mkdirSync(kept, { recursive: true, mode: 0o700 });
  const database = path.join(folder, DATABASE);
  for (const end of ["", "-wal"]) if (existsSync(database + end)) linkSync(database + end, path.join(kept, DATABASE + end));
  flush(kept);
  for (const end of ["-wal", "-shm"]) rmSync(database + end, { force: true });
  renameSync(path.join(aside, DATABASE), database);
  for (const name of BESIDE) {
    if (!existsSync(path.join(aside, name))) continue;
    if (existsSync(path.join(folder, name))) renameSync(path.join(folder, name), path.join(kept, name));
    renameSync(path.join(aside, name), path.join(folder, name));
  }
  flush(folder);
}

/**
 * Put a backup (a folder that `backup` made) in the place of a data folder's contents: checked before anything is
 * touched and after. `at`: ms UTC. Answers where the replaced contents are kept. Throws FolderInUse while anything
 * runs on the folder, and an Error that says what is wrong with the backup.
 */
export function restore(folder: string, from: string, at: number): { kept: string } {
  if (!existsSync(path.join(from, DATABASE))) throw new Error(`There is no backup in ${from}: it would hold ${DATABASE}.`);
  const release = holdAlone(folder, "restore");
  try {
    const aside = path.join(folder, "restoring");
    const kept = path.join(folder, "replaced", stampOf(at));
    prepare(path.resolve(from), aside);
    writeUnfinished(folder);
    swap(folder, aside, kept);
    const faults = faultsOf(path.join(folder, DATABASE));
    if (faults.length > 0) throw new Error(`What was restored does not pass its checks; what it replaced is kept in ${kept}:\n${faults.join("\n")}`);
    rmSync(path.join(folder, UNFINISHED));
    rmSync(aside, { recursive: true });
    return { kept };
  } finally {
    release();
  }
}
