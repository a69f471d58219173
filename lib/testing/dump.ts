import type Database from "better-sqlite3";
import { expect } from "vitest";
import { AppError, type ErrorCode, type Problem, type Refusal } from "@/lib/errors";

/** Reads every row of every table, in the order of their rowids or keys, as often as it is called. */
export function rowReader(sqlite: Database.Database): () => Record<string, unknown[]> {
  const tables = sqlite.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name").pluck().all() as string[];
  const readers = tables.map((table) => [table, sqlite.prepare(`select * from "${table}"`)] as const);
  return () => Object.fromEntries(readers.map(([table, reader]) => [table, reader.all()]));
}

/** Every row of every table at this moment. */
export const dump = (sqlite: Database.Database): Record<string, unknown[]> => rowReader(sqlite)();

type Why = { code: ErrorCode; refusal?: Refusal; problems?: Record<string, Problem> };

/** Expect that a write is refused with exactly this, and that not one row of the database is changed by it. */
export function expectRefusal(sqlite: Database.Database, write: () => unknown, why: Why): void {
  const before = dump(sqlite);
  let thrown: unknown = null;
  try {
    write();
  } catch (error) {
    thrown = error;
  }
  if (thrown !== null && !(thrown instanceof AppError)) throw thrown;
  const said = thrown === null ? "nothing was refused" : { code: thrown.code, refusal: thrown.refusal, problems: thrown.problems };
  expect(said).toEqual({ code: why.code, refusal: why.refusal ?? null, problems: why.problems ?? {} });
  expect(dump(sqlite)).toEqual(before);
}
