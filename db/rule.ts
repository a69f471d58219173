import type { SQL } from "drizzle-orm";
import type { Db } from "./open";

/** One thing that must hold of the whole database; answers a sentence for each place where it does not. */
export type Rule = (db: Db) => string[];

/** A rule that asks the database for the offenders as text (column `who`) and says its sentence for each. */
export const noneOf = (offenders: SQL, sentence: (who: string) => string): Rule => (db) =>
  db.all<{ who: string }>(offenders).map(({ who }) => sentence(who));
