import { asc, eq, lt, sql } from "drizzle-orm";
import { comparisons, comparisonsWaiting, fingerprints, materials, overlaps } from "@/db/schema";
import type { Db } from "@/db/open";
import { minutes } from "@/lib/clock";
import { compareRevision, ownPrints, type Found } from "./comparing.queries";
import { MOST_TRIES } from "./kinds";
import { RECIPE } from "./recipe";
import { missingTexts, referencesOf, revisionTexts, type OwnedText } from "./texts.queries";

/** How long whoever took a comparison has it; its job is killed long before. */
const HELD = minutes(1);
const BATCH = 50;

const atOnce = <T>(db: Db, run: (tx: Db) => T) => db.transaction(run, { behavior: "immediate" });

/** Note that a revision is to be compared, or compared again. */
export function awaitComparison(db: Db, revisionId: string, now: number): void {
  const fresh = { since: now, tries: 0, takenUntil: 0 };
  db.insert(comparisonsWaiting).values({ revisionId, ...fresh }).onConflictDoUpdate({ target: comparisonsWaiting.revisionId, set: fresh }).run();
}

/** Take the revision that has waited longest; null where none waits, or somebody is at work on one: one at a time, whatever processes there are. */
export function takeComparison(db: Db, now: number): string | null {
  return atOnce(db, (tx) => {
    // What was submitted anew meanwhile is compared as it stands now.
    tx.delete(comparisonsWaiting).where(sql`not exists (select 1 from ${materials} where ${materials.revisionId} = ${comparisonsWaiting.revisionId})`).run();
    const busy = tx.select({ one: sql`1` }).from(comparisonsWaiting).where(sql`${comparisonsWaiting.takenUntil} > ${now}`).get();
    const next = busy ? undefined : tx.select({ id: comparisonsWaiting.revisionId }).from(comparisonsWaiting)
      .where(lt(comparisonsWaiting.tries, MOST_TRIES)).orderBy(asc(comparisonsWaiting.tries), asc(comparisonsWaiting.since)).limit(1).get();
    if (!next) return null;
    tx.update(comparisonsWaiting).set({ tries: sql`${comparisonsWaiting.tries} + 1`, takenUntil: now + HELD }).where(eq(comparisonsWaiting.revisionId, next.id)).run();
    return next.id;
  });
}

/** Keep what was found in place of what was found before. */
function keepFound(db: Db, revisionId: string, { sources, texts }: Found, now: number): void {
  atOnce(db, (tx) => {
    tx.delete(overlaps).where(eq(overlaps.revisionId, revisionId)).run();
    for (const source of sources) tx.insert(overlaps).values({ revisionId, ...source }).run();
    const done = { at: now, texts, recipe: RECIPE };
    tx.insert(comparisons).values({ revisionId, ...done }).onConflictDoUpdate({ target: comparisons.revisionId, set: done }).run();
    tx.delete(comparisonsWaiting).where(eq(comparisonsWaiting.revisionId, revisionId)).run();
  });
}

function index(tx: Db, own: OwnedText): void {
  const { materialId, revisionId, referenceId } = own;
  tx.delete(fingerprints).where(materialId === null ? eq(fingerprints.referenceId, referenceId ?? "") : eq(fingerprints.materialId, materialId)).run();
  tx.insert(fingerprints).values({ materialId, revisionId, referenceId, recipe: RECIPE, prints: ownPrints(own) }).run();
}

/** Bring texts that are missing into the index, at most a hundred at once. Answers how many there were: 0 where the index is whole. */
export function indexMissing(db: Db): number {
  const missing = missingTexts(db, BATCH);
  const texts = [...revisionTexts(db, missing.materials.map(({ revisionId }) => revisionId)).values(), ...referencesOf(db, missing.references).values()];
  atOnce(db, (tx) => {
    for (const own of texts) index(tx, own);
  });
  return texts.length;
}

/** Compare the revision that has waited longest, once the index is whole. Answers whether something was done. */
export function compareNext(db: Db, clock: () => number): boolean {
  if (indexMissing(db) > 0) return true;
  const revisionId = takeComparison(db, clock());
  if (revisionId === null) return false;
  const found = compareRevision(db, revisionId);
  if (!found) throw new Error(`Revision ${revisionId} waits to be compared, but is not there.`);
  keepFound(db, revisionId, found, clock());
  return true;
}
