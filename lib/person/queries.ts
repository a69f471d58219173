import { and, desc, eq, gt, isNull, lte, or, sql } from "drizzle-orm";
import { memberships, people, sessions, signInFailures, units } from "@/db/schema";
import type { Db } from "@/db/open";
import { prepared } from "@/db/prepared";
import type { Actor, Membership } from "@/lib/access/actor";
import type { Failures } from "./lockout";

const [ID, NOW] = [sql.placeholder("id"), sql.placeholder("now")];
const inForce = prepared((db) => db.select({ unitId: units.id, unitName: units.name, path: units.path, role: memberships.role })
  .from(memberships).innerJoin(units, eq(units.id, memberships.unitId))
  .where(and(eq(memberships.personId, ID), lte(memberships.fromAt, NOW), or(isNull(memberships.untilAt), gt(memberships.untilAt, NOW)))).prepare());
const signedIn = prepared((db) => db.select().from(sessions).innerJoin(people, eq(people.id, sessions.personId)).where(eq(sessions.id, ID)).prepare());

/** The memberships of a person that are in force at this moment. */
export const membershipsOf = (db: Db, personId: string, now: number): Membership[] => inForce(db).all({ id: personId, now });

/** The person of a session with their rights, or null where the session or the account has ended. */
export function actorOf(db: Db, sessionId: string, limits: { now: number; idle: number; absolute: number }): { actor: Actor; seenAt: number } | null {
  const row = signedIn(db).get({ id: sessionId });
  if (!row) return null;
  const { sessions: session, people: person } = row;
  const ended = session.revokedAt !== null || limits.now - session.seenAt > limits.idle || limits.now - session.createdAt > limits.absolute;
  if (ended || person.disabledAt !== null) return null;
  const { id, account, name, locale, textSize, contrast, mustChangePassword } = person;
  return {
    seenAt: session.seenAt,
    actor: { personId: id, sessionId, account, name, locale, textSize, contrast, mustChangePassword, memberships: membershipsOf(db, id, limits.now) },
  };
}

/** The person of an account in its normalised form, disabled or not; null where there is none. */
export function findAccount(db: Db, account: string) {
  return db.select({ id: people.id, account: people.account, passwordHash: people.passwordHash, disabledAt: people.disabledAt })
    .from(people).where(eq(people.account, account)).get() ?? null;
}

/** The failures counted in a bucket; null where there were none. */
export function failuresOf(db: Db, key: string): Failures | null {
  return db.select().from(signInFailures).where(eq(signInFailures.key, key)).get() ?? null;
}

/** The devices on which a person is signed in now, the latest used first; times in ms UTC. */
export function devicesOf(db: Db, personId: string, limits: { now: number; idle: number; absolute: number }) {
  return db.select({ id: sessions.id, agent: sessions.device, createdAt: sessions.createdAt, seenAt: sessions.seenAt }).from(sessions)
    .where(and(eq(sessions.personId, personId), isNull(sessions.revokedAt), gt(sessions.seenAt, limits.now - limits.idle), gt(sessions.createdAt, limits.now - limits.absolute)))
    .orderBy(desc(sessions.seenAt)).all();
}
