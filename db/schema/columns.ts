import { randomBytes } from "node:crypto";
import { sql, type SQL } from "drizzle-orm";
import { integer, text, type AnySQLiteColumn } from "drizzle-orm/sqlite-core";

/** A new 128-bit random id, 22 characters of base64url: opaque, not to be guessed or counted. */
export const newId = () => randomBytes(16).toString("base64url");

/** The primary key of every table whose rows are named by nothing else. */
export const id = () => text("id").primaryKey().$defaultFn(newId);
/** A moment in integer milliseconds UTC. */
export const instant = (name: string) => integer(name);
/** Yes or no, kept as 1 or 0. */
export const flag = (name: string) => integer(name, { mode: "boolean" });

/** The CHECK that a column holds one of the words given. */
export function oneOf(column: AnySQLiteColumn, words: readonly string[]): SQL {
  return sql`${column} in (${sql.raw(words.map((word) => `'${word}'`).join(", "))})`;
}
