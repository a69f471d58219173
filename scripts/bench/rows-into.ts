import type Database from "better-sqlite3";

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
