import { and, eq, inArray, not, or, sql } from "drizzle-orm";
import { calls, comparisons, comparisonsWaiting, materials, overlaps, partVersions, referenceTexts, revisionParts, revisions, units } from "@/db/schema";
import type { Db } from "@/db/open";
import { can } from "@/lib/access/policy";
import type { Ctx } from "@/lib/context";
import { loadMaterial, type Loaded } from "@/lib/material/subject.queries";
import { redact } from "@/lib/review/redaction";
import { slice } from "@/lib/text/normalise";
import { MOST_TRIES, type KeptRun, type PartRange, type ReferenceKind, type SourceKind } from "./kinds";
import { shareOfParts } from "./part-share";

/** A passage: where it stands, and its words. */
export type Passage = PartRange & { text: string };
/** A run with its passage in this material and, where the reader may read the source, in the source. */
export type ShownRun = { here: Passage; there: Passage | null; formula: boolean };
/** What is told of a source that the reader may read. */
export type SourceAbout =
  | { of: "material"; materialId: string; revisionId: string; unit: string; call: string; number: string; submittedAt: number }
  | { of: "reference"; referenceId: string; title: string; kind: ReferenceKind; year: number | null };
/** A source; shares in hundredths of a percent. `about` and `sourceShare` are null where the reader may not read it: 另一单位的材料. */
export type ShownSource = { kind: SourceKind; about: SourceAbout | null; share: number; sourceShare: number | null; runs: ShownRun[] };
/** All that is known of what a material shares: `share` is of all sources together, `texts` how many it was compared with. */
export type ShownOverlaps = { state: "waiting" | "failed" | "done"; at: number | null; texts: number | null; share: number; sources: ShownSource[] };

type Row = { kind: SourceKind; revisionId: string | null; referenceId: string | null; share: number; sourceShare: number; runs: KeptRun[] };

/** Sources whose newest revision is not the one that was compared are told by the newer one's own comparison; one taken back is its unit's. */
export const standing = (revisionId: typeof overlaps.revisionId | typeof overlaps.sourceRevisionId) => sql`exists (select 1 from ${materials} where ${and(
  eq(materials.revisionId, revisionId), not(and(eq(materials.origin, "draft"), inArray(materials.state, ["draft", "signing"])) ?? sql`0`))})`;

function foundHere(db: Db, revisionId: string): Row[] {
  return db.select({ kind: overlaps.kind, revisionId: overlaps.sourceRevisionId, referenceId: overlaps.referenceId, share: overlaps.share, sourceShare: overlaps.sourceShare, runs: overlaps.runs })
    .from(overlaps).where(and(eq(overlaps.revisionId, revisionId), or(eq(overlaps.kind, "template"), standing(overlaps.sourceRevisionId)))).all();
}

/** What a later material was found to share with this one, seen from this one. */
function foundThere(db: Db, revisionId: string): Row[] {
  return db.select().from(overlaps).where(and(eq(overlaps.sourceRevisionId, revisionId), standing(overlaps.revisionId))).all()
    .map((row) => ({ kind: row.kind, revisionId: row.revisionId, referenceId: null, share: row.sourceShare, sourceShare: row.share, runs: row.runs.map(({ here, there, formula }) => ({ here: there, there: here, formula })) }));
}

function partsOf(db: Db, revisionId: string): Record<string, string> {
  const rows = db.select({ key: revisionParts.key, text: partVersions.text }).from(revisionParts).innerJoin(partVersions, eq(partVersions.id, revisionParts.versionId)).where(eq(revisionParts.revisionId, revisionId)).all();
  return Object.fromEntries(rows.map(({ key, text }) => [key, text]));
}

type Known = { about: SourceAbout; parts: Record<string, string> };

