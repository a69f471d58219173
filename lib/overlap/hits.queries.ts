import { and, asc, count, eq, gt } from "drizzle-orm";
import { fingerprints } from "@/db/schema";
import type { Db } from "@/db/open";
import { gather, MOST_TEXTS, type Postings } from "./postings";
import { readPrints, type Sought } from "./prints";
import { RECIPE } from "./recipe";
import type { Hit } from "./strongest";
import { LEAST } from "./windows";

type Known = { id: number; materialId: string | null };
type Entry = Known & { prints: Uint32Array };
/** The index as a process has read it: the many, gathered by hash, and those that came since. */
type Held = { gathered: Known[]; postings: Postings | null; recent: Entry[]; last: number };

/** An entry never changes and its id never comes again, so only new ones are read. */
const held = new WeakMap<Db, Held>();

const NOTHING: Held = { gathered: [], postings: null, recent: [], last: 0 };
/** So many that came since are looked through one by one before all are gathered anew. */
const MOST_RECENT = 2000;

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

function indexOf(db: Db): Held {
  const before = held.get(db) ?? NOTHING;
  const fresh = readNew(db, before.last);
  const recent = [...before.recent, ...fresh];
  const now: Held = { ...before, recent, last: fresh.at(-1)?.id ?? before.last };
  const next = recent.length > Math.max(MOST_RECENT, before.gathered.length / 4) ? gatherAll(db, now.last) : now;
  held.set(db, next);
  return next;
}

/** All that stand in the index up to this entry, gathered; of those beyond what postings can number the rest stays as it came. */
function gatherAll(db: Db, last: number): Held {
  const entries = readNew(db, 0).filter(({ id }) => id <= last);
  const many = entries.slice(0, MOST_TEXTS);
  return { gathered: many.map(({ id, materialId }) => ({ id, materialId })), postings: gather(many.map(({ prints }) => prints)), recent: entries.slice(MOST_TEXTS), last };
}

/** Ids of what has since been replaced or taken down: it may still be held. */
function goneFrom(db: Db, { gathered, recent }: Held): (id: number) => boolean {
  const there = db.select({ n: count() }).from(fingerprints).where(ours).get()?.n ?? 0;
  if (there === gathered.length + recent.length) return () => false;
  const ids = new Set(db.select({ id: fingerprints.id }).from(fingerprints).where(ours).all().map(({ id }) => id));
  return (id) => !ids.has(id);
}

/** Every text of the index that by its fingerprints may share a run with the one sought, but for that of its own material; and how many were looked through. */
export function hitsOf(db: Db, sought: Sought, materialId: string): { hits: Hit[]; texts: number } {
  const index = indexOf(db);
  const isGone = goneFrom(db, index);
  const counts = (entry: Known | undefined): entry is Known => entry !== undefined && entry.materialId !== materialId && !isGone(entry.id);
  const recent = index.recent.filter(counts);
  const near = [...(index.postings ? sought.atMostOf(index.postings) : [])].map(([text, atMost]) => ({ entry: index.gathered[text], atMost }));
  const hits = [
    ...near.flatMap(({ entry, atMost }) => (atMost >= LEAST && counts(entry) ? [{ id: entry.id, atMost }] : [])),
    ...recent.map(({ id, prints }) => ({ id, atMost: sought.atMost(prints) })).filter(({ atMost }) => atMost >= LEAST),
  ];
  return { hits, texts: recent.length + index.gathered.filter(counts).length };
}
