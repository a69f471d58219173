import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import { newId } from "@/db/schema/columns";
import { people, sessions, signInFailures } from "@/db/schema";
import type { Db } from "@/db/open";
import type { Actor } from "@/lib/access/actor";
import { inTransaction, type Ctx } from "@/lib/context";
import { record } from "@/lib/history/record";
import { conflict } from "@/lib/errors";
import { afterFailure, type Bucket, type Failures } from "./lockout";
import type { PreferencesInput, SignOutDevicesInput } from "./input";
import { failuresOf } from "./queries";

const NOBODY: Actor = {
  personId: "", sessionId: "", account: "", name: "", locale: "zh-CN", textSize: "s", contrast: false, mustChangePassword: false, memberships: [],
};

/** The context of someone who is not signed in, or of a person on the way in. */
export const outside = (db: Db, now: number, personId = ""): Ctx => ({ db, now, actor: { ...NOBODY, personId } });

/** Count a failure in each bucket; answers the account's own. Records the moment an account locks. */
export function countFailure(ctx: Ctx, keys: readonly { key: string; bucket: Bucket }[]): Failures | null {
  return inTransaction(ctx, ({ db, now }) => {
    let ofAccount: Failures | null = null;
    for (const { key, bucket } of keys) {
      const after = afterFailure(bucket, failuresOf(db, key), now);
      db.insert(signInFailures).values({ key, ...after }).onConflictDoUpdate({ target: signInFailures.key, set: after }).run();
      if (bucket !== "account") continue;
      ofAccount = after;
      if (after.lockedUntil !== null) record({ ...ctx, db }, "person.lock");
    }
    return ofAccount;
  });
}

/** Start a session after a right password: a new id, and the failures of the account forgotten. */
export function startSession(ctx: Ctx, device: string, failureKeys: readonly string[]): string {
  return inTransaction(ctx, (tx) => {
    const id = newId();
    tx.db.insert(sessions).values({ id, personId: ctx.actor.personId, createdAt: ctx.now, seenAt: ctx.now, device: device.slice(0, 200) }).run();
    tx.db.delete(signInFailures).where(inArray(signInFailures.key, [...failureKeys])).run();
    record(tx, "person.signIn");
    return id;
  });
}

/** End one session; already ended is no error. */
export function endSession(ctx: Ctx, sessionId: string): void {
  inTransaction(ctx, (tx) => {
    const ended = tx.db.update(sessions).set({ revokedAt: ctx.now }).where(and(eq(sessions.id, sessionId), isNull(sessions.revokedAt))).run();
    if (ended.changes > 0) record(tx, "person.signOut");
  });
}

/** Sign this person out of one device, or of every device, this one too; what has ended already is no error. */
export function signOutDevices(ctx: Ctx, { sessionId }: SignOutDevicesInput): { ended: number } {
  return inTransaction(ctx, (tx) => {
    const mine = and(eq(sessions.personId, ctx.actor.personId), isNull(sessions.revokedAt));
    const ended = tx.db.update(sessions).set({ revokedAt: ctx.now }).where(sessionId === null ? mine : and(mine, eq(sessions.id, sessionId))).run().changes;
    if (ended > 0) record(tx, "person.signOut");
    return { ended };
  });
}

/** Note that a session is in use, from which its idle time is reckoned. */
export function touchSession(db: Db, sessionId: string, now: number): void {
  db.update(sessions).set({ seenAt: now }).where(eq(sessions.id, sessionId)).run();
}

/** Store a new password's hash where the old one still stands; every other session of the person ends. */
export function changePassword(ctx: Ctx, change: { from: string; to: string }): Record<string, never> {
  return inTransaction(ctx, (tx) => {
    const mine = eq(people.id, ctx.actor.personId);
    const changed = tx.db.update(people).set({ passwordHash: change.to, mustChangePassword: false })
      .where(and(mine, eq(people.passwordHash, change.from))).run();
    if (changed.changes === 0) throw conflict();
    tx.db.update(sessions).set({ revokedAt: ctx.now })
      .where(and(eq(sessions.personId, ctx.actor.personId), ne(sessions.id, ctx.actor.sessionId), isNull(sessions.revokedAt))).run();
    record(tx, "person.password");
    return {};
  });
}

/** Keep language, text size and contrast with the person; what is absent stays. */
export function savePreferences(ctx: Ctx, input: PreferencesInput): void {
  if (Object.values(input).every((choice) => choice === undefined)) return;
  ctx.db.update(people).set(input).where(eq(people.id, ctx.actor.personId)).run();
}
