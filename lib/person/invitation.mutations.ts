import { eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/open";
import { invitations, memberships, people, units } from "@/db/schema";
import { newId } from "@/db/schema/columns";
import { hours } from "@/lib/clock";
import { inTransaction, type Ctx } from "@/lib/context";
import { notFound } from "@/lib/errors";
import { record } from "@/lib/history/record";
import type { Level } from "@/lib/unit/levels";
import { isInvited, tokenHash } from "./invitation.queries";
import { outside } from "./mutations";

/** How long a link is good. */
const VALID = hours(24);

/**
 * Where the database has nobody in it: a new token (22 characters of base64url) with which one person may become
 * the first administrator within 24 hours; every token before it is dead. Null where somebody is there. `at`: ms UTC.
 */
export function inviteFirst(db: Db, at: number): string | null {
  return inTransaction(outside(db, at), (tx) => {
    const somebody = tx.db.select({ id: people.id }).from(people).limit(1).get() ?? tx.db.select({ id: units.id }).from(units).limit(1).get();
    if (somebody) return null;
    tx.db.delete(invitations).where(isNull(invitations.usedAt)).run();
    const token = newId();
    tx.db.insert(invitations).values({ tokenHash: tokenHash(token), createdAt: at, expiresAt: at + VALID }).run();
    return token;
  });
}

/** The top unit and its administrator as they are to be; `kind` is the unit's kind in Chinese. */
export type First = { unitName: string; level: Level; kind: string; account: string; name: string; passwordHash: string };

/** Make the top unit and the first administrator, and the token used. Throws notFound where the token is not open. */
export function enterFirst(ctx: Ctx, token: string, { unitName, level, kind, account, name, passwordHash }: First): Record<string, never> {
  return inTransaction(ctx, (tx) => {
    if (!isInvited(tx.db, token, ctx.now)) throw notFound();
    const [unitId, personId] = [newId(), newId()];
    tx.db.insert(units).values({ id: unitId, parentId: null, name: unitName, level, kind, path: `${unitId}/` }).run();
    tx.db.insert(people).values({ id: personId, account, name, phone: "", passwordHash, mustChangePassword: false, locale: "zh-CN", textSize: "s" }).run();
    tx.db.insert(memberships).values({ personId, unitId, role: "admin", fromAt: ctx.now }).run();
    tx.db.update(invitations).set({ usedAt: ctx.now, usedBy: personId }).where(eq(invitations.tokenHash, tokenHash(token))).run();
    record({ ...tx, actor: { ...ctx.actor, personId } }, "person.first", { data: { unitId, role: "admin" } });
    return {};
  });
}
