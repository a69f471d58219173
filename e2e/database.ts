import path from "node:path";
import Database from "better-sqlite3";

/** What lies in the database of the journeys at this moment, past every screen: one object a row. */
export function rows<Row>(query: string, ...given: (string | number)[]): Row[] {
  const sqlite = new Database(path.join(process.env.DATA_DIR ?? "data", "exemplar.sqlite"), { readonly: true, fileMustExist: true });
  try {
    return sqlite.prepare<(string | number)[], Row>(query).all(...given);
  } finally {
    sqlite.close();
  }
}

/** The id of the material whose page is at this address (/materials/ID…). */
export const idOf = (address: string) => /\/materials\/([^/?#]+)/.exec(address)?.[1] ?? "";
