import "server-only";
import path from "node:path";
import { env } from "@/lib/env";
import { isCurrent } from "./migrate";
import { openDatabase, type Db } from "./open";

const held = globalThis as typeof globalThis & { exemplarDatabase?: Db };

/** The one handle of the running server. Refuses a database whose schema is not this code's. */
export function database(): Db {
  if (held.exemplarDatabase) return held.exemplarDatabase;
  const opened = openDatabase(path.join(env().DATA_DIR, "exemplar.sqlite"));
  if (!isCurrent(opened.sqlite)) {
    opened.sqlite.close();
    throw new Error("The database does not have this version's schema. Run: npm run db:migrate");
  }
  held.exemplarDatabase = opened.db;
  return opened.db;
}
