import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { DATABASE } from "./backup";
import { holdTogether } from "./lock";
import { isCurrent } from "./migrate";
import { openDatabase } from "./open";
import { countRows, RULE_COUNT, verify } from "./verify";

type Found = { faults: string[]; rules: number; rows: number };

/** No row names a file yet, so that every file that lies there is nobody's. */
function strayFiles(folder: string): string[] {
  const place = path.join(folder, "files");
  if (!existsSync(place)) return [];
  return readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `The file ${path.join(parentPath, name)} belongs to no row.`);
}

function ask(file: string, folder: string): Found {
  const { sqlite, db } = openDatabase(file);
  try {
    if (!isCurrent(sqlite)) throw new Error(`The database in ${folder} does not have this version's schema. Run first: npm run db:migrate`);
    return { faults: [...verify(db), ...strayFiles(folder)], rules: RULE_COUNT + 1, rows: countRows(db) };
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
