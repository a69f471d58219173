import { eq } from "drizzle-orm";
import { people } from "@/db/schema";
import type { Db } from "@/db/open";
import type { Actor } from "@/lib/access/actor";
import { membershipsOf } from "@/lib/person/queries";

/** The person of an account with the rights in force at `now`, without a session. Throws where there is no such account. */
export function actorOfAccount(db: Db, account: string, now: number): Actor {
  const person = db.select().from(people).where(eq(people.account, account)).get();
  if (!person) throw new Error(`There is no account ${account}.`);
  const { id, name, locale, textSize, contrast, mustChangePassword } = person;
  return { personId: id, sessionId: "", account, name, locale, textSize, contrast, mustChangePassword, memberships: membershipsOf(db, id, now) };
}
