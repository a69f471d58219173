import { createHash } from "node:crypto";
import { desc } from "drizzle-orm";
import { events } from "@/db/schema";
import type { Ctx } from "@/lib/context";
import type { EventKind } from "./kinds";

type About = { materialId?: string; callId?: string; data?: Record<string, string | number | boolean | null | readonly string[]> };

/** The hash that chains an event to the one before it (sha256 over its own fields and that hash). */
export function eventHash(row: { at: number; personId: string | null; materialId: string | null; callId: string | null; kind: string; data: string; previousHash: string }): string {
  const { previousHash, at, personId, materialId, callId, kind, data } = row;
  return createHash("sha256").update(JSON.stringify([previousHash, at, personId, materialId, callId, kind, data])).digest("hex");
}

/** Append an event in the transaction of the change it tells of. `data` holds ids and codes, never text. */
export function record(ctx: Ctx, kind: EventKind, about: About = {}): void {
  const last = ctx.db.select({ hash: events.hash }).from(events).orderBy(desc(events.seq)).limit(1).get();
  const row = {
    at: ctx.now,
    personId: ctx.actor.personId || null,
    materialId: about.materialId ?? null,
    callId: about.callId ?? null,
    kind,
    data: JSON.stringify(about.data ?? {}),
    previousHash: last?.hash ?? "",
  };
  ctx.db.insert(events).values({ ...row, hash: eventHash(row) }).run();
}
