import "server-only";
import { cache } from "react";
import { decode } from "next-auth/jwt";
import { cookies } from "next/headers";
import { database } from "@/db/client";
import { hours, minutes, now } from "@/lib/clock";
import type { Ctx } from "@/lib/context";
import { env } from "@/lib/env";
import { sessionCookieName } from "./cookie";
import { touchSession } from "./mutations";
import { actorOf } from "./queries";

const TOUCH_EVERY = minutes(1);

async function sessionId(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookieName())?.value;
  if (!token) return null;
  const decoded = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  return typeof decoded?.sid === "string" ? decoded.sid : null;
}

/** How long a session lives unused, and at all, seen from `now` (ms UTC). */
export const sessionLimits = (now: number) => ({ now, idle: minutes(env().SESSION_IDLE_MINUTES), absolute: hours(env().SESSION_HOURS) });

/** The context of the person signed in, read from the database once a request; null for nobody. */
export const currentCtx = cache(async (): Promise<Ctx | null> => {
  const id = await sessionId();
  if (id === null) return null;
  const db = database();
  const at = now();
  const found = actorOf(db, id, sessionLimits(at));
  if (!found) return null;
  if (at - found.seenAt > TOUCH_EVERY) touchSession(db, id, at);
  return { db, actor: found.actor, now: at };
});
