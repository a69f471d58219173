import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { DATABASE, stampOf } from "./backup";
import { copyDatabase } from "./copy";
import { holdAlone } from "./lock";
import { ageOf, migrateFile, type Age } from "./migrate";
import { openDatabase } from "./open";

function ageOfFile(file: string): Age {
  if (!existsSync(file)) return "empty";
  const { sqlite } = openDatabase(file);
  const age = ageOf(sqlite);
  sqlite.close();
  return age;
}

/**
 * Bring a data folder's database to this code's schema, alone on the folder; an older one is first copied whole to
 * `before-upgrade/`. With the newest schema nothing is done and nobody is disturbed. `at`: ms UTC, for the copy's
 * name. Answers what was found, and the copy. Throws FolderInUse while servers run.
 */
export function upgrade(folder: string, at: number): { found: Age; copy: string | null } {
  const file = path.join(folder, DATABASE);
  if (ageOfFile(file) === "current") return { found: "current", copy: null };
  const release = holdAlone(folder, "migrate");
  try {
    const found = ageOfFile(file);
    const copy = found === "older" ? path.join(folder, "before-upgrade", `exemplar-${stampOf(at)}.sqlite`) : null;
    if (copy) {
      mkdirSync(path.dirname(copy), { recursive: true, mode: 0o700 });
      copyDatabase(file, copy);
    }
    migrateFile(file);
    return { found, copy };
  } finally {
    release();
  }
}
