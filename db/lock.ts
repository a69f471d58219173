import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { newId } from "./schema/columns";

/** What a process does with the data folder while it holds it. */
export type Work = "server" | "backup" | "verify" | "migrate" | "restore";

/** The data folder cannot be had now; the message is a sentence that says who has it. */
export class FolderInUse extends Error {}

const WAIT = 1000;
/** Stands in the data folder from the first to the last step of a restore: until it is gone, nobody else may begin. */
export const UNFINISHED = "restore-unfinished";
const notesOf = (folder: string) => path.join(folder, "holders");

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The note says everything in its name, so that nobody ever reads half of it. */
function writeNote(folder: string, work: Work): string {
  const file = path.join(notesOf(folder), `${work} ${process.pid} ${Date.now()} ${newId()}`);
  writeFileSync(file, "", { mode: 0o600 });
  return file;
}

/** Who says that it holds the folder and lives. A killed process leaves its note, and no lock: the note is cleared away. */
function holders(folder: string): string[] {
  const notes = readdirSync(notesOf(folder)).toSorted().map((name) => ({ name, said: name.split(" ") }));
  for (const { name, said } of notes) if (!lives(Number(said[1]))) rmSync(path.join(notesOf(folder), name), { force: true });
  return notes.filter(({ said: [, pid] }) => Number(pid) !== process.pid && lives(Number(pid)))
    .map(({ said: [work, pid, since] }) => `${work} (process ${pid}, since ${new Date(Number(since)).toISOString()})`);
}

function refusal(folder: string, work: Work): FolderInUse {
  const told = holders(folder);
  const who = told.length > 0 ? told.join(", ") : "another process";
  return new FolderInUse(`The data folder ${folder} is in use by ${who}; ${work} cannot begin. Stop that first, or wait until it is done.`);
}

/**
 * Take the lock of a data folder: `together` with others (servers, backup, verify) or `alone` (migrate,
 * restore). It is a lock of the operating system on lock.sqlite, so that a killed process never keeps it.
 * Throws FolderInUse after one second. Answers the function that gives it back.
 */
function hold(folder: string, work: Work, how: "together" | "alone"): () => void {
  mkdirSync(notesOf(folder), { recursive: true, mode: 0o700 });
  const sqlite = new Database(path.join(folder, "lock.sqlite"), { timeout: WAIT });
  try {
    sqlite.exec(how === "alone" ? "begin exclusive" : "begin");
    sqlite.prepare("select count(*) from sqlite_master").get();
  } catch (error) {
    sqlite.close();
    if (error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY")) throw refusal(folder, work);
    throw error;
  }
  if (work !== "restore" && existsSync(path.join(folder, UNFINISHED))) {
    sqlite.close();
    throw new FolderInUse(`A restore into ${folder} was cut short. Run it again: npm run restore -- FROM`);
  }
  holders(folder);
  const note = writeNote(folder, work);
  return () => {
    rmSync(note, { force: true });
    sqlite.close();
  };
}

/** Note that a restore has begun to change the folder. */
export const writeUnfinished = (folder: string) => writeFileSync(path.join(folder, UNFINISHED), "", { mode: 0o600, flush: true });

/** Hold a data folder together with whoever else does. See `hold`. */
export const holdTogether = (folder: string, work: "server" | "backup" | "verify") => hold(folder, work, "together");
/** Hold a data folder alone. See `hold`. */
export const holdAlone = (folder: string, work: "migrate" | "restore") => hold(folder, work, "alone");
