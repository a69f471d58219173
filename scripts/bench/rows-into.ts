import type Database from "better-sqlite3";
import { newId } from "@/db/schema/columns";

type Value = string | number | null;

/** A writer of rows into a table by plain SQL, prepared once; the first row names the columns. */
export function rowsInto(sqlite: Database.Database, table: string) {
  let statement: Database.Statement | undefined;
  return (row: Record<string, Value>): void => {
    const names = Object.keys(row);
    statement ??= sqlite.prepare(`insert into ${table} (${names.join(", ")}) values (${names.map((name) => `@${name}`).join(", ")})`);
    statement.run(row);
  };
}

/** A writer of units, each below its parent; answers where it stands in the tree. */
export function unitsInto(sqlite: Database.Database) {
  const units = rowsInto(sqlite, "units");
  return (name: string, level: string, parent: { id: string; path: string } | null) => {
    const id = newId();
    const at = { id, path: `${parent?.path ?? ""}${id}/` };
    units({ id, parent_id: parent?.id ?? null, name, level, kind: "村", path: at.path });
    return at;
  };
}
