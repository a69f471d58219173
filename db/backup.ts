import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { copyDatabase, flush } from "./copy";
import { holdTogether } from "./lock";

/** The database's name in the data folder and in a backup. */
export const DATABASE = "exemplar.sqlite";
/** What is kept with it: the secrets, and one day the files of evidence. */
export const BESIDE = ["secrets.json", "files"] as const;

/** A moment as part of a file's name: 2026-11-21T10-20-30-123Z. */
export const stampOf = (at: number) => new Date(at).toISOString().replace(/[:.]/g, "-");

function flushAll(place: string): number {
  flush(place);
  if (!statSync(place).isDirectory()) return statSync(place).size;
  return readdirSync(place).reduce((sum, name) => sum + flushAll(path.join(place, name)), 0);
}

/** Copy one thing of the data folder, where it is there; secrets stay their owner's only. */
export function copyBeside(from: string, to: string, name: (typeof BESIDE)[number]): void {
  const source = path.join(from, name);
  if (!existsSync(source)) return;
  cpSync(source, path.join(to, name), { recursive: true, preserveTimestamps: true });
  if (name === "secrets.json") chmodSync(path.join(to, name), 0o600);
}

/**
 * Back up a data folder, while servers run or not, into a new folder under `into` that has its name only when it
 * is whole. `at`: ms UTC, for the name. Answers the folder and its bytes. Throws where there is no database, and
 * FolderInUse while the folder is being migrated or restored.
 */
export function backup(folder: string, into: string, at: number): { place: string; bytes: number } {
  if (!existsSync(path.join(folder, DATABASE))) throw new Error(`There is no database in ${folder}. Set DATA_DIR to the data folder.`);
  const release = holdTogether(folder, "backup");
  try {
    const place = path.join(into, `exemplar-${stampOf(at)}`);
    const aside = `${place}.partial`;
    rmSync(aside, { recursive: true, force: true });
    mkdirSync(aside, { recursive: true, mode: 0o700 });
    copyDatabase(path.join(folder, DATABASE), path.join(aside, DATABASE));
    // After the database: every file that a row of it names lies there already.
    for (const name of BESIDE) copyBeside(folder, aside, name);
    const bytes = flushAll(aside);
    renameSync(aside, place);
    flush(into);
    return { place, bytes };
  } finally {
    release();
  }
}
