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

type Opened = { sid: string; until: number };
/** Tokens opened before, the latest last: opening one costs more than reading its session's row. */
const opened = new Map<string, Opened>();
const MOST_OPENED = 2000;

async function open(token: string): Promise<Opened | null> {
  const known = opened.get(token);
  if (known) return known;
  const decoded = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  if (typeof decoded?.sid !== "string") return null;
  const found = { sid: decoded.sid, until: typeof decoded.exp === "number" ? decoded.exp * 1000 : 0 };
  const [oldest] = opened.keys();
  if (opened.size >= MOST_OPENED && oldest !== undefined) opened.delete(oldest);
  opened.set(token, found);
  return found;
}

async function sessionId(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookieName())?.value;
  const found = token ? await open(token) : null;
  return found && now() < found.until ? found.sid : null;
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
