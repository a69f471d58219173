import { createHash } from "node:crypto";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { Db } from "@/db/open";
import { invitations, people } from "@/db/schema";

/** What is kept of a token: it has 128 random bits, so that a plain SHA-256 cannot be tried out. */
export const tokenHash = (token: string) => createHash("sha256").update(token).digest("hex");

/** Whether a token may still make the first administrator: known, unused, in time, and nobody there yet. `at`: ms UTC. */
export function isInvited(db: Db, token: string, at: number): boolean {
  const open = and(eq(invitations.tokenHash, tokenHash(token)), isNull(invitations.usedAt), gt(invitations.expiresAt, at));
  const known = db.select({ createdAt: invitations.createdAt }).from(invitations).where(open).get();
  return known !== undefined && db.select({ id: people.id }).from(people).limit(1).get() === undefined;
}
