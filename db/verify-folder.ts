import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { sql } from "drizzle-orm";
import { pathOfFile } from "@/lib/evidence/file-path";
import { DATABASE } from "./backup";
import { holdTogether } from "./lock";
import { isCurrent } from "./migrate";
import { openDatabase, type Db } from "./open";
import { countRows, RULE_COUNT, verify } from "./verify";

type Found = { faults: string[]; rules: number; rows: number };

type Named = { hash: string; thumb: string | null };

/** Every file that lies there, by its name. */
function filesIn(place: string): Map<string, string> {
  if (!existsSync(place)) return new Map();
  return new Map(readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => [name, path.join(parentPath, name)]));
}

/** Files against their rows: none missing, none changed, none that no row names. What is being written is not yet named. */
function fileFaults(db: Db, folder: string): string[] {
  const place = path.join(folder, "files");
  const named = db.all<Named>(sql`select hash, thumb from files`).flatMap(({ hash, thumb }) => (thumb === null ? [hash] : [hash, thumb]));
  const known = new Set(named);
  const there = filesIn(place);
  const wrong = [...known].toSorted().flatMap((hash) => {
    const file = there.get(hash);
    if (file === undefined || file !== path.join(place, pathOfFile(hash))) return [`The file ${hash} of the evidence is missing.`];
    return createHash("sha256").update(readFileSync(file)).digest("hex") === hash ? [] : [`The file ${file} is not what was kept under its name.`];
  });
  const stray = [...there].filter(([name]) => !known.has(name) && !name.endsWith(".partial")).map(([, file]) => `The file ${file} belongs to no row.`);
  return [...wrong, ...stray];
}

function ask(file: string, folder: string): Found {
  const { sqlite, db } = openDatabase(file);
  try {
    if (!isCurrent(sqlite)) throw new Error(`The database in ${folder} does not have this version's schema. Run first: npm run db:migrate`);
    return { faults: [...verify(db), ...fileFaults(db, folder)], rules: RULE_COUNT + 1, rows: countRows(db) };
  } finally {
    sqlite.close();
  }
}

/**
 * Every check of a data folder, while servers run or not: the faults as sentences, the rules asked, the rows there
 * are. A file so damaged that it cannot be asked is one fault. Throws where there is no database of this version.
 */
export function verifyFolder(folder: string): Found {
  const file = path.join(folder, DATABASE);
  if (!existsSync(file)) throw new Error(`There is no database in ${folder}. Set DATA_DIR to the data folder.`);
  const release = holdTogether(folder, "verify");
  try {
    return ask(file, folder);
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    return { faults: [`The file ${file} cannot be read: ${error.message}.`], rules: RULE_COUNT + 1, rows: 0 };
  } finally {
    release();
  }
}
