import path from "node:path";
import { holdTogether } from "@/db/lock";
import { isCurrent } from "@/db/migrate";
import { openDatabase, type Db } from "@/db/open";
import { now } from "@/lib/clock";
import { compareNext } from "@/lib/overlap/work.mutations";

/** Kept as long as the process: the lock with it, and what is held of the index. */
let held: { db: Db; release: () => void } | undefined;

function open(): { db: Db; release: () => void } {
  const folder = path.resolve(process.env.DATA_DIR ?? "data");
  const release = holdTogether(folder, "server");
  const { sqlite, db } = openDatabase(path.join(folder, "exemplar.sqlite"));
  if (isCurrent(sqlite)) return { db, release };
  sqlite.close();
  release();
  throw new Error("The database does not have this version's schema.");
}

/** Do the next piece of comparing (查重) in the data folder of this process. Answers whether there may be more. */
export function compareNextHere(): boolean {
  held ??= open();
  return compareNext(held.db, now);
}
