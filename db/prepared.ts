import type { Db } from "./open";

/**
 * A query that is built once for a connection and afterwards only given its values (`sql.placeholder`): Drizzle's
 * building costs several times what SQLite takes to answer. `build` must not depend on anything but the connection.
 */
export function prepared<Query>(build: (db: Db) => Query): (db: Db) => Query {
  const built = new WeakMap<object, Query>();
  return (db) => {
    // A transaction is another handle of the same session, and a statement belongs to the session.
    const { session } = db as unknown as { session: object };
    const known = built.get(session);
    if (known !== undefined) return known;
    const query = build(db);
    built.set(session, query);
    return query;
  };
}
