import { and, asc, count, eq, gt } from "drizzle-orm";
import { fingerprints } from "@/db/schema";
import type { Db } from "@/db/open";
import { readPrints, type Sought } from "./prints";
import { RECIPE } from "./recipe";
import type { Hit } from "./strongest";
import { LEAST } from "./windows";

type Entry = { id: number; materialId: string | null; prints: Uint32Array };

/** The index as a process has read it: an entry never changes and its id never comes again, so only new ones are read. */
const held = new WeakMap<Db, { entries: Entry[]; last: number }>();

const CHUNK = 500;
const ours = eq(fingerprints.recipe, RECIPE);

function readNew(db: Db, after: number): Entry[] {
  const entries: Entry[] = [];
  for (let last = after; ; ) {
    const chunk = db.select({ id: fingerprints.id, materialId: fingerprints.materialId, prints: fingerprints.prints }).from(fingerprints)
      .where(and(gt(fingerprints.id, last), ours)).orderBy(asc(fingerprints.id)).limit(CHUNK).all();
    entries.push(...chunk.map(({ prints, ...entry }) => ({ ...entry, prints: readPrints(prints) })));
    if (chunk.length < CHUNK) return entries;
    last = chunk.at(-1)?.id ?? last;
  }
}

/** Where texts were replaced or taken down, what is held of them is let go. */
function withoutGone(db: Db, entries: Entry[]): Entry[] {
  const there = db.select({ n: count() }).from(fingerprints).where(ours).get()?.n ?? 0;
  if (there === entries.length) return entries;
  const ids = new Set(db.select({ id: fingerprints.id }).from(fingerprints).where(ours).all().map(({ id }) => id));
  return entries.filter(({ id }) => ids.has(id));
}

function entriesOf(db: Db): Entry[] {
  const before = held.get(db) ?? { entries: [], last: 0 };
  const fresh = readNew(db, before.last);
  const entries = withoutGone(db, [...before.entries, ...fresh]);
  held.set(db, { entries, last: fresh.at(-1)?.id ?? before.last });
  return entries;
}

/** Every text of the index that by its fingerprints may share a run with the one sought, but for that of its own material; and how many were looked through. */
export function hitsOf(db: Db, sought: Sought, materialId: string): { hits: Hit[]; texts: number } {
  const others = entriesOf(db).filter((entry) => entry.materialId === null || entry.materialId !== materialId);
  const hits = others.map(({ id, prints }) => ({ id, atMost: sought.atMost(prints) })).filter(({ atMost }) => atMost >= LEAST);
  return { hits, texts: others.length };
}
