import { randomBytes } from "node:crypto";
import { sql, type SQL } from "drizzle-orm";
import { integer, text, type AnySQLiteColumn } from "drizzle-orm/sqlite-core";

/** A new 128-bit random id, 22 characters of base64url: opaque, not to be guessed or counted. */
export const newId = () => randomBytes(16).toString("base64url");

export const id = () => text("id").primaryKey().$defaultFn(newId);
export const instant = (name: string) => integer(name);
export const flag = (name: string) => integer(name, { mode: "boolean" });

/** The CHECK that a column holds one of the words given. */
export function oneOf(column: AnySQLiteColumn, words: readonly string[]): SQL {
  return sql`${column} in (${sql.raw(words.map((word) => `'${word}'`).join(", "))})`;
}
