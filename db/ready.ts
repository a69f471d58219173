import { inArray, sql } from "drizzle-orm";
import { PEOPLE } from "@/db/demo/people";
import type { Db } from "@/db/open";
import { people } from "@/db/schema";
import { DEMO_PASSWORD } from "@/lib/person/demo";
import { passwordFits } from "@/lib/person/password";

/** Accounts of the demo world, and any that share one stored hash with another: salted, no two are ever alike. */
function suspects(db: Db): string[] {
  const demo = db.selectDistinct({ hash: people.passwordHash }).from(people).where(inArray(people.account, PEOPLE.map(({ account }) => account))).all();
  const shared = db.select({ hash: people.passwordHash }).from(people).groupBy(people.passwordHash).having(sql`count(*) > 1`).all();
  return [...new Set([...demo, ...shared].map(({ hash }) => hash))];
}

async function opensWithDemoPassword(db: Db): Promise<boolean> {
  const fits = await Promise.all(suspects(db).filter((hash) => hash.startsWith("$argon2")).map((hash) => passwordFits(hash, DEMO_PASSWORD)));
  return fits.includes(true);
}

/** Why this database must not be served for real, as sentences; empty where it may. Quick: `verify` asks the rest. */
export async function unfit(db: Db): Promise<string[]> {
  const damage = db.all<{ quick_check: string }>(sql`pragma quick_check(1)`).filter(({ quick_check: found }) => found !== "ok");
  const loose = db.all(sql`pragma foreign_key_check`);
  return [
    ...damage.map(({ quick_check: found }) => `The database is damaged (${found}). Put a backup back: npm run restore -- FROM`),
    ...(loose.length > 0 ? [`${loose.length} rows point to rows that are not there. See: npm run verify`] : []),
    ...((await opensWithDemoPassword(db)) ? ["This is a demo world: its accounts have a password that everyone knows. Choose another, empty data folder with DATA_DIR."] : []),
  ];
}
