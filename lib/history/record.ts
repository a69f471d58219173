import { createHash } from "node:crypto";
import { desc, sql, type Placeholder } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import { events } from "@/db/schema";
import type { Ctx } from "@/lib/context";
import type { EventKind } from "./kinds";

type About = { materialId?: string; callId?: string; data?: Record<string, string | number | boolean | null | readonly string[]> };

/** The hash that chains an event to the one before it (sha256 over its own fields and that hash). */
export function eventHash(row: { at: number; personId: string | null; materialId: string | null; callId: string | null; kind: string; data: string; previousHash: string }): string {
  const { previousHash, at, personId, materialId, callId, kind, data } = row;
  return createHash("sha256").update(JSON.stringify([previousHash, at, personId, materialId, callId, kind, data])).digest("hex");
}

const COLUMNS = ["at", "personId", "materialId", "callId", "kind", "data", "previousHash", "hash"] as const;

const ROW = Object.fromEntries(COLUMNS.map((column) => [column, sql.placeholder(column)])) as Record<(typeof COLUMNS)[number], Placeholder>;
const appending = prepared((db) => db.insert(events).values(ROW).prepare());
const newest = prepared((db) => db.select({ hash: events.hash }).from(events).orderBy(desc(events.seq)).limit(1).prepare());

/** Append an event for each thing told about, in the transaction of the change they tell of: as `record`, for thousands. */
export function recordEach(ctx: Ctx, kind: EventKind, abouts: readonly About[]): void {
  let previousHash = newest(ctx.db).get()?.hash ?? "";
  const append = appending(ctx.db);
  for (const { materialId = null, callId = null, data = {} } of abouts) {
    const row = { at: ctx.now, personId: ctx.actor.personId || null, materialId, callId, kind, data: JSON.stringify(data), previousHash };
    const hash = eventHash(row);
    append.run({ ...row, hash });
    previousHash = hash;
  }
}

/** Append an event in the transaction of the change it tells of. `data` holds ids and codes, never text. */
export const record = (ctx: Ctx, kind: EventKind, about: About = {}): void => recordEach(ctx, kind, [about]);
