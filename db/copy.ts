import { closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";

/** Have the disk keep what was written to a file, or the names in a folder. */
export function flush(place: string): void {
  const handle = openSync(place, "r");
  fsyncSync(handle);
  closeSync(handle);
}

function requireSound(file: string): void {
  const sqlite = new Database(file, { readonly: true });
  const found = sqlite.pragma("integrity_check", { simple: true });
  sqlite.close();
  if (found !== "ok") throw new Error(`The copy ${file} is damaged: ${String(found)}.`);
}

/**
 * Copy a database, in use or not, as it stands at one moment: to a temporary name beside `to`, checked, kept by
 * the disk, and only then renamed. Whatever stood at `to` is replaced. Throws where the copy is not sound.
 */
export function copyDatabase(from: string, to: string): void {
  const aside = `${to}.partial`;
  rmSync(aside, { force: true });
  const sqlite = new Database(from, { fileMustExist: true });
  try {
    sqlite.pragma("busy_timeout = 5000");
    sqlite.prepare("vacuum into ?").run(aside);
  } finally {
    sqlite.close();
  }
  requireSound(aside);
  flush(aside);
  renameSync(aside, to);
  flush(path.dirname(to));
}
