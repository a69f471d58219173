import "server-only";
import path from "node:path";
import { env } from "@/lib/env";
import { holdTogether } from "./lock";
import { isCurrent } from "./migrate";
import { openDatabase, type Db } from "./open";

type Held = { db: Db; release: () => void };
const held = globalThis as typeof globalThis & { exemplarDatabase?: Held };

function open(folder: string): Db {
  const { sqlite, db } = openDatabase(path.join(folder, "exemplar.sqlite"));
  if (isCurrent(sqlite)) return db;
  sqlite.close();
  throw new Error("The database does not have this version's schema. Run: npm run db:migrate");
}

/**
 * The one handle of the running server, which from now on holds the data folder together with other servers.
 * Throws FolderInUse while the folder is migrated or restored, and where the schema is not this code's.
 */
export function database(): Db {
  if (held.exemplarDatabase) return held.exemplarDatabase.db;
  const folder = path.resolve(/* turbopackIgnore: true */ env().DATA_DIR);
  const release = holdTogether(folder, "server");
  try {
    // Kept as long as the process: a lock that nothing refers to would be collected, and be gone.
    held.exemplarDatabase = { db: open(folder), release };
  } catch (error) {
    release();
    throw error;
  }
  return held.exemplarDatabase.db;
}