function knownMaterial(ctx: Ctx, revisionId: string): Known | null {
  const row = ctx.db.select({ materialId: revisions.materialId, submittedAt: revisions.submittedAt, unit: units.name, call: calls.name, number: materials.number }).from(revisions)
    .innerJoin(materials, eq(materials.id, revisions.materialId)).innerJoin(units, eq(units.id, materials.unitId)).innerJoin(calls, eq(calls.id, materials.callId)).where(eq(revisions.id, revisionId)).get();
  const loaded = row && loadMaterial(ctx.db, row.materialId, ctx.now);
  if (!row || !loaded || !can(ctx.actor, "material.readName", loaded.subject)) return null;
  return { about: { of: "material", ...row, revisionId, number: row.number ?? "" }, parts: partsOf(ctx.db, revisionId) };
}

function knownReference(db: Db, referenceId: string): Known | null {
  const row = db.select({ title: referenceTexts.title, kind: referenceTexts.kind, year: referenceTexts.year, text: referenceTexts.text }).from(referenceTexts).where(eq(referenceTexts.id, referenceId)).get();
  if (!row) return null;
  const { text, ...about } = row;
  return { about: { of: "reference", referenceId, ...about }, parts: { "": text } };
}

/** What a source is called to this reader: 青柳村 · 先进村, or the title of a text of the shelf; null where they may not read it. */
export function nameOfSource(ctx: Ctx, { revisionId, referenceId }: { revisionId: string | null; referenceId: string | null }): string | null {
  const about = (referenceId === null ? knownMaterial(ctx, revisionId ?? "") : knownReference(ctx.db, referenceId))?.about;
  if (!about) return null;
  return about.of === "reference" ? about.title : `${about.unit} · ${about.call}`;
}

const passage = (parts: Record<string, string>, place: PartRange): Passage => ({ ...place, text: slice(parts[place.part] ?? "", place.start, place.end) });

function shown(ctx: Ctx, own: Record<string, string>, blind: boolean, { kind, revisionId, referenceId, share, sourceShare, runs }: Row): ShownSource {
  const knownHere = () => (blind ? null : knownMaterial(ctx, revisionId ?? ""));
  const known = referenceId === null ? knownHere() : knownReference(ctx.db, referenceId);
  return {
    kind, share, about: known?.about ?? null, sourceShare: known ? sourceShare : null,
    runs: runs.map(({ here, there, formula }) => ({ here: passage(own, here), there: known && passage(known.parts, there), formula })),
  };
}

function stateOf(db: Db, revisionId: string, now: number): Pick<ShownOverlaps, "state" | "at" | "texts"> {
  const done = db.select({ at: comparisons.at, texts: comparisons.texts }).from(comparisons).where(eq(comparisons.revisionId, revisionId)).get();
  const waiting = db.select({ tries: comparisonsWaiting.tries, takenUntil: comparisonsWaiting.takenUntil }).from(comparisonsWaiting).where(eq(comparisonsWaiting.revisionId, revisionId)).get();
  const failed = waiting !== undefined && waiting.tries >= MOST_TRIES && waiting.takenUntil <= now;
  const state = failed ? "failed" : waiting || !done ? "waiting" : "done";
  return { state, at: done?.at ?? null, texts: done?.texts ?? null };
}

/**
 * What the newest revision of a material shares with others, the strongest source first: found when it was compared,
 * or when a later one was. The caller has made sure that this person may read the material; of a source that they may
 * not read, or not by its name, they are told this material's own passage and nothing else.
 */
export function overlapsOf(ctx: Ctx, { material, covered }: Pick<Loaded, "material" | "covered">): ShownOverlaps {
  const { revisionId } = material;
  if (revisionId === null) return { state: "waiting", at: null, texts: null, share: 0, sources: [] };
  const rows = new Map([...foundThere(ctx.db, revisionId), ...foundHere(ctx.db, revisionId)].map((row) => [row.revisionId ?? row.referenceId, row]));
  const own = partsOf(ctx.db, revisionId);
  const sources = [...rows.values()].toSorted((a, b) => b.share - a.share).map((row) => shown(ctx, own, covered !== null, row));
  const copied = sources.flatMap(({ runs }) => runs.filter(({ formula }) => !formula).map(({ here }) => here));
  return { ...stateOf(ctx.db, revisionId, ctx.now), share: shareOfParts(own, copied), sources: redact(sources, covered) };
}
